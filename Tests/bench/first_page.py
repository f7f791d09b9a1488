"""From starting the program to its first page, in seconds."""

import http.client
import os
import signal
import statistics
import subprocess
import time
from pathlib import Path

from server import HOME, end_with_parent, free_port, program

TIMES = 7


def first_page(database: str, folder: Path) -> float:
    """The middle of several starts."""
    return statistics.median(start(database, folder) for _ in range(TIMES))


def start(database: str, folder: Path) -> float:
    port = free_port()
    environment = os.environ | {
        "HOST": "127.0.0.1", "PORT": str(port), "BASE_URL": f"http://127.0.0.1:{port}", "DATABASE_URL": database,
        "FILES_URL": f"file:{folder / 'files'}", "LOG_LEVEL": "error",
    }
    began = time.monotonic()
    process = subprocess.Popen([program(), "serve"], cwd=HOME, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=end_with_parent)
    try:
        while not is_answered(port):
            assert time.monotonic() - began < 30 and process.poll() is None, "the program did not start"
            time.sleep(0.002)  # between two questions of a poll with a deadline
        return time.monotonic() - began
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


def is_answered(port: int) -> bool:
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/sign-in")
        return connection.getresponse().status == 200
    except OSError:
        return False
