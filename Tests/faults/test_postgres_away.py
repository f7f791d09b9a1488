"""What people see while PostgreSQL is away, slow to come back or frozen, and how it is reached: TLS that is checked, and no password told."""

import shutil
import subprocess
import time
import urllib.error
from pathlib import Path

import pytest
from node import Node
from postgres import Cluster, wait_until
from server import free_port
from visitor import Visitor
from writers import TEAM


@pytest.fixture
def node(tmp_path, cluster):
    node = Node(1, tmp_path, cluster.url)
    node.start()
    yield node
    node.kill()


def test_without_the_server_people_are_told_at_once_and_served_as_soon_as_it_is_back(node, cluster):
    team = Visitor(node.url, TEAM)
    for _ in range(2):
        cluster.kill()
        wait_until(lambda: node.answers("/services") != 200, "the server's last processes to end")
        for path in ["/", "/services", "/actions", "/readyz", "/sign-in"] * 4:
            began = time.monotonic()
            assert status(team, path) == 503, path
            assert time.monotonic() - began < 2, f"{path} took {time.monotonic() - began:.1f} s"
        assert node.answers("/healthz") == 200
        cluster.start()
        began = time.monotonic()
        wait_until(lambda: node.answers("/readyz") == 200, "the node to be ready again")
        assert time.monotonic() - began < 5
        assert status(team, "/services") == 200


def test_a_server_that_hangs_keeps_nobody_for_ever(node, cluster):
    """The longest of the time-outs is 35 seconds: whoever asks after somebody has waited for it in vain is told within two or three."""
    team = Visitor(node.url, TEAM)
    cluster.freeze(True)
    try:
        began = time.monotonic()
        assert status(team, "/readyz") == 503
        assert time.monotonic() - began < 3
    finally:
        cluster.freeze(False)
    wait_until(lambda: status(team, "/services") == 200, "the node to serve again")


def test_tls_is_checked_to_the_name_and_no_password_is_told(tmp_path):
    port = free_port()
    cluster = Cluster(port, "ssl = on\n")
    certificate(tmp_path, "server")
    certificate(tmp_path, "other")
    for kind in ("key", "crt"):
        cluster.own(Path(shutil.copy(tmp_path / f"server.{kind}", cluster.data)))
    with cluster:
        for name, options, is_reached in [
            ("localhost", f"sslmode=verify-full&sslrootcert={tmp_path / 'server.crt'}", True),
            ("127.0.0.1", f"sslmode=verify-full&sslrootcert={tmp_path / 'server.crt'}", False),
            ("localhost", f"sslmode=verify-full&sslrootcert={tmp_path / 'other.crt'}", False),
        ]:
            node = Node(1, tmp_path, f"postgres://postgres:a-secret-word@{name}:{port}/postgres?{options}")
            done = node.command("database", "migrate")
            assert (done.returncode == 0) == is_reached, f"{name} {options}: {done.stderr}"
            assert "a-secret-word" not in done.stdout + done.stderr
        assert cluster.query("SELECT COUNT(*) FROM schema_migrations")[0] != ["0"]
    for address in [f"postgres://postgres:a-secret-word@localhost:{port}/postgres", "postgres://postgres:a-secret-word@[::1/postgres"]:
        done = Node(1, tmp_path, address).command("history", "verify")
        assert done.returncode != 0
        assert "a-secret-word" not in done.stdout + done.stderr


def certificate(folder: Path, name: str) -> None:
    """Of `localhost` alone, signed by itself."""
    words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    subprocess.run([*words, "-keyout", str(folder / f"{name}.key"), "-out", str(folder / f"{name}.crt")], check=True, capture_output=True)


def status(visitor: Visitor, path: str) -> int:
    try:
        with visitor.opener.open(visitor.url + path, timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as answer:
        with answer:
            return answer.code
