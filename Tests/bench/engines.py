"""The two engines, each with databases of any size: the seeder of Tests/bench/Program fills them."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
TOOL = Path(os.environ.get("BENCH_TOOL", HOME / ".build/release/bench"))


@dataclass(frozen=True)
class Seeded:
    """A database that has been filled: where it is, and who and what is asked for there."""

    address: str
    guests: dict[str, str]
    seconds: float


def seed(engine: str, size: int, folder: Path) -> Seeded:
    address = f"sqlite:{folder / 'measured.sqlite'}" if engine == "SQLite" else new_postgres(f"measured_{size}")
    began = os.times().elapsed
    done = subprocess.run([TOOL, "seed", address, str(size)], check=True, stdout=subprocess.PIPE, text=True)
    seeded = Seeded(address, json.loads(done.stdout), os.times().elapsed - began)
    if engine != "SQLite":
        # What autovacuum does by itself, which the server that is started for measuring does not have.
        sql(address, "VACUUM ANALYZE")
    return seeded


def new_postgres(name: str) -> str:
    server = os.environ["TEST_POSTGRES_URL"]
    sql(server, f"DROP DATABASE IF EXISTS {name}")
    sql(server, f"CREATE DATABASE {name}")
    return server.replace("/postgres?", f"/{name}?")


def drop(address: str) -> None:
    if address.startswith("postgres"):
        sql(os.environ["TEST_POSTGRES_URL"], f"DROP DATABASE {address.split('///')[1].split('?')[0]} WITH (FORCE)")


def sql(address: str, statement: str) -> None:
    subprocess.run(["psql", "-q", "-d", address, "-c", statement], check=True, stdout=subprocess.DEVNULL)


def turns(address: str, statements: list[str]) -> float:
    """How often a second one thread reads the rows of the statements, with the engine's own library and nothing else."""
    done = subprocess.run([TOOL, "rows", address], input="\n".join(statements), check=True, capture_output=True, text=True)
    return float(done.stdout.split()[0])


def commits(address: str) -> float:
    """How often a second one connection inserts a row and waits for the disk."""
    return float(subprocess.run([TOOL, "commits", address], check=True, capture_output=True, text=True).stdout)
