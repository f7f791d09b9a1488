"""The reassessment's own report, begun from its booking, and what comes of it."""

import re

from playwright.sync_api import Locator, Page, expect
from red_answers import AS_LIST, DONE_BEFORE, REWORDED, open_action
from red_booking import move_phase
from red_demonstration import POINTS, SHOWN_WORDS
from red_people import ASSESSED, REASSESSMENT, SERVICE, People
from red_report import JOURNEY, NAMES, issue, submit, write_point
from steps import in_words, press, told

REGISTER = "Write down who may see the names of boaters"
OUTCOME = {2: "Green", 5: "Green", 9: "Amber"}


def assessed_again(people: People, look) -> None:
    """Exactly the red points are rated."""
    lead = people.lead
    lead.goto("/")
    look(lead, "red-home-to-record")
    lead.get_by_role("link", name=f"{SERVICE}: reassessment").click()
    look(lead, "red-booking-to-record")
    press(lead, "Write the report")
    told(lead, "The report is started")
    report = lead.url.split("/write")[0]
    points = lead.get_by_role("link", name=re.compile(r"^\d+\. "))
    expect(points).to_have_text(POINTS)
    look(lead, "red-write-reassessment")
    for number, rating in OUTCOME.items():
        lead.goto(f"{report}/write/{number}")
        if number == 9:
            look(lead, "red-write-reassessed-point")
        write_point(lead, number, rating, f"What the panel saw of point {number}.", [REGISTER] if rating == "Amber" else [])
        told(lead, "The point is saved")
    press(lead, "Overall rating and findings")
    expect(lead.get_by_text("The worst rating of a point is amber, so amber is suggested.")).to_be_visible()
    press(lead, "Save the overall rating and findings")
    submit(lead, report)
    issue(people.desk, report, look, "red-issue-reassessment")
    told(people.desk, "The report is issued to the team")
    people.report = report


def current_position(people: People, look) -> None:
    """Two points green and one amber, with where they come from; the old actions closed by the report, and the new one there."""
    page, member = people.team_lead, people.member
    page.goto(people.service)
    for number, rating in OUTCOME.items():
        row = position(page, number)
        expect(row.get_by_role("cell", name=rating, exact=True)).to_be_visible()
        expect(row).to_contain_text(f"{rating}, alpha reassessment, {in_words(REASSESSMENT)}")
        expect(row).to_contain_text(f"Red, alpha assessment, {in_words(ASSESSED)}")
    expect(position(page, 11).get_by_role("cell", name="Amber", exact=True)).to_be_visible()
    look(page, "red-service-after")
    for action, status in {JOURNEY: "Resolved", REWORDED: "Resolved", AS_LIST: "Resolved", NAMES: "Replaced by a later report"}.items():
        open_action(member, people, action)
        expect(member.get_by_role("main")).to_contain_text(status)
    open_action(member, people, REGISTER)
    expect(member.get_by_role("main")).to_contain_text("To review as a team")
    page.goto(people.report)
    look(page, "red-report-reassessment")
    press(page, "What the team showed at the assessment")
    expect(page.get_by_text(SHOWN_WORDS)).to_be_visible()
    expect(page.get_by_text(DONE_BEFORE)).to_have_count(0)
    look(page, "red-what-was-shown")


def moves_on(people: People, look) -> None:
    """The next phase is allowed now, and there is nothing left to reassess."""
    page = people.team_lead
    move_phase(people.desk, people.service)
    told(people.desk, "The phase of the service is saved")
    expect(people.desk.get_by_text("Private beta").first).to_be_visible()
    look(people.desk, "red-service-next-phase")
    page.goto(f"{people.service}/bookings/new?kind=reassessment")
    expect(page.get_by_role("main")).to_contain_text("No point is red now, so there is nothing to reassess.")
    expect(page.get_by_role("button", name="Send the request")).to_have_count(0)
    look(page, "red-nothing-red")


def position(page: Page, point: int) -> Locator:
    """The row of a point on its service's page."""
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=re.compile(rf"^{point}\. ")))
