"""What is asked of the program under load, and the same rows in bare SQL."""

import re
import urllib.request
from dataclasses import dataclass

from engines import Seeded

ACTION = re.compile(r'href="/actions/([0-9a-f-]{36})"')
ASSESSOR, MEMBER = {"Cookie": "session=measured-assessor"}, {"Cookie": "session=measured-member"}
PROGRAM = {"Authorization": "Bearer measured-token"}
COLUMNS = "actions.*, services.name AS service_name, people.name AS owner_name"
JOINED = "JOIN services ON services.id = actions.service_id LEFT JOIN people ON people.id = actions.owner_id"


@dataclass(frozen=True)
class Question:
    name: str
    path: str
    headers: dict[str, str]
    rows: list[str]
    # Whether each time is the first time, for the program.
    is_anew: bool = False


def questions(url: str, seeded: Seeded) -> list[Question]:
    """A list, an action in the middle of it, the tracker of its report, a search, and what programs ask for."""
    page = read(url, "/actions?status=inProgress", ASSESSOR)
    action = ACTION.findall(page)[10]
    report = re.search(r"/reports/([0-9a-f-]{36})", read(url, f"/actions/{action}", ASSESSOR))[1]
    ours = f"actions.organisation_id = '{seeded.guests['organisation']}'"
    ordered = "ORDER BY actions.list_order, actions.id LIMIT 50"
    one = [
        f"SELECT {COLUMNS} FROM actions {JOINED} WHERE actions.id = '{action}'", f"SELECT * FROM history WHERE action_id = '{action}'",
        f"SELECT * FROM report_editions WHERE report_id = '{report}'", f"SELECT * FROM evidence WHERE action_id = '{action}'",
    ]
    tracked = [f"SELECT * FROM history WHERE report_id = '{report}'", f"SELECT * FROM actions WHERE report_id = '{report}'"]
    found = [
        Question("list", "/actions", ASSESSOR, [f"SELECT {COLUMNS} FROM actions {JOINED} WHERE {ours} {ordered}"]),
        Question("action", f"/actions/{action}", ASSESSOR, one),
        Question("tracker", f"/reports/{report}/tracker", ASSESSOR, tracked),
        Question("search", "/actions?q=screen+reader&status=inProgress", ASSESSOR, [search(seeded, ours, ordered)]),
    ]
    found += [Question(f"{question.name} anew", question.path, question.headers, question.rows, is_anew=True) for question in found]
    program = Question("API list", "/api/v1/actions", PROGRAM, [f"SELECT * FROM actions WHERE {ours} {ordered}"])
    return found + ([program] if answers(url, program) else [])


def search(seeded: Seeded, ours: str, ordered: str) -> str:
    wanted = f"{ours} AND actions.status = 'inProgress'"
    if seeded.address.startswith("sqlite"):
        words = "action_words CROSS JOIN action_numbers ON number = action_words.rowid CROSS JOIN actions ON actions.id = action_id"
        inner = f"SELECT actions.id FROM {words} WHERE action_words MATCH '\"screen\"* \"reader\"*' AND {wanted} LIMIT 1001"
    else:
        inner = f"SELECT id FROM actions WHERE action_words(text) @@ to_tsquery('simple', 'screen:* & reader:*') AND {wanted} LIMIT 1001"
    return f"SELECT {COLUMNS} FROM actions {JOINED} WHERE actions.id IN ({inner}) {ordered}"


def read(url: str, path: str, headers: dict[str, str]) -> str:
    with urllib.request.urlopen(urllib.request.Request(url + path, headers=headers), timeout=60) as answer:
        return answer.read().decode()


def answers(url: str, question: Question) -> bool:
    try:
        return bool(read(url, question.path, question.headers))
    except OSError:
        return False
