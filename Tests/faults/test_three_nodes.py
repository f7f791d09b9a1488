"""Three nodes over one PostgreSQL behind a proxy, while the server is restarted and nodes are killed: nothing that was acknowledged is lost or
there twice, nothing is there that was said not to be saved, and whoever watches on any node hears of every change."""

import asyncio
import random
import statistics
import threading
import time
from collections import Counter

from node import Node, Proxy
from postgres import wait_until
from server import free_port
from visitor import Visitor
from writers import TEAM, Ledger, Writer, actions_to_update, finish, kept_texts

WATCHING = "Amara Okafor"
WRITERS = 8


def test_three_nodes_lose_nothing_while_servers_die(tmp_path, cluster, ledger, minutes):
    port = free_port()
    site = f"http://127.0.0.1:{port}"
    nodes = [Node(number, tmp_path, cluster.url, site, DATABASE_CONNECTIONS="4") for number in (1, 2, 3)]
    for node in nodes:
        node.start()
    try:
        with Proxy(tmp_path, port, nodes):
            wait_until(lambda: all_answer(site), "the proxy to find its nodes")
            trouble(site, nodes, cluster, ledger, minutes * 60)
    finally:
        for node in nodes:
            node.kill()


def trouble(site, nodes, cluster, ledger, seconds):
    team, reader = Visitor(site, TEAM), Visitor(site, WATCHING)
    report, actions = actions_to_update(team, WRITERS)
    watchers = [Watcher(node, f"/reports/{report}/tracker/changes", reader.cookie) for node in nodes]
    writers = [Writer(f"w{number}", site, team.cookie, action, ledger) for number, action in enumerate(actions)]
    for thread in watchers + writers:
        thread.start()
    kills = kill(nodes, cluster, seconds)
    wait_until(lambda: all(node.answers("/readyz") == 200 for node in nodes), "every node to be ready again")
    # Quiet, and some changes more, that watchers on nodes which were just started hear of too.
    before = ledger.counts["saved"]
    wait_until(lambda: ledger.counts["saved"] >= before + 10, "writers to write on after the trouble")
    finish(writers)

    rows = cluster.query("SELECT sequence, what FROM history WHERE kind = 'action.updated' ORDER BY sequence")
    sequences = {text: int(row[0]) for row in rows for text in kept_texts(row[1:])}
    ledger.assert_kept(Counter(text for row in rows for text in kept_texts(row[1:])))
    last = max(sequences[text] for text in ledger.texts("saved"))
    wait_until(lambda: all(watcher.knows(last, ledger) for watcher in watchers), f"watchers to hear of change {last}")
    for watcher in watchers:
        watcher.ending.set()
    lags = {watcher.node.number: watcher.lags(ledger, sequences) for watcher in watchers}
    checked = nodes[0].command("history", "verify")
    assert checked.returncode == 0, checked.stdout

    print(f"\n{seconds:.0f} s: {dict(kills)}; answers: {dict(ledger.counts)}; slowest request {max(writer.slowest for writer in writers):.2f} s")
    for number, node_lags in lags.items():
        print(f"node {number}: heard {len(node_lags)} of {len(ledger.texts('saved'))} changes; median {statistics.median(node_lags) * 1000:.0f} ms, longest {max(node_lags):.2f} s after the answer")
        assert len(node_lags) == len(ledger.texts("saved")), f"node {number} told of {len(node_lags)} changes"
    assert max(writer.slowest for writer in writers) < 30
    # What a server that restarts takes away from nobody for long: most of what was sent was saved.
    assert ledger.counts["saved"] > 20, ledger.counts


def kill(nodes, cluster, seconds) -> Counter:
    """A node every few seconds, and the server every third time; what was killed is started again at once."""
    kills, chance, ending, turn = Counter(), random.Random(7), time.monotonic() + seconds, 0
    while time.monotonic() < ending:
        time.sleep(chance.uniform(0.5, 3))  # while people work
        turn += 1
        if turn % 3 == 0:
            how = chance.choice(["fast", "immediate", "kill"])
            cluster.restart(how)
            kills[f"PostgreSQL, {how}"] += 1
        else:
            node = chance.choice(nodes)
            node.kill()
            node.start(wait=False)
            kills["node"] += 1
            # A node that starts while the server is away ends with a message; whoever looks after it starts it again.
        for node in nodes:
            if node.process.poll() is not None:
                node.start(wait=False)
    for node in nodes:
        if node.process.poll() is not None:
            node.start()
    return kills


def all_answer(site: str) -> bool:
    try:
        return bool(Visitor(site, TEAM))
    except (OSError, AssertionError):
        return False


class Watcher(threading.Thread):
    """A page on one node that keeps itself up to date, and comes back whenever its stream ends: when it was told to look, and by which number."""

    def __init__(self, node: Node, path: str, cookie: str):
        super().__init__(daemon=True)
        self.node, self.path, self.cookie, self.heard, self.ending = node, path, cookie, [], threading.Event()
        self.last = None

    def run(self) -> None:
        asyncio.run(self.listen())

    async def listen(self) -> None:
        while not self.ending.is_set():
            try:
                await asyncio.wait_for(self.follow(), 3600)
            except (OSError, asyncio.IncompleteReadError, ConnectionError):
                await asyncio.sleep(0.2)  # as a browser waits before it comes back

    async def follow(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.node.port)
        try:
            host = self.node.base.removeprefix("http://")
            since = f"Last-Event-ID: {self.last}\r\n" if self.last is not None else ""
            writer.write(f"GET {self.path} HTTP/1.1\r\nHost: {host}\r\nCookie: {self.cookie}\r\nAccept: text/event-stream\r\n{since}\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            if b" 200 " not in head.split(b"\r\n", 1)[0]:
                raise ConnectionError(head)
            while line := await reader.readline():
                if line.startswith(b"id: "):
                    self.last = max(int(line[4:]), self.last or 0)
                    self.heard.append((time.time(), int(line[4:])))
        finally:
            writer.close()

    def knows(self, sequence: int, ledger: Ledger) -> bool:
        """Whether a page here has read itself anew since the last change was answered, or was told its number."""
        return any(number >= sequence or at > ledger.lines[-1]["at"] for at, number in self.heard)

    def lags(self, ledger: Ledger, sequences: dict[str, int]) -> list[float]:
        """Seconds from the answer to a change until a page here was told to look; changes it was never told of are left out."""
        lags, heard = [], sorted(self.heard)
        for line in ledger.lines:
            if line["answer"] == "saved":
                told = next((at for at, number in heard if number >= sequences[line["text"]] or at > line["at"]), None)
                if told is not None:
                    lags.append(max(0, told - line["at"]))
        return lags
