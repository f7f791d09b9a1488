"""Somebody of the demonstration who visits the program by plain HTTP, without a browser: signs in, reads pages, sends forms."""

import asyncio
import re
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar


class Visitor:
    """One session. Answers are texts; whatever is not 200 after redirects raises."""

    def __init__(self, url: str, name: str):
        self.url = url
        self.cookies = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        page = self.get("/sign-in")
        found = re.search(r'<input[^>]*name="person"[^>]*value="([^"]+)"[^>]*>\s*<label[^>]*>\s*' + re.escape(name), page)
        assert found, f"the sign-in page does not offer {name}"
        self.post("/sign-in", {"person": found[1]})

    @property
    def cookie(self) -> str:
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.cookies)

    def get(self, path: str) -> str:
        with self.opener.open(self.url + path, timeout=30) as answer:
            return answer.read().decode()

    def fetch(self, path: str) -> bytes:
        with self.opener.open(self.url + path, timeout=30) as answer:
            return answer.read()

    def post(self, path: str, fields: dict[str, str]) -> str:
        """Sends the form as the browser would."""
        data = urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(self.url + path, data, {"Origin": self.url, "Sec-Fetch-Site": "same-origin"})
        with self.opener.open(request, timeout=30) as answer:
            return answer.read().decode()

    def send(self, path: str, fields: dict[str, str]) -> None:
        """Sends the form and does not follow the redirect that says that it was done."""
        self._send(path, urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded")

    def upload(self, path: str, fields: dict[str, str], name: str, content: bytes) -> None:
        """Sends the form with a file in its field `file`."""
        boundary = "----measured"
        parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode() for field, value in fields.items()]
        parts += [f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode(), content, f"\r\n--{boundary}--\r\n".encode()]
        self._send(path, b"".join(parts), f"multipart/form-data; boundary={boundary}")

    def _send(self, path: str, data: bytes, kind: str) -> None:
        headers = {"Origin": self.url, "Sec-Fetch-Site": "same-origin", "Cookie": self.cookie, "Content-Type": kind}
        try:
            with urllib.request.build_opener(Stay).open(urllib.request.Request(self.url + path, data, headers), timeout=60) as answer:
                raise AssertionError(f"{path} answered {answer.status}, not a redirect:\n{answer.read().decode()[:2000]}")
        except urllib.error.HTTPError as answer:
            assert answer.code == 303, f"{path} answered {answer.code}:\n{answer.read().decode()[:2000]}"

    def largest_tracker(self) -> str:
        """Of the tracking documents of all issued reports, the one whose page is the longest."""
        reports = sorted(set(re.findall(r'href="(/reports/[0-9a-f-]{36})"', self.get("/reports"))))
        trackers = [f"{report}/tracker" for report in reports if f'{report}/tracker"' in self.get(report)]
        return max(trackers, key=lambda path: len(self.get(path)))

    def hidden(self, path: str) -> dict[str, str]:
        """The hidden fields of the main form of a page: its token, and the version of what it changes."""
        page = self.get(path).split("<main", 1)[1]
        return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))


class Stay(urllib.request.HTTPRedirectHandler):
    """Takes a redirect for an answer."""

    def redirect_request(self, *_):
        return None


class Stream:
    """A stream of server-sent events, as a page holds it open."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        self.reader, self.writer = reader, writer

    @classmethod
    async def open(cls, visitor: Visitor, path: str) -> "Stream":
        host, port = urllib.parse.urlsplit(visitor.url).netloc.split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nCookie: {visitor.cookie}\r\nAccept: text/event-stream\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        assert b" 200 " in head.split(b"\r\n", 1)[0], head
        return cls(reader, writer)

    async def told(self) -> None:
        """Returns when the next change is told."""
        while not (await self.reader.readline()).startswith(b"event: change"):
            if self.reader.at_eof():
                raise ConnectionError("the stream ended")

    def close(self) -> None:
        self.writer.close()
