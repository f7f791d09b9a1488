"""The same bytes from a bare server: what they cost without a program around them."""

import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from engines import TOOL
from server import end_with_parent, free_port, stop


@contextmanager
def reference_server(pages: dict[str, str]):
    """Serves each page at its name until the block ends; gives the address."""
    with tempfile.TemporaryDirectory(prefix="measured-pages-") as folder:
        for name, text in pages.items():
            Path(folder, name.replace(" ", "-")).write_text(text)
        port = free_port()
        process = subprocess.Popen([TOOL, "reference", folder, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=end_with_parent)
        try:
            await_first(f"http://127.0.0.1:{port}/{next(iter(pages)).replace(' ', '-')}")
            yield f"http://127.0.0.1:{port}"
        finally:
            stop(process)


def await_first(url: str) -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            assert time.monotonic() < deadline, f"no answer from {url}"
            time.sleep(0.02)  # between two questions of a poll with a deadline
