"""One node over SQLite that is killed again and again while people write: nothing that was acknowledged is lost, and the file is whole."""

import random
import sqlite3
import time
from collections import Counter

from node import Node
from postgres import wait_until
from visitor import Visitor
from writers import TEAM, Ledger, Writer, actions_to_update, finish, kept_texts

WRITERS = 8


def test_a_node_that_is_killed_loses_nothing(tmp_path, ledger, rounds):
    path = tmp_path / "killed.sqlite"
    node = Node(1, tmp_path, f"sqlite:{path}")
    node.start()
    try:
        team = Visitor(node.url, TEAM)
        _, actions = actions_to_update(team, WRITERS)
        chance, starts = random.Random(11), []
        for number in range(rounds):
            writers = [Writer(f"w{number * WRITERS + place}", node.url, team.cookie, action, ledger) for place, action in enumerate(actions)]
            for writer in writers:
                writer.start()
            time.sleep(chance.uniform(0.2, 1.5))  # while people work
            node.kill()
            finish(writers)
            assert_whole(path, ledger)
            began = time.monotonic()
            node.start()
            starts.append(time.monotonic() - began)
        assert_writes_on(node, team.cookie, actions[0], ledger)
        checked = node.command("history", "verify")
        assert checked.returncode == 0, checked.stdout
        print(f"\n{rounds} times: {dict(ledger.counts)}; slowest start {max(starts):.2f} s")
        assert ledger.counts["saved"] >= rounds
    finally:
        node.kill()


def assert_whole(path, ledger: Ledger) -> None:
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = database.execute("SELECT what FROM history WHERE kind = 'action.updated'").fetchall()
    database.close()
    ledger.assert_kept(Counter(text for row in rows for text in kept_texts(row)))


def assert_writes_on(node: Node, cookie: str, action: str, ledger: Ledger) -> None:
    before, writer = ledger.counts["saved"], Writer("w999999", node.url, cookie, action, ledger)
    writer.start()
    wait_until(lambda: ledger.counts["saved"] > before, "a change to be saved after the last start")
    finish([writer])
