"""Evidence and its tracker in the shared demonstration: what must hold apart from the long journey. Every test that changes something takes
an action of its own."""

import re
from datetime import date, timedelta

import pytest
import steps
from playwright.sync_api import Page, expect
from steps import in_words, press, refused, today, told, tracked

IN_TIME = 2_000
SERVICE = "Renew a canal mooring licence"
SHARED_MOORINGS = "people who share a mooring"
FEES = "the fee calculation in an open repository"
EARLIER = "what people are told when a lock opens earlier"
REHEARSAL = "a rehearsal of what the team"
ALERTS = "alerts for payments"
PENETRATION_TEST = "the findings of the penetration test"
AUDIT = "the problems found in the accessibility audit"

# What each of the five starts with, as its kind demands.
EXPORTS = {"HTML": ("html", b"<!DOCTYPE html>"), "CSV": ("csv", b"Point,"), "Excel": ("xlsx", b"PK\x03\x04"),
           "OpenDocument spreadsheet": ("ods", b"PK\x03\x04"), "Word": ("docx", b"PK\x03\x04")}


def open_tracker(page: Page, assessment: str) -> Page:
    """Of the mooring licence's beta or alpha assessment."""
    page.goto("/reports")
    page.get_by_role("link", name=re.compile(rf"^{assessment} assessment, .* of {SERVICE}")).first.click()
    press(page, "Tracking amber evidence")
    expect(page.locator("[data-live-state=open]")).to_be_attached()
    return page


def test_all_five_exports_come_from_the_page(sign_in_as):
    page = open_tracker(sign_in_as("Colin Drummond"), "Beta")
    page.get_by_text("Download this document").click()
    for title, (ending, opening) in EXPORTS.items():
        with page.expect_download() as download:
            page.get_by_role("link", name=f"Download as {title}", exact=True).click()
        name = download.value.suggested_filename
        assert re.fullmatch(rf"tracking-amber-evidence-renew-a-canal-mooring-licence-{today()}\.{ending}", name)
        assert download.value.path().read_bytes().startswith(opening), name


def test_the_tracker_of_a_past_day_knows_nothing_of_later(sign_in_as, look, expect_status):
    """The evidence for late renewals was sent 161 to 167 days ago, and more of it came at most 127 days ago."""
    page = open_tracker(sign_in_as("Margaret Lindqvist"), "Alpha")
    late_renewals = tracked(page, "how somebody who renews late")
    expect(late_renewals).to_contain_text("After a winter of letters")
    expect_status(page, 422)
    show_day(page, "the day before yesterday")
    refused(page, "Enter a real day")
    expect(page.get_by_label("Day, or day and time")).to_have_value("the day before yesterday")
    look(page, "tracker-no-such-day")
    day = today() - timedelta(days=140)
    page.get_by_label("Day, or day and time").fill(in_words(day))
    press(page, "Show this day")
    expect(page.get_by_text(f"This is how the document stood at the end of {in_words(day)}.")).to_be_visible()
    expect(late_renewals).to_contain_text("Resolved")
    expect(late_renewals).not_to_contain_text("After a winter of letters")
    look(page, "tracker-past-day")


def show_day(page: Page, day: str):
    page.get_by_text("As it stood on another day").click()
    page.get_by_label("Day, or day and time").fill(day)
    press(page, "Show this day")


def test_what_changed_since_a_day_is_marked_while_it_happens(sign_in_as, look):
    watcher = open_tracker(sign_in_as("Huw Prosser"), "Beta")
    watcher.get_by_text("What changed since a date").click()
    watcher.get_by_label("Date", exact=True).fill(in_words(today()))
    press(watcher, "Show changes")
    expect(watcher.locator("[data-live-state=open]")).to_be_attached()
    expect(tracked(watcher, REHEARSAL)).not_to_contain_text("Changed since")
    team = sign_in_as("Kwame Asante")
    steps.open_action(team, REHEARSAL)
    press(team, "Start work")
    told(team, "Work has started")
    expect(tracked(watcher, REHEARSAL)).to_contain_text(f"Changed since {in_words(today())}", timeout=IN_TIME)
    changes = watcher.get_by_role("region", name="What changed since")
    expect(changes.get_by_role("listitem").filter(has_text=REHEARSAL)).to_contain_text(re.compile(r"Status before:\s+Planned.*now:\s+In progress"))
    look(watcher, "tracker-since")


