"""A file of 48 MB sent as evidence, and what it costs in memory. The reference is writing and syncing the same bytes, with their digest."""

import hashlib
import os
import re
import time
import uuid

from figures import line, resident
from server import Server
from visitor import Visitor

MEGABYTES, TIMES = 48, 5


def run(server: Server) -> None:
    team = Visitor(server.url, "Saoirse Flynn")
    action = re.search(r'href="(/actions/[0-9a-f-]{36})"', team.get("/actions?status=inProgress&rating=amber"))[1]
    place = f"{action}/evidence/file"
    before = peak = resident(server.process.pid)
    sent, written = [], []
    for number in range(TIMES):
        # Text that no other run has sent: the same bytes twice are one file.
        content = (f"{uuid.uuid4()} {number}\n" + "Notes of the sessions, line by line.\n" * (MEGABYTES * 27_028))[: MEGABYTES * 1_000_000].encode()
        written.append(write(server, content))
        fields = team.hidden(place) | date_fields() | {"title": f"Notes {number}"}
        began = time.monotonic()
        team.upload(place, fields, "notes.txt", content)
        sent.append(time.monotonic() - began)
        peak = max(peak, resident(server.process.pid))
    line(f"{MEGABYTES} MB written, synced and digested here", written)
    line(f"{MEGABYTES} MB sent as evidence", sent, written)
    print(f"memory: {(peak - before) / 1_000_000:.1f} MB more after the largest of them, × {(peak - before) / MEGABYTES / 1_000_000:.2f} of the file")


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
