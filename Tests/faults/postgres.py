"""A PostgreSQL server that a test may stop, kill, freeze and start again."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

SETTINGS = """
max_connections = 100
shared_buffers = 64MB
fsync = on
synchronous_commit = on
logging_collector = off
log_min_messages = fatal
"""


def program(name: str) -> str:
    """Debian keeps the server's programs out of PATH; the newest version is taken."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: float(path.parts[4]))
    assert found or shutil.which(name), f"{name} is not installed: run `bin/setup test`"
    return str(found[-1]) if found else name


class Cluster:
    """Listens on a socket in a folder of its own, and on a port of this machine where one is given. The server refuses to run as root."""

    as_owner = ["runuser", "--user", "postgres", "--"] if os.geteuid() == 0 else []

    def __init__(self, port: int | None = None, settings: str = ""):
        # A socket's path has at most 107 characters, so the folder's name is short.
        self.folder = Path(tempfile.mkdtemp(prefix="pg."))
        self.data, self.port = self.folder / "data", port
        self.own(self.folder)
        self.run("initdb", f"--pgdata={self.data}", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-sync")
        listening = f"listen_addresses = '127.0.0.1'\nport = {port}\n" if port else "listen_addresses = ''\n"
        with (self.data / "postgresql.conf").open("a") as file:
            file.write(f"{SETTINGS}{listening}unix_socket_directories = '{self.folder}'\n{settings}")

    def own(self, path: Path) -> None:
        """The server reads no key that others may read."""
        path.chmod(0o700 if path.is_dir() else 0o600)
        if self.as_owner:
            shutil.chown(path, "postgres")

    def __enter__(self) -> "Cluster":
        self.start()
        return self

    def __exit__(self, *_) -> None:
        if self.postmaster:
            self.run("pg_ctl", "stop", "-D", str(self.data), "-m", "immediate", "-W")
            wait_until(lambda: self.postmaster is None, "the server to stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self) -> str:
        return f"postgresql:///postgres?host={self.folder}&user=postgres&port={self.port or 5432}"

    @property
    def postmaster(self) -> int | None:
        """Its process, where it runs."""
        try:
            number = int((self.data / "postmaster.pid").read_text().split()[0])
            os.kill(number, 0)
            return number
        except (FileNotFoundError, ProcessLookupError, IndexError):
            return None

    def start(self) -> None:
        # What a server that was killed leaves behind may still be ending.
        deadline = time.monotonic() + 30
        while subprocess.run([*self.as_owner, program("pg_ctl"), "start", "-w", "-D", str(self.data), "-l", str(self.folder / "log")], capture_output=True).returncode:
            assert time.monotonic() < deadline, (self.folder / "log").read_text()[-2000:]
            time.sleep(0.2)  # between two tries with a deadline

    def restart(self, how: str) -> None:
        """`fast` ends every connection, `immediate` does not wait for anything, `kill` is SIGKILL."""
        if how == "kill":
            self.kill()
            self.start()
        else:
            self.run("pg_ctl", "restart", "-w", "-D", str(self.data), "-m", how, "-l", str(self.folder / "log"))

    def kill(self) -> None:
        if number := self.postmaster:
            os.kill(number, signal.SIGKILL)
            wait_until(lambda: self.postmaster != number, "the server to be gone")

    def stop(self) -> None:
        self.run("pg_ctl", "stop", "-w", "-D", str(self.data), "-m", "immediate")

    def freeze(self, is_frozen: bool) -> None:
        """Every process of the server, as if the machine hung."""
        children = subprocess.run(["pgrep", "--parent", str(self.postmaster)], capture_output=True, text=True).stdout.split()
        for number in [self.postmaster, *map(int, children)]:
            os.kill(number, signal.SIGSTOP if is_frozen else signal.SIGCONT)

    def query(self, sql: str) -> list[list[str]]:
        words = [program("psql"), "-X", "-A", "-t", "-F", "\t", "-h", str(self.folder), "-p", str(self.port or 5432), "-U", "postgres", "-c", sql]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        return [line.split("\t") for line in done.stdout.splitlines()]

    def run(self, name: str, *arguments: str) -> None:
        done = subprocess.run([*self.as_owner, program(name), *arguments], cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        assert done.returncode == 0, f"{name} ended with {done.returncode}: {done.stderr}"


def wait_until(is_so, what: str, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, f"waited {seconds} s for {what}"
        time.sleep(0.02)  # between two questions of a poll with a deadline
