"""What the tests of faults share: how long they go on, and the program and people that the browser's tests start."""

import sys
from pathlib import Path

import pytest

for folder in ("browser", "bench"):
    sys.path.append(str(Path(__file__).resolve().parents[1] / folder))


def pytest_addoption(parser):
    parser.addoption("--minutes", type=float, default=0.35, help="how long three nodes are killed and restarted")
    parser.addoption("--rounds", type=int, default=5, help="how often a single node is killed")


@pytest.fixture
def minutes(request) -> float:
    return request.config.getoption("--minutes")


@pytest.fixture
def rounds(request) -> int:
    return request.config.getoption("--rounds")


@pytest.fixture
def cluster(tmp_path):
    """A PostgreSQL of the test's own, which may be killed."""
    from postgres import Cluster

    with Cluster() as cluster:
        yield cluster


@pytest.fixture
def ledger(tmp_path):
    from writers import Ledger

    ledger = Ledger(tmp_path / "ledger")
    yield ledger
    ledger.close()
