"""Nodes of the program that a test may kill, and a proxy before them."""

import os
import shutil
import signal
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

from postgres import wait_until
from server import HOME, end_with_parent, free_port, program


class Node:
    """One process that serves the demonstration on a port of its own, under the name of the site."""

    def __init__(self, number: int, folder: Path, database: str, base: str | None = None, **settings: str):
        self.number, self.port, self.folder, self.base = number, free_port(), folder, base
        self.settings = {
            "HOST": "127.0.0.1", "PORT": str(self.port), "BASE_URL": base or f"http://127.0.0.1:{self.port}", "DATABASE_URL": database,
            "FILES_URL": f"file:{folder / 'files'}", "LOG_LEVEL": "info", "REQUESTS_PER_MINUTE": "1000000", "TRUSTED_PROXIES": "127.0.0.1",
        } | settings
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        return (self.folder / f"log-{self.number}").read_text(errors="replace")

    def start(self, wait: bool = True) -> None:
        with (self.folder / f"log-{self.number}").open("ab") as log:
            self.process = subprocess.Popen(
                [program(), "serve", "--demo"], cwd=HOME, env=os.environ | self.settings, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                preexec_fn=end_with_parent)
        if wait:
            wait_until(lambda: self.answers("/healthz") == 200, f"node {self.number} to serve:\n{self.log[-2000:]}", 60)

    def kill(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def command(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([program(), *arguments], cwd=HOME, env=os.environ | self.settings, capture_output=True, text=True, timeout=120)

    def answers(self, path: str, timeout: float = 2) -> int | None:
        """The status, or nothing where nobody answers in time."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=timeout) as answer:
                return answer.status
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            return None


class Proxy:
    """HAProxy before some nodes, each request to the next of them that answers."""

    def __init__(self, folder: Path, port: int, nodes: list[Node]):
        servers = "".join(f"  server node{node.number} 127.0.0.1:{node.port} check inter 250ms fall 1 rise 1\n" for node in nodes)
        self.configuration = folder / "haproxy.cfg"
        self.configuration.write_text(
            "defaults\n  mode http\n  timeout connect 1s\n  timeout client 30s\n  timeout server 30s\n  option forwardfor\n"
            f"frontend site\n  bind 127.0.0.1:{port}\n  default_backend nodes\n"
            f"backend nodes\n  balance roundrobin\n  option redispatch\n  option httpchk GET /healthz\n{servers}")
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Proxy":
        haproxy = shutil.which("haproxy") or "/usr/sbin/haproxy"
        assert Path(haproxy).exists(), "haproxy is not installed: run `bin/setup test`"
        self.process = subprocess.Popen([haproxy, "-q", "-db", "-f", str(self.configuration)], preexec_fn=end_with_parent)
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait()
