"""Pages one after another over one connection. The reference is the health check, which does nothing."""

import http.client
import re
import time
import urllib.parse

from figures import line
from server import Server
from visitor import Visitor

TIMES = 200


def run(server: Server) -> None:
    reader = Visitor(server.url, "Amara Okafor")
    tracker = reader.largest_tracker()
    report = tracker.removesuffix("/tracker")
    action = re.search(r'href="(/actions/[0-9a-f-]{36})"', reader.get("/actions"))[1]
    reference = times(reader, "/healthz")
    line("/healthz", reference)
    for name, path in [("home", "/"), ("actions", "/actions"), ("an action", action), ("evidence desk", "/desk"), ("report", report), ("tracker", tracker)]:
        line(name, times(reader, path), reference)


def times(reader: Visitor, path: str) -> list[float]:
    address = urllib.parse.urlsplit(reader.url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
    seconds = []
    for _ in range(TIMES):
        began = time.monotonic()
        connection.request("GET", path, headers={"Cookie": reader.cookie})
        answer = connection.getresponse()
        answer.read()
        seconds.append(time.monotonic() - began)
        assert answer.status == 200, f"{path} answered {answer.status}"
    connection.close()
    return seconds
