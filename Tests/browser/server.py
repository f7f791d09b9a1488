"""The program itself on a free port, serving a demonstration of its own or an empty database: this and its files in a temporary folder."""

import ctypes
import hashlib
import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

C_LIBRARY = ctypes.CDLL(None)
PR_SET_PDEATHSIG = 1

HOME = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 30
SECONDS_TO_STOP = 10


@dataclass(frozen=True)
class Server:
    """A running program: where it answers, its process, where it writes its log, and what it was told by the environment."""

    url: str
    process: subprocess.Popen
    folder: Path
    environment: dict[str, str]

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")

    def command(self, *arguments: str) -> str:
        """What an operator does beside it: a command on the same database. Gives what it prints."""
        done = subprocess.run(["/usr/bin/env", program(), *arguments], cwd=HOME, env=self.environment, capture_output=True, text=True, timeout=SECONDS_TO_START)
        assert done.returncode == 0, f"{' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}"
        return done.stdout.strip()


@contextmanager
def running_server(at: str | None = None, folder: str | None = None, port: int | None = None, demo: bool = True, **settings: str):
    """Serves the demonstration, or without `demo` an empty database, until the block ends; from `at` on, a time of this machine, where it is
    not to be now. In `folder` it keeps its database, files and log for whoever starts it there again; they last as long as the server where
    there is none. `port` is for whoever must know the address before. Settings are environment variables of CONTRACT's names."""
    with nullcontext(folder) if folder else tempfile.TemporaryDirectory(prefix="assessment-actions-") as name:
        folder, port = Path(name), port or free_port()
        environment = os.environ | {
            "HOST": "127.0.0.1",
            "PORT": str(port),
            "BASE_URL": f"http://127.0.0.1:{port}",
            "DATABASE_URL": database_in(folder),
            "FILES_URL": f"file:{folder / 'files'}",
        } | (starting_at(at) if at else {}) | settings
        with (folder / "log").open("ab") as log:
            # The library moves the environment as it starts, and Swift looks for a program's arguments beside it: `env` starts first.
            process = subprocess.Popen(["/usr/bin/env", program(), "serve", *(["--demo"] if demo else [])], cwd=HOME, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=end_with_parent)
        server = Server(f"http://127.0.0.1:{port}", process, folder, environment)
        try:
            await_health(server)
            yield server
        finally:
            stop(process)
            forget_time(process)


def database_in(folder: Path) -> str:
    """A file there; with `--engine postgres` a database of its own on the server beside which the tests run, the same for the same folder."""
    if os.environ.get("TEST_ENGINE") != "postgres":
        return f"sqlite:{folder / 'browser.sqlite'}"
    address = os.environ.get("TEST_POSTGRES_URL")
    assert address, "there is no PostgreSQL: run `bin/with-postgres var/test-venv/bin/python -m pytest …`"
    name = f"browser_{hashlib.sha256(str(folder).encode()).hexdigest()[:16]}"
    if f"{name}\n" not in psql(address, "SELECT datname FROM pg_database"):
        psql(address, f"CREATE DATABASE {name}")
    return address.replace("/postgres?", f"/{name}?")


def psql(address: str, statement: str) -> str:
    return subprocess.run(["psql", "-X", "-A", "-t", "-c", statement, address], capture_output=True, text=True, check=True).stdout


def starting_at(time: str) -> dict[str, str]:
    """The clock on the wall starts there and runs on; the one that measures durations is left alone."""
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    assert library, "libfaketime is not installed: run `bin/setup test`"
    return {"LD_PRELOAD": str(library), "FAKETIME": f"@{time}", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


def forget_time(process: subprocess.Popen) -> None:
    """What the library shares with a program outlives it."""
    for name in (f"faketime_shm_{process.pid}", f"sem.faketime_sem_{process.pid}"):
        Path("/dev/shm", name).unlink(missing_ok=True)


def program() -> Path:
    """The program under test: ASSESSMENT_ACTIONS in the environment, or the debug build."""
    path = Path(os.environ.get("ASSESSMENT_ACTIONS", HOME / ".build/debug/assessment-actions"))
    assert path.exists(), f"{path} is not built: run `swift build`"
    return path


def end_with_parent() -> None:
    """In the new process, on Linux: a test run that is killed leaves no server behind."""
    if hasattr(C_LIBRARY, "prctl"):
        C_LIBRARY.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def await_health(server: Server) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        assert server.process.poll() is None, f"the server ended with {server.process.returncode}:\n{server.log}"
        try:
            with urllib.request.urlopen(f"{server.url}/healthz", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)  # between two questions of a poll with a deadline
    raise AssertionError(f"no answer from {server.url}/healthz within {SECONDS_TO_START} s:\n{server.log}")


def stop(process: subprocess.Popen) -> None:
    if process.poll() is not None:
        return
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise AssertionError(f"the server did not stop within {SECONDS_TO_STOP} s of SIGTERM") from None
