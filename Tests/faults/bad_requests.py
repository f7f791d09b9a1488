#!/usr/bin/env python3
"""Sends bad requests to every address that exists, as everybody of the demonstration and as nobody, and says what it saw:

    python3 Tests/faults/bad_requests.py --minutes 20

Addresses come from docs/permissions.md, things and fields from the pages themselves. Wrong is: a 5xx, no answer within 10 seconds, a dropped
connection without an answer, an answer that shows our inside, a program that ends, memory or open files that do not come back. Exits with 1 then."""

import argparse
import http.client
import os
import random
import re
import socket
import sys
import time
import urllib.parse
from collections import Counter
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(HOME / "Tests/bench"), str(HOME / "Tests/browser"), str(HOME / "Tests/faults")]
import bad_values  # noqa: E402
from server import running_server  # noqa: E402
from visitor import Visitor  # noqa: E402

PATIENCE = 10
INSIDE = re.compile(r"Fatal error|\.swift:\d|GRDB|SQLITE_|libpq|PSQL|at 0x[0-9a-f]{6}|SELECT .* FROM")
IDENTIFIER = re.compile(r"/([a-z-]+)/([0-9a-f]{8}-[0-9a-f-]{27})")


class Attack:
    """One run: who asks, what is known of the site, and what was seen."""

    def __init__(self, url: str, seed: int):
        self.chance = random.Random(seed)
        self.host, self.port = url.removeprefix("http://").split(":")
        self.routes = re.findall(r"`(GET|POST|PUT|PATCH|DELETE) (/[^`]*)`", (HOME / "docs/permissions.md").read_text(encoding="utf-8"))
        self.things: dict[str, set[str]] = {}
        self.fields, self.seen, self.wrong, self.slowest = {"version", "form-token"}, Counter(), [], 0.0
        self.cookies, self.tokens = [""], {"": ""}
        for name in self.people():
            visitor = Visitor(url, name)
            self.cookies.append(visitor.cookie)
            self.tokens[visitor.cookie] = self.crawl(visitor)

    def people(self) -> list[str]:
        connection = http.client.HTTPConnection(self.host, int(self.port), timeout=PATIENCE)
        connection.request("GET", "/sign-in")
        page = connection.getresponse().read().decode()
        return re.findall(r'<input[^>]*name="person"[^>]*>\s*<label[^>]*>\s*([^<]+?)\s*<', page)

    def crawl(self, visitor: Visitor) -> str:
        """Follows what the person is shown, a few pages deep, for things, fields and the token of their forms."""
        waiting, done, token = ["/"], set(), ""
        while waiting and len(done) < 60:
            path = waiting.pop(0)
            done.add(path)
            try:
                page = visitor.get(path)
            except OSError:
                continue
            self.fields |= set(re.findall(r'name="([a-z][a-z-]*)"', page))
            token = (re.findall(r'name="form-token"[^>]*value="([^"]+)"', page) or [token])[0]
            for noun, identifier in IDENTIFIER.findall(page):
                self.things.setdefault(noun, set()).add(identifier)
            for link in re.findall(r'href="(/[^"#]*)"', page):
                if link not in done and link not in waiting and "download" not in link and "export" not in link:
                    waiting.append(link)
        return token

    def path(self, pattern: str) -> bytes:
        parts, before = [], ""
        for part in pattern.split("/")[1:]:
            if part.startswith(":") or part == "**":
                known = sorted(self.things.get(before, ()))
                value = self.chance.choice(known) if known and self.chance.random() < 0.75 else bad_values.text(self.chance)
                quoted = urllib.parse.quote(value, safe="").encode()
                parts.append(self.chance.choice(bad_values.BYTES) if self.chance.random() < 0.08 else quoted)
            else:
                parts.append(part.encode())
            before = part
        address = b"/" + b"/".join(parts)
        if self.chance.random() < 0.5:
            query = [(self.chance.choice(sorted(self.fields | {"page", "q", "sort", "status", "as_at", "then", "limit", "after", "cursor"})), bad_values.text(self.chance)) for _ in range(self.chance.choice([1, 2, 3, 3, 200]))]
            address += b"?" + urllib.parse.urlencode(query, errors="replace").encode()
            if self.chance.random() < 0.1:
                address += self.chance.choice(bad_values.BYTES)
        return address[:30_000]

    def body(self, cookie: str) -> tuple[str, bytes]:
        kind = self.chance.choice(bad_values.KINDS) if self.chance.random() < 0.4 else bad_values.KINDS[0]
        if "multipart" in kind:
            return kind, bad_values.multipart(self.chance, sorted(self.fields))
        if kind != bad_values.KINDS[0]:
            return kind, self.chance.choice([self.chance.choice(bad_values.JSON), bad_values.noise(self.chance)])
        names = self.chance.sample(sorted(self.fields), min(len(self.fields), self.chance.choice([1, 4, 12, 40])))
        form = [(name, bad_values.text(self.chance)) for name in names for _ in range(self.chance.choice([1, 1, 1, 2]))]
        if self.chance.random() < 0.9:
            form = [(name, value) for name, value in form if name != "form-token"] + [("form-token", self.tokens[cookie])]
        if self.chance.random() < 0.6:
            form = [(name, value) for name, value in form if name != "version"] + [("version", str(self.chance.randrange(1, 6)))]
        return kind, urllib.parse.urlencode(form, errors="replace").encode()

    def request(self) -> tuple[str, bytes]:
        """Which route, and the bytes."""
        method, pattern = self.chance.choice(self.routes)
        # Whoever signs out has no session any more: the rest of the run would be nobody's.
        while pattern in ("/sign-out", "/account/sessions/end-others") or "sessions" in pattern:
            method, pattern = self.chance.choice(self.routes)
        cookie = self.chance.choice(self.cookies)
        sent = method if self.chance.random() < 0.93 else self.chance.choice(["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "POST", "GET"])
        lines = [sent.encode() + b" " + self.path(pattern) + b" HTTP/1.1", f"Host: {self.host}:{self.port}".encode(), b"Connection: close"]
        if cookie:
            lines.append(b"Cookie: " + cookie.encode())
        for name in ("Accept", "Accept-Language", "Range", "If-None-Match", "If-Match", "Last-Event-ID", "Authorization", "X-Forwarded-For", "Idempotency-Key", "Referer"):
            if self.chance.random() < 0.1:
                lines.append(f"{name}: {bad_values.text(self.chance)[:200]}".replace("\r", "").replace("\n", "").replace("\x00", "").encode(errors="replace"))
        body = b""
        if sent not in ("GET", "HEAD", "TRACE", "OPTIONS"):
            kind, body = self.body(cookie)
            lines += [b"Content-Type: " + kind.encode(), b"Content-Length: " + str(len(body)).encode()]
            if self.chance.random() < 0.95:
                lines += [f"Origin: http://{self.host}:{self.port}".encode(), b"Sec-Fetch-Site: same-origin"]
        return f"{method} {pattern}", b"\r\n".join(lines) + b"\r\n\r\n" + body

    def send(self, route: str, request: bytes) -> None:
        began = time.monotonic()
        answer, ended = b"", False
        try:
            with socket.create_connection((self.host, int(self.port)), PATIENCE) as connection:
                try:
                    connection.sendall(request)
                except OSError:
                    pass  # it may answer before all is sent
                while len(answer) < 400_000:
                    piece = connection.recv(65_536)
                    if not piece:
                        ended = True
                        break
                    answer += piece
                    # A stream of events has no end.
                    if b"text/event-stream" in answer[:2_000]:
                        ended = True
                        break
        except TimeoutError:
            self.fail("no answer in time", route, request)
        except OSError as error:
            if not answer:
                self.fail(f"the connection: {error}", route, request)
        took = time.monotonic() - began
        self.slowest = max(self.slowest, took)
        status = re.match(rb"HTTP/1\.1 (\d{3}) ", answer)
        if not status:
            self.fail("no answer", route, request)
            return
        code = int(status[1])
        self.seen[code] += 1
        if code >= 500:
            self.fail(f"{code}", route, request)
        if found := INSIDE.search(answer.decode(errors="replace")):
            self.fail(f"shows “{found[0]}”", route, request)

    def fail(self, what: str, route: str, request: bytes) -> None:
        self.wrong.append((what, route, request))
        print(f"WRONG {what}: {route}\n      {request[:600]!r}", flush=True)


def resident(process) -> tuple[int, int]:
    """Memory in MB and open files. """
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024, len(os.listdir(f"/proc/{process.pid}/fd"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    print(f"seed {given.seed}")
    with running_server(REQUESTS_PER_MINUTE="1000000") as server:
        attack = Attack(server.url, given.seed)
        print(f"{len(attack.routes)} routes, {len(attack.cookies) - 1} people, {sum(map(len, attack.things.values()))} things, {len(attack.fields)} fields")
        first, count, end = None, 0, time.monotonic() + given.minutes * 60
        while time.monotonic() < end and server.process.poll() is None:
            attack.send(*attack.request())
            count += 1
            if count == 1_000:
                first = resident(server.process)
        if server.process.poll() is not None:
            attack.fail("the program has ended", "", b"")
            print(server.log[-3_000:])
            last = (0, 0)
        else:
            time.sleep(2)
            last = resident(server.process)
        print(f"{count} requests, slowest {attack.slowest:.2f} s, answers {dict(sorted(attack.seen.items()))}")
        print(f"memory and open files after 1,000 requests {first}, at the end {last} (MB, files)")
        print(f"{len(attack.wrong)} wrong")
        return 1 if attack.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
