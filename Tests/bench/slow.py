"""Two thousand connections that trickle their headers or their forms while somebody works: how long their pages take, beside the same pages
of the same server before anybody was slow. Then what becomes of the slow ones."""

import asyncio
import http.client
import resource
import time
import urllib.parse
from dataclasses import dataclass

from figures import line
from server import Server
from visitor import Visitor

SLOW, TIMES, SECONDS = 2000, 30, 40
PAGES = ["/", "/actions", "/reports"]
HEADERS = b"GET /actions HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
FORM = "POST /session HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\ntext="


def run(server: Server) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    asyncio.run(measure(server))


async def measure(server: Server) -> None:
    reader = Visitor(server.url, "Amara Okafor")
    await asyncio.to_thread(times, reader)
    before = await asyncio.to_thread(times, reader)
    crowd = Crowd(*urllib.parse.urlsplit(server.url).netloc.split(":"), [HEADERS, FORM.format(reader.cookie).encode()])
    await crowd.gather()
    opened = crowd.open
    during = await asyncio.to_thread(times, reader)
    print(f"{opened} slow connections, of which {crowd.open} outlived the measurement: a byte every 5 s, half in headers, half in a form")
    line(f"  pages of one who has signed in, before ({len(before)} pages)", before)
    line(f"  the same, while all trickle ({len(during)} pages)", during, before)
    print(f"  of which 99 % within {ninety_nine(before) * 1000:.1f} ms before, {ninety_nine(during) * 1000:.1f} ms while all trickle")
    await crowd.end_by(crowd.began + SECONDS)
    print(f"{crowd.open} of them are left {time.monotonic() - crowd.began:.0f} s after the first; the others were cut off after "
          f"{crowd.first_end:.0f} to {crowd.last_end:.0f} s")
    crowd.close()


def times(reader: Visitor) -> list[float]:
    """Seconds of each page, over one connection as a browser keeps it."""
    address = urllib.parse.urlsplit(reader.url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
    seconds = []
    for path in PAGES * TIMES:
        began = time.monotonic()
        connection.request("GET", path, headers={"Cookie": reader.cookie})
        answer = connection.getresponse()
        answer.read()
        seconds.append(time.monotonic() - began)
        assert answer.status == 200, f"{path} answered {answer.status}"
    connection.close()
    return seconds


def ninety_nine(seconds: list[float]) -> float:
    return sorted(seconds)[min(len(seconds) - 1, len(seconds) * 99 // 100)]


@dataclass
class Crowd:
    """Connections that send a byte now and then."""

    host: str
    port: str
    beginnings: list[bytes]

    def __post_init__(self):
        self.open, self.first_end, self.last_end = 0, float("inf"), 0.0
        self.began, self.tasks, self.turns = time.monotonic(), [], asyncio.Semaphore(200)

    async def gather(self) -> None:
        """Returns when all are connected."""
        connected = asyncio.Semaphore(0)
        self.tasks = [asyncio.create_task(self.trickle(self.beginnings[number % 2], connected)) for number in range(SLOW)]
        for _ in range(SLOW):
            await connected.acquire()

    async def trickle(self, beginning: bytes, connected: asyncio.Semaphore) -> None:
        try:
            async with self.turns:
                reader, writer = await asyncio.open_connection(self.host, int(self.port))
        finally:
            connected.release()
        self.open += 1
        began = time.monotonic()
        end = asyncio.create_task(self.end_of(reader))
        try:
            writer.write(beginning)
            while not (await asyncio.wait([end], timeout=5))[0]:
                writer.write(b"a")
        finally:
            writer.close()
            end.cancel()
            self.open -= 1
            lived = time.monotonic() - began
            self.first_end, self.last_end = min(self.first_end, lived), max(self.last_end, lived)

    @staticmethod
    async def end_of(reader: asyncio.StreamReader) -> None:
        try:
            await reader.read()
        except ConnectionError:
            pass  # cut off is cut off, politely or not

    async def end_by(self, deadline: float) -> None:
        """Returns when all have ended, or at the deadline."""
        await asyncio.wait(self.tasks, timeout=max(0, deadline - time.monotonic()))

    def close(self) -> None:
        for task in self.tasks:
            task.cancel()
