"""Pages, searches, changes and imports with a thousand actions and with many, on both engines, under load. BENCH_SIZES says how many,
BENCH_ENGINES which engines, BENCH_SECONDS how long each run is."""

import os
import re
import tempfile
from pathlib import Path

from engines import HOME, Seeded, commits, drop, seed, turns
from figures import begin_peak, peak
from first_page import first_page
from questions import ACTION, ASSESSOR, MEMBER, Question, questions, read
from reference import reference_server
from server import Server, running_server
from table import Table
from wrk import Load, load

SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "1000,100000").split(",")]
ENGINES = os.environ.get("BENCH_ENGINES", "SQLite,PostgreSQL").split(",")
SECONDS = int(os.environ.get("BENCH_SECONDS", "1"))
CONNECTIONS, TIMES = [1, 16, 64], 3
HERE = Path(__file__).resolve().parent


def run(_: None = None) -> None:
    table = Table()
    for engine in ENGINES:
        for size in SIZES:
            with tempfile.TemporaryDirectory(prefix="measured-", dir=os.environ.get("BENCH_FOLDER")) as folder:
                measure(engine, size, Path(folder), table)
    table.print()


def measure(engine: str, size: int, folder: Path, table: Table) -> None:
    seeded = seed(engine, size, folder)
    print(f"\n-- {engine}, {size:,} actions, seeded in {seeded.seconds:.0f} s", flush=True)
    table.first_page(engine, size, first_page(seeded.address, folder))
    with running_server(folder=str(folder), demo=False, LOG_LEVEL="error", REQUESTS_PER_MINUTE="1000000", DATABASE_URL=seeded.address) as server:
        begin_peak(server.process.pid)
        asked = questions(server.url, seeded)
        with reference_server({question.name: read(server.url, question.path, question.headers) for question in asked}) as reference:
            for question in asked:
                ask(engine, size, question, server, reference, turns(seeded.address, question.rows), table)
        change(engine, size, seeded, server, table)
        bring_in(engine, size, seeded, server, table)
        table.memory(engine, size, peak(server.process.pid))
    drop(seeded.address)


def ask(engine: str, size: int, question: Question, server: Server, reference: str, bare: float, table: Table) -> None:
    for connections in CONNECTIONS:
        script = (lambda: [str(HERE / "anew.lua")]) if question.is_anew else list
        ours = load(server.url + question.path, connections, SECONDS, TIMES, question.headers, script)
        bytes_alone = load(f"{reference}/{question.name.replace(' ', '-')}", connections, SECONDS, TIMES)
        table.page(engine, size, question.name, connections, ours, bytes_alone, bare)


def change(engine: str, size: int, seeded: Seeded, server: Server, table: Table) -> None:
    alone = commits(seeded.address)
    for connections in CONNECTIONS:
        done = load(server.url, connections, SECONDS * 2, TIMES, MEMBER, lambda: [str(HERE / "change.lua"), token(server, MEMBER, "/account"), *changeable(server, seeded)])
        table.change(engine, size, "status change", connections, done, alone)


def bring_in(engine: str, size: int, seeded: Seeded, server: Server, table: Table) -> None:
    alone, begun = commits(seeded.address), 0
    for connections in CONNECTIONS:
        begun += 1_000_000
        script = [str(HERE / "import.lua"), token(server, ASSESSOR, "/imports/new"), str(begun), str(HERE / "report.md")]
        table.change(engine, size, "import", connections, load(server.url, connections, SECONDS, 1, ASSESSOR, lambda: script), alone)


def changeable(server: Server, seeded: Seeded) -> list[str]:
    """What to begin with, and the actions of the report that is there to be changed which can be changed so."""
    found = {}
    for first, status in [("ready", "inProgress"), ("reopen", "readyForReassessment")]:
        pages = (read(server.url, f"/actions?report={seeded.guests['report']}&status={status}&page={page}", MEMBER) for page in range(1, 7))
        found[first] = list(dict.fromkeys(action for page in pages for action in ACTION.findall(page)))
    first = max(found, key=lambda name: len(found[name]))
    return [first, *found[first]]


def token(server: Server, headers: dict[str, str], path: str) -> str:
    return re.search(r'name="form-token" value="([^"]+)"', read(server.url, path, headers))[1]
