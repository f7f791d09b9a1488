"""An organisation whose people sign in with a real provider, as small as a journey needs it: made by an operator's commands and on the pages.

An administrator, who is in the assessments team too, and a team lead sign in by an operator's links. There is a service with an issued report,
and another that nobody else is to see.
"""

import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from playwright.sync_api import Page, expect
from provider import Account, Provider, allow, sign_in_there
from server import Server, free_port, running_server
from steps import press, today, told

ADMINISTRATOR = ("Lowri Jenkins", "lowri.jenkins@waterways.example")
TEAM_LEAD = ("Nerys Bevan", "nerys.bevan@waterways.example")
SERVICE, OTHER_SERVICE = "Renew a mooring permit", "Report a sunken boat"
ACTION = "Test the renewal with people who use screen readers"
REPORT = {
    "service": SERVICE, "organisation": "Inland Waterways", "phase": "beta", "assessment_type": "assessment",
    "date": f"{today() - timedelta(days=9)}", "standard": "govuk-14", "overall": "amber", "findings": [], "unassigned_actions": [],
    "points": [{
        "number": 5, "title": "Make sure everyone can use the service", "rating": "amber", "findings": ["Nobody had tried."], "actions": [ACTION],
    }],
}


@dataclass
class Place:
    """The server and the provider it trusts, and who has told the provider already that this server may know them."""

    server: Server
    provider: Provider
    allowed: set[Account] = field(default_factory=set)
    # Paths, once they are known.
    service: str = ""
    other_service: str = ""
    report: str = ""
    action: str = ""

    def begin(self, page: Page) -> None:
        """From our page to the provider's."""
        page.goto("/sign-in")
        press(page, "Sign in with your work account")

    def sign_in(self, page: Page, account: Account) -> Page:
        """In a browser in which nobody is signed in at the provider; up to our page that comes then, whatever it says."""
        self.begin(page)
        sign_in_there(page, account)
        if account not in self.allowed:
            allow(page)
            self.allowed.add(account)
        page.wait_for_url(f"{self.server.url}/**")
        return page

    def sign_in_by_link(self, page: Page, person: tuple[str, str]) -> Page:
        """An operator made the link, so that it works in any browser."""
        page.goto(self.server.command("people", "sign-in-link", person[1]))
        press(page, "Sign in")
        expect(page.get_by_role("link", name=person[0])).to_be_visible()
        return page

    def path(self, page: Page) -> str:
        return page.url.removeprefix(self.server.url).split("?")[0]


@contextmanager
def serving(provider: Provider, organisation: str, *people: tuple[str, ...]):
    """A server of its own that has asked the provider nothing yet, with an organisation and these people: name, address and roles."""
    port = free_port()
    with running_server(port=port, demo=False, **provider.settings_for(f"http://127.0.0.1:{port}")) as server:
        server.command("organisations", "add", organisation)
        for name, email, *roles in people:
            server.command("people", "add", name, email, *(f"--role={role}" for role in roles))
        yield Place(server, provider)


def furnish(place: Place, page: Page) -> None:
    """What the administrator does on the pages before anybody else comes."""
    place.sign_in_by_link(page, ADMINISTRATOR)
    page.goto("/organisation/details")
    page.get_by_label("Email domains").fill("waterways.example")
    press(page, "Save")
    told(page, "The settings are saved")
    page.goto("/services/new")
    page.get_by_label("Name of the service").fill(OTHER_SERVICE)
    press(page, "Add service")
    expect(page.get_by_role("heading", level=1, name=OTHER_SERVICE)).to_be_visible()
    place.other_service = place.path(page)
    keep_report(place, page)
    add_to_team(place, page, TEAM_LEAD[1], "Team lead")
    told(page, "The team has changed")
    page.goto(place.report)
    press(page, "Issue to the team")
    press(page, "Issue the report")
    told(page, "The report is issued to the team")
    page.get_by_role("link", name=ACTION).first.click()
    page.wait_for_url("**/actions/*")
    place.action = place.path(page)


def keep_report(place: Place, page: Page) -> None:
    page.goto("/imports/new")
    page.get_by_label("Choose a file").set_input_files({"name": "report.json", "mimeType": "application/json", "buffer": json.dumps(REPORT).encode()})
    press(page, "Read the report")
    press(page, "Continue")
    page.get_by_role("radio", name="A new service").check()
    press(page, "Keep as a draft report")
    told(page, "The report is kept as a draft")
    place.report = place.path(page)
    press(page, SERVICE)
    expect(page.get_by_role("heading", level=1, name=SERVICE)).to_be_visible()
    place.service = place.path(page)


def add_to_team(place: Place, page: Page, email: str, role: str) -> None:
    """Whoever is known here joins; anybody else is invited."""
    page.goto(f"{place.service}/team")
    page.get_by_label("Email address").fill(email)
    page.get_by_role("radio", name=role).check()
    press(page, "Add to the team")


def accept(page: Page) -> None:
    """The one invitation that waits on the home page."""
    page.goto("/")
    page.get_by_role("button", name="Accept the invitation").click()
    told(page, "You have accepted the invitation")
