"""A file of 48 MB sent as evidence, and what it costs in memory. The reference is writing and syncing the same bytes, with their digest."""

import hashlib
import os
import re
import time
import uuid

from figures import begin_peak, line, peak, resident
from server import Server
from visitor import Visitor

MEGABYTES, TIMES = 48, 5


def run(server: Server) -> None:
    team = Visitor(server.url, "Saoirse Flynn")
    action = re.search(r'href="(/actions/[0-9a-f-]{36})"', team.get("/actions?status=inProgress&rating=amber"))[1]
    place = f"{action}/evidence/file"
    # What the program takes once, whatever the size of a file, is no part of what a large one costs.
    for _ in range(TIMES):
        send(team, place, notes(1))
    before = resident(server.process.pid)
    begin_peak(server.process.pid)
    sent, written = [], []
    for _ in range(TIMES):
        content = notes(MEGABYTES)
        written.append(write(server, content))
        sent.append(send(team, place, content))
    more = peak(server.process.pid) - before
    line(f"{MEGABYTES} MB written, synced and digested here", written)
    line(f"{MEGABYTES} MB sent as evidence", sent, written)
    print(f"memory: at most {more / 1_000_000:.1f} MB more than after files of 1 MB, × {more / MEGABYTES / 1_000_000:.2f} of one file")


def notes(megabytes: int) -> bytes:
    """Text that no other run has sent: the same bytes twice are one file."""
    return (f"{uuid.uuid4()}\n" + "Notes of the sessions, line by line.\n" * (megabytes * 27_028))[: megabytes * 1_000_000].encode()


def send(team: Visitor, place: str, content: bytes) -> float:
    """Seconds from the first byte to the answer."""
    fields = team.hidden(place) | date_fields() | {"title": f"Notes of {len(content)} bytes"}
    began = time.monotonic()
    team.upload(place, fields, "notes.txt", content)
    return time.monotonic() - began


def date_fields() -> dict[str, str]:
    yesterday = time.gmtime(time.time() - 86_400)
    return {"on-day": str(yesterday.tm_mday), "on-month": str(yesterday.tm_mon), "on-year": str(yesterday.tm_year)}


def write(server: Server, content: bytes) -> float:
    began = time.monotonic()
    hashlib.sha256(content).hexdigest()
    path = server.folder / "reference"
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    return time.monotonic() - began
