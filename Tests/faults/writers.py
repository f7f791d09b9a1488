"""The checking client: people who write progress updates with texts that are like no other, and a ledger of what they were answered."""

import http.client
import json
import os
import re
import threading
import time
import urllib.parse
from collections import Counter
from pathlib import Path

TEAM = "Saoirse Flynn"
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class Ledger:
    """One line for each update that was sent, on disk before the next one is sent: its text, when it was answered, and how."""

    def __init__(self, path: Path):
        self.file, self.lock, self.lines = path.open("a"), threading.Lock(), []

    def close(self) -> None:
        self.file.close()

    def note(self, text: str, answer: str) -> None:
        with self.lock:
            line = {"text": text, "answer": answer, "at": time.time()}
            self.lines.append(line)
            self.file.write(json.dumps(line) + "\n")
            self.file.flush()
            os.fsync(self.file.fileno())

    def texts(self, answer: str) -> list[str]:
        return [line["text"] for line in self.lines if line["answer"] == answer]

    @property
    def counts(self) -> Counter:
        return Counter(line["answer"] for line in self.lines)

    def assert_kept(self, kept: Counter) -> None:
        """`kept` says how often each text is in the history."""
        lost = [text for text in self.texts("saved") if kept[text] == 0]
        twice = [text for text, count in kept.items() if count > 1]
        ghosts = [text for text in self.texts("not saved") + self.texts("changed meanwhile") if kept[text]]
        assert not lost, f"{len(lost)} acknowledged changes are lost: {lost[:3]}"
        assert not twice, f"{len(twice)} changes are there more than once: {twice[:3]}"
        assert not ghosts, f"{len(ghosts)} changes are there that were said not to be saved: {ghosts[:3]}"


class Writer(threading.Thread):
    """Opens the form of an action and sends it, over and over, by plain HTTP; every request may fail."""

    def __init__(self, name: str, url: str, cookie: str, action: str, ledger: Ledger):
        super().__init__(daemon=True)
        self.who, self.host, self.cookie, self.action, self.ledger = name, urllib.parse.urlsplit(url).netloc, cookie, action, ledger
        self.ending, self.slowest = threading.Event(), 0.0
        self.connection = None

    def run(self) -> None:
        try:
            self.write()
        finally:
            self.hang_up()

    def write(self) -> None:
        number = 0
        while not self.ending.is_set():
            page = self.ask("GET", f"{self.action}/update")
            if not page or page[0] != 200:
                self.ending.wait(0.03)
                continue
            number += 1
            self.send(f"{self.who}-{number}", dict(HIDDEN.findall(page[1].split("<main", 1)[1])))

    def send(self, text: str, fields: dict[str, str]) -> None:
        yesterday = time.gmtime(time.time() - 86_400)
        fields |= {"text": text, "on-day": str(yesterday.tm_mday), "on-month": str(yesterday.tm_mon), "on-year": str(yesterday.tm_year)}
        answer = self.ask("POST", f"{self.action}/update", urllib.parse.urlencode(fields))
        self.ledger.note(text, self.meaning(answer))

    @staticmethod
    def meaning(answer: tuple[int, str] | None) -> str:
        if answer is None:
            return "no answer"
        status, page = answer
        if status == 303:
            return "saved"
        if status == 409:
            return "changed meanwhile"
        if status == 503 and "What you entered has not been saved" in page:
            return "not saved"
        if status == 503 and "We cannot tell whether" in page:
            return "cannot tell"
        return f"{status} of the proxy" if status in (502, 503, 504) else f"{status}"

    def ask(self, method: str, path: str, body: str | None = None) -> tuple[int, str] | None:
        """Nothing where the connection breaks."""
        began = time.monotonic()
        try:
            if not self.connection:
                self.connection = http.client.HTTPConnection(self.host, timeout=60)
            headers = {"Cookie": self.cookie, "Origin": f"http://{self.host}", "Sec-Fetch-Site": "same-origin"}
            if body:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            return answer.status, answer.read().decode(errors="replace")
        except (OSError, http.client.HTTPException):
            self.hang_up()
            return None
        finally:
            self.slowest = max(self.slowest, time.monotonic() - began)

    def hang_up(self) -> None:
        if self.connection:
            self.connection.close()
        self.connection = None


def finish(writers: list[Writer]) -> None:
    for writer in writers:
        writer.ending.set()
    for writer in writers:
        writer.join(70)
        assert not writer.is_alive(), "a request hangs"


def kept_texts(rows) -> Counter:
    """How often each text of a writer stands in the happenings of the history."""
    return Counter(text for what in rows for text in set(re.findall(r"w\d+-\d+(?=\")", what)))


def actions_to_update(visitor, count: int) -> tuple[str, list[str]]:
    """A report, and actions of it that the team may write about."""
    by_report: dict[str, list[str]] = {}
    listed = visitor.get("/actions?status=inProgress") + visitor.get("/actions?status=planned")
    for action in dict.fromkeys(re.findall(r'href="(/actions/[0-9a-f-]{36})"', listed)):
        page = visitor.get(action)
        if f'{action}/update"' in page:
            by_report.setdefault(re.search(r"/reports/([0-9a-f-]{36})", page)[1], []).append(action)
    report, actions = max(by_report.items(), key=lambda entry: len(entry[1]))
    return report, [actions[place % len(actions)] for place in range(count)]
