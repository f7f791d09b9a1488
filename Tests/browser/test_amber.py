"""Amber, all the way: four people in four browsers take an invented report from its first evidence to a green point, and a tracker that
nobody reloads follows them."""

import re
from datetime import timedelta

import pytest
import steps
from amber_report import RECORDS, SCREEN_READER, SERVICE, STATEMENT, issued_report
from playwright.sync_api import Locator, Page, expect
from steps import document_shown, press, today, told, tracked

IN_TIME = 2_000
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def people(own_server, open_page, sign_in_as):
    """Four people in four browsers, on a report that has just been issued; somebody who watches its tracker; and the report's address."""
    desk = sign_in_as("Amara Okafor", open_page(at=own_server))
    report = issued_report(desk)
    team = sign_in_as("Saoirse Flynn", open_page(at=own_server))
    for action in (SCREEN_READER, STATEMENT, RECORDS):
        steps.review_as_a_team(team, action)
    lead = sign_in_as("Margaret Lindqvist", open_page(at=own_server))
    watcher = sign_in_as("Huw Prosser", open_page(at=own_server))
    watcher.goto(report)
    press(watcher, "Tracking amber evidence")
    expect(watcher.locator("[data-live-state=open]")).to_be_attached()
    watcher.evaluate("window.neverReloaded = true")
    return desk, team, lead, watcher, report


def test_amber_all_the_way(people, open_page, own_server, look, expect_status):
    desk, team, lead, watcher, report = people
    moments = []

    def followed(action: str, *words: str):
        """The tracker that is watched says so in time, without a reload."""
        for each in words:
            expect(tracked(watcher, action)).to_contain_text(each, timeout=IN_TIME)
        assert watcher.evaluate("window.neverReloaded"), "the tracker must change without reloading"

    def kept_moment():
        """What the watched tracker shows now, and the link that it gives to this moment."""
        link = watcher.get_by_role("link", name="Link to the document as it stands now")
        moments.append((link.get_attribute("href"), document_shown(watcher)))

    followed(SCREEN_READER, "Planned")
    team_submits_two_actions(team, look)
    followed(SCREEN_READER, "Round 3 of research", "Recordings of the sessions", "Evidence with the assessments team")
    followed(STATEMENT, "Audit letter", "PDF", "Evidence with the assessments team")
    kept_moment()

    desk.goto("/desk")
    look(desk, "desk")
    steps.check(desk, STATEMENT, "Return it to the team", "The letter names no date.")
    told(desk, "The evidence is returned to the team")
    followed(STATEMENT, "More evidence needed", "The letter names no date.")
    desk.get_by_role("link", name=SCREEN_READER).first.click()
    look(desk, "check")
    steps.answer(desk, "Forward it to the lead assessor", "Complete.")
    told(desk, "The evidence is forwarded to the lead assessor")
    followed(SCREEN_READER, "With lead assessor", "Complete.")

    lead_accepts(lead, look)
    followed(SCREEN_READER, "Resolved", "All five could book.")
    rated(desk, report, {5: "Amber", 14: "Amber"})

    look_at_the_returned(team, look)
    sent_again(team, "What we changed", desk)
    followed(STATEMENT, "With lead assessor")
    stranger = open_page(at=own_server)
    link = review_link(desk, look)
    returned_by_link(stranger, link, look)
    followed(STATEMENT, "More evidence needed", "Say who answers complaints.")
    expect_status(stranger, 410)
    assert stranger.goto(link).status == 410
    look(stranger, "review-link-used")
    kept_moment()

    team_proposes(team, look)
    followed(RECORDS, "Roadmap proposed")
    lead_agrees(lead, look)
    followed(RECORDS, "On roadmap", "Roadmap item, to be done by")
    sent_again(team, "Who answers complaints", desk)
    steps.open_action(lead, STATEMENT)
    press(lead, "Decide on the evidence")
    steps.answer(lead, "Accept the evidence")
    followed(STATEMENT, "Resolved")
    rated(desk, report, {5: "Amber", 14: "Amber"})
    kept_moment()

    began(desk, report, look)
    lead_writes_the_report(lead, look)
    review = lead.url.split("?")[0]
    rated(desk, report, {5: "Amber", 14: "Amber"})
    desk.goto(review)
    press(desk, "Issue to the team")
    look(desk, "review-issue")
    press(desk, "Issue the report")
    told(desk, "The report is issued to the team")
    followed(RECORDS, "Replaced by a later report")
    followed(SCREEN_READER, "Resolved")
    rated(desk, report, {5: "Green", 14: "Amber"})
    expect(position(desk, 5)).to_contain_text("Green, amber evidence review")
    expect(position(desk, 5)).to_contain_text("Amber, beta assessment")
    look(desk, "service-after-review")
    look(watcher, "tracker-full")

    assert len({shown for _, shown in moments}) == 3
    for link, shown in moments:
        lead.goto(link)
        assert document_shown(lead) == shown, link
    look(lead, "tracker-as-it-stood")


