"""The API as its own document describes it: the document is valid, and schemathesis finds no answer that is not in it.

Over a demonstration on each engine: PostgreSQL where TEST_POSTGRES_URL names one, as `bin/with-postgres` sets it. For longer, by hand:

    API_EXAMPLES=200 bin/with-postgres var/test-venv/bin/python -m pytest -c Tests/browser/pytest.ini Tests/browser/test_api.py
"""

import json
import os
import subprocess
import sys
import urllib.parse
import urllib.request
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from server import HOME, Server, running_server

EXAMPLES = int(os.environ.get("API_EXAMPLES", "3"))
# A first run of everything takes about a minute; what is asked for besides comes on top.
SECONDS = 600 + 60 * EXAMPLES
POSTGRES = os.environ.get("TEST_POSTGRES_URL")
SCHEMATHESIS = Path(sys.executable).with_name("schemathesis")

# What is well-formed may still be refused for what it means: a name that is taken, a file that is no report, two things where one is asked
# for, a moment before there was a report.
REFUSED_FOR_MEANING = [
    ("POST", "/services"), ("POST", "/people"), ("POST", "/standards"), ("POST", "/imports"), ("POST", "/reports"), ("POST", "/assessments"),
    ("POST", "/actions/{action}/evidence"), ("POST", "/evidence/{evidence}/versions"), ("POST", "/actions/{action}/proposals"),
    ("GET", "/reports/{report}/tracker"), ("POST", "/reports/{report}/extension"),
]


# Besides what schemathesis takes for right: 428 where a version is missing, 412 where it is no version, 413 for more than is taken at all, 431
# for an address that is too long.
SETTINGS = """
[checks.missing_required_header]
expected-statuses = [400, 401, 403, 406, 415, 422, 428]

[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 431]
""" + "".join(
    f"""
[[operations]]
include-path = "{path}"
include-method = "{method}"
checks.positive_data_acceptance.expected-statuses = ["2xx", 401, 403, 404, 409, 422]
"""
    for method, path in REFUSED_FOR_MEANING
)


def test_the_document_is_valid():
    errors = list(OpenAPIV31SpecValidator(json.loads((HOME / "docs/api/openapi.json").read_text())).iter_errors())
    assert not errors, "\n".join(error.message for error in errors)


@pytest.mark.parametrize("who", ["everything", "owner", "leadAssessor"])
@pytest.mark.parametrize("engine", ["sqlite", *(["postgres"] if POSTGRES else [])])
def test_every_answer_is_one_that_the_document_knows(engine, who, tmp_path):
    """Asked by who holds everything in the organisation, by who owns an action, and by who leads a panel."""
    with a_database(engine) as settings, running_server(REQUESTS_PER_MINUTE="1000000", **settings) as server:
        server.command("people", "add", "Sam Everything", "sam@waterways.example", "--role", "assessmentsTeam", "--role", "administrator")
        site = Site(server, token_of(server, "sam@waterways.example"))
        token = site.token if who == "everything" else token_of(server, site.addresses()[who])
        (tmp_path / "schemathesis.toml").write_text(SETTINGS)
        command = [
            SCHEMATHESIS, "run", f"{server.url}/api/v1/openapi.json", "-H", f"Authorization: Bearer {token}", "--checks", "all",
            "--phases", "examples,coverage,fuzzing", "-n", str(EXAMPLES), "--continue-on-failure", "--suppress-health-check", "all",
            "--request-timeout", "30", "--exclude-path", "/history/stream", "--output-truncate", "true",
        ]
        environment = os.environ | {"SCHEMATHESIS_HOOKS": "api_hooks", "PYTHONPATH": str(HOME / "Tests/browser"), "API_THINGS": json.dumps(site.things())}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, errors="replace", timeout=SECONDS)
        assert done.returncode == 0, "\n".join(line[:2000] for line in done.stdout.splitlines()[-400:])
        assert " error failed " not in server.log, "something went wrong inside:\n" + server.log[-5000:]


@contextmanager
def a_database(engine: str):
    """Settings for a database of the test's own."""
    if engine == "sqlite":
        yield {}
        return
    name = f"api_{uuid.uuid4().hex}"
    subprocess.run(["psql", "-q", POSTGRES, "-c", f"CREATE DATABASE {name}"], check=True)
    try:
        yield {"DATABASE_URL": f"postgres:///{name}?{urllib.parse.urlparse(POSTGRES).query}"}
    finally:
        subprocess.run(["psql", "-q", POSTGRES, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)


def token_of(server: Server, address: str) -> str:
    return server.command("token", "create", address, "--name", "schemathesis", "--scope", "admin")


@dataclass(frozen=True)
class Site:
    """A demonstration, read by somebody who may see all of it."""

    server: Server
    token: str

    def get(self, path: str) -> dict:
        request = urllib.request.Request(f"{self.server.url}/api/v1{path}", headers={"Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def items(self, path: str) -> list[dict]:
        return self.get(path)["items"]

    @property
    def action(self) -> dict:
        return self.items("/actions?status=inProgress&limit=1")[0]

    def addresses(self) -> dict[str, str]:
        """By which people sign in who have to do with the action."""
        panel = self.get(f"/reports/{self.action['report_id']}")["panel"]
        people = {"owner": self.action["owner_id"], "leadAssessor": next(seat["person_id"] for seat in panel if seat["role"] == "leadAssessor")}
        return {who: self.get(f"/people/{person}")["email"] for who, person in people.items()}

    def things(self) -> dict[str, str]:
        """One of each kind that an address may name, of the action where that has one."""
        action = self.action
        found = {
            "action": action["id"], "service": action["service_id"], "report": action["report_id"], "standard": action["standard"],
            "booking": self.items("/bookings?limit=1")[0]["id"], "person": self.items("/people?limit=1")[0]["id"],
        }
        for other in [action, *self.items("/actions?limit=200")]:
            for name, place in [("evidence", "evidence"), ("submission", "submissions"), ("proposal", "proposals"), ("question", "questions")]:
                if name not in found and (there := self.items(f"/actions/{other['id']}/{place}")):
                    found[name] = there[0]["id"]
        return found
