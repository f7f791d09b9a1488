"""The tracking document in every format. The reference is the page itself."""

import time

from figures import line
from server import Server
from visitor import Visitor

TIMES = 20
FORMATS = ["html", "csv", "xlsx", "ods", "docx"]


def run(server: Server) -> None:
    reader = Visitor(server.url, "Amara Okafor")
    tracker = reader.largest_tracker()
    reference = times(reader, tracker)
    line("the page", reference)
    for name in FORMATS:
        line(f"{name} ({len(reader.fetch(f'{tracker}/export/{name}')):,} bytes)", times(reader, f"{tracker}/export/{name}"), reference)


def times(reader: Visitor, path: str) -> list[float]:
    seconds = []
    for _ in range(TIMES):
        began = time.monotonic()
        reader.fetch(path)
        seconds.append(time.monotonic() - began)
    return seconds