def team_submits_two_actions(team: Page, look):
    steps.open_action(team, SCREEN_READER)
    press(team, "Add evidence")
    look(team, "evidence-new")
    team.go_back()
    steps.add_note(team, "Round 3 of research", "# What we did\n\n5 people with **screen readers** booked a keeper:\n\n- 4 at once\n- 1 with help")
    steps.add_link(team, "Recordings of the sessions", "https://research.waterways.example.gov.uk/lock-keeper/round-3")
    look(team, "action-evidence")
    press(team, "Submit evidence")
    look(team, "submit")
    team.go_back()
    steps.submit(team, "Notes and recordings of round 3.")
    look(team, "action-submitted")
    steps.open_action(team, STATEMENT)
    steps.add_file(team, "Audit letter", "letter.pdf", PDF)
    steps.submit(team, "")


def lead_accepts(lead: Page, look):
    lead.goto("/")
    look(lead, "home-lead-assessor")
    lead.get_by_role("link", name=SCREEN_READER).first.click()
    if not lead.url.endswith("/decision"):
        press(lead, "Decide on the evidence")
    look(lead, "decision")
    steps.answer(lead, "Accept the evidence", "All five could book.")
    told(lead, "The evidence is accepted")
    look(lead, "action-resolved")


def look_at_the_returned(team: Page, look):
    team.goto("/")
    look(team, "home-team-returned")
    team.get_by_role("link", name=STATEMENT).first.click()
    look(team, "action-returned")


def sent_again(team: Page, title: str, desk: Page):
    """With one more note, and forwarded by the boxes of the desk, as several at once are."""
    steps.open_action(team, STATEMENT)
    steps.add_note(team, title, "The letter has a date now, and says who answers complaints.")
    steps.submit(team, "With what was missing.")
    desk.goto("/desk")
    desk.get_by_role("row").filter(has_text=STATEMENT).get_by_role("checkbox").check()
    press(desk, "Forward what you selected")
    told(desk, "What you selected is forwarded to the lead assessors")


def review_link(desk: Page, look) -> str:
    desk.get_by_role("row").filter(has_text=STATEMENT).get_by_role("link", name="Review link").click()
    look(desk, "review-link")
    press(desk, "Make a review link")
    expect(desk.get_by_role("heading", level=1)).to_have_text(re.compile("Send this link to Margaret Lindqvist"))
    return desk.get_by_label("Review link").input_value()


def returned_by_link(stranger: Page, link: str, look):
    stranger.goto(link)
    look(stranger, "review-by-link")
    with stranger.expect_download() as download:
        stranger.get_by_role("link", name=re.compile("letter.pdf")).first.click()
    assert download.value.suggested_filename == "letter.pdf"
    assert download.value.path().read_bytes() == PDF
    steps.answer(stranger, "Ask for more evidence", "Say who answers complaints.")
    expect(stranger.get_by_role("heading", level=1)).to_have_text("More evidence asked for")


def team_proposes(team: Page, look):
    steps.open_action(team, RECORDS)
    press(team, "propose a mitigation or a roadmap item")
    look(team, "propose")
    team.get_by_role("radio", name="A roadmap item").check()
    team.get_by_label("Why can you not resolve it in time?").fill("The records system belongs to another department until spring.")
    team.get_by_label("What will you do?").fill("Book the nightly outage away, then move the bookings in April.")
    team.get_by_role("radio", name="By a date").check()
    steps.fill_day(team, today() + timedelta(days=200))
    press(team, "Send to the lead assessor")
    told(team, "Your proposal is with the lead assessor")
    look(team, "action-proposed")


def lead_agrees(lead: Page, look):
    steps.open_action(lead, RECORDS)
    press(lead, "Decide on the proposal")
    look(lead, "proposal")
    lead.get_by_role("radio", name="Agree").check()
    press(lead, "Save your decision")
    told(lead, "Your decision on the proposal is saved")


def began(desk: Page, report: str, look):
    desk.goto(report)
    look(desk, "report-ready-for-review")
    press(desk, "Start the amber evidence review")
    look(desk, "review-start")
    press(desk, "Start the review")
    told(desk, "The amber evidence review is started")
    look(desk, "review-draft")


def lead_writes_the_report(lead: Page, look):
    lead.goto("/")
    look(lead, "home-lead-assessor-review")
    lead.get_by_role("link", name=f"{SERVICE}: Amber evidence review").click()
    look(lead, "write-report")
    lead.get_by_role("link", name="5. Make sure everyone").click()
    look(lead, "write-point")
    lead.get_by_role("radio", name="Green").check()
    lead.get_by_label("Findings").fill("People who use screen readers can book a keeper.")
    press(lead, "Save point 5")
    told(lead, "The point is saved")
    lead.get_by_role("link", name="14. Operate").click()
    lead.get_by_role("radio", name="Amber").check()
    lead.get_by_role("checkbox", name=RECORDS).check()
    press(lead, "Save point 14")
    press(lead, "Overall rating and findings")
    look(lead, "write-summary")
    press(lead, "Save the overall rating and findings")
    press(lead, "Check and submit")
    look(lead, "review-submit")
    press(lead, "Submit to the assessments team")
    told(lead, "The report is submitted to the assessments team")


def rated(page: Page, report: str, ratings: dict[int, str]):
    """The service's page says so of these points: neither acceptance nor a draft changes a rating."""
    page.goto(report)
    page.get_by_role("link", name=SERVICE).first.click()
    for point, rating in ratings.items():
        expect(position(page, point).get_by_role("cell", name=rating, exact=True)).to_be_visible()


def position(page: Page, point: int) -> Locator:
    """The row of a point on its service's page."""
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=re.compile(rf"^{point}\. ")))