def test_without_javascript_evidence_is_sent_checked_and_accepted(open_page, sign_in_as, valid_html):
    team, desk, lead = (sign_in_as(name, open_page(javascript=False)) for name in ("Saoirse Flynn", "Amara Okafor", "Margaret Lindqvist"))
    steps.open_action(team, SHARED_MOORINGS)
    steps.add_note(team, "6 people who share", "All of them say **who has to renew**.")
    steps.submit(team, "The round on Thursday.")
    valid_html(team)
    desk.goto("/desk")
    desk.get_by_role("link", name=SHARED_MOORINGS).first.click()
    steps.answer(desk, "Forward it to the lead assessor")
    told(desk, "The evidence is forwarded to the lead assessor")
    valid_html(desk)
    steps.open_action(lead, SHARED_MOORINGS)
    press(lead, "Decide on the evidence")
    steps.answer(lead, "Accept the evidence", "Clear.")
    told(lead, "The evidence is accepted")
    valid_html(lead)


def test_a_program_named_as_a_document_is_refused_and_what_was_typed_stays(sign_in_as, look, expect_status):
    page = sign_in_as("Kwame Asante")
    steps.open_action(page, FEES)
    steps.begin_evidence(page, "A file")
    page.get_by_label("Title (optional)").fill("The signed assessment")
    steps.fill_day(page, date(2026, 3, 4))
    steps.choose_file(page, "assessment.pdf", b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + b"\x00" * 512)
    expect_status(page, 422)
    press(page, "Add evidence")
    refused(page, "file")
    expect(page.get_by_label("Title (optional)")).to_have_value("The signed assessment")
    expect(page.get_by_role("textbox", name="Month", exact=True)).to_have_value("3")
    look(page, "evidence-file-refused")


@pytest.mark.parametrize("address, why", [("ftp://files.example.org/report", "http"), ("http://192.168.1.4/report", "network")])
def test_a_link_that_leads_nowhere_good_is_refused_and_what_was_typed_stays(sign_in_as, expect_status, address, why):
    page = sign_in_as("Kwame Asante")
    steps.open_action(page, FEES)
    steps.begin_evidence(page, "A link")
    page.get_by_label("Title", exact=True).fill("The report")
    page.get_by_label("Web address").fill(address)
    expect_status(page, 422)
    press(page, "Add evidence")
    refused(page, why)
    expect(page.get_by_label("Web address")).to_have_value(address)
    expect(page.get_by_label("Title", exact=True)).to_have_value("The report")


def test_a_form_that_is_sent_again_adds_nothing(sign_in_as):
    page = sign_in_as("Kwame Asante")
    steps.open_action(page, ALERTS)
    with page.expect_request(lambda request: request.method == "POST" and request.url.endswith("/evidence/note")) as sent:
        steps.add_note(page, "What the alert says", "Read from the right queue.")
    once = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="What the alert says", exact=True))
    expect(once).to_have_count(1)
    again = page.context.request.post(sent.value.url, data=sent.value.post_data_buffer, headers={"Content-Type": sent.value.headers["content-type"]})
    assert again.ok
    page.go_back()
    expect(page.get_by_label("Title", exact=True)).to_have_value("What the alert says")
    press(page, "Add evidence")
    told(page, "The evidence is added")
    expect(once).to_have_count(1)


def test_the_second_of_two_decisions_is_told_who_was_first(sign_in_as, open_page, look, expect_status):
    first = sign_in_as("Margaret Lindqvist")
    steps.open_action(first, PENETRATION_TEST)
    press(first, "Decide on the evidence")
    second = first.context.new_page()
    second.goto(first.url)
    steps.answer(first, "Ask for more evidence", "Send the whole report.")
    told(first, "the team is asked for more")
    expect_status(second, 409)
    steps.answer(second, "Accept the evidence", "Nothing rated high is open.")
    refused(second, "Margaret Lindqvist")
    expect(second.get_by_role("textbox")).to_have_value("Nothing rated high is open.")
    look(second, "decision-second")


def test_nothing_is_sent_without_evidence_or_returned_without_a_reason(sign_in_as, look, expect_status):
    desk = sign_in_as("Amara Okafor")
    desk.goto("/desk")
    desk.get_by_role("row").filter(has_text=AUDIT).get_by_role("checkbox").check()
    expect_status(desk, 422)
    press(desk, "Return what you selected")
    refused(desk, "Give a reason")
    expect(desk.get_by_role("row").filter(has_text=AUDIT).get_by_role("checkbox")).to_be_checked()
    look(desk, "desk-refused")
    team = sign_in_as("Priya Nair")
    steps.open_action(team, EARLIER)
    press(team, "Submit evidence")
    expect(team.get_by_text("There is no evidence to send yet")).to_be_visible()
    look(team, "submit-nothing")
