"""From what is missing to the day of the reassessment: in the team's words, in those of the assessments team, and in a calendar."""

import urllib.request
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar
from playwright.sync_api import Page, expect
from red_answers import AS_LIST, REWORDED, open_action, review
from red_people import ASSESSOR, DEVELOPER, LEAD, REASSESSMENT, SERVICE, People
from red_report import JOURNEY, NAMES
from steps import in_words, press, refused, told

MONDAY, TOO_SOON, TAKEN = (13, 4, 2026), (10, 3, 2026), (14, 4, 2026)
OTHER_SERVICE = "Check when a lock is closed"
BEGINS = datetime(2026, 4, 15, 10, 30, tzinfo=ZoneInfo("Europe/London"))


def not_ready(people: People, look, expect_status) -> None:
    """The service's page says what is missing, and each line leads there; neither the booking nor the next phase can be had."""
    page, service = people.team_lead, people.service
    page.goto(service)
    expect(page.get_by_text("Not ready yet: 4 things are missing").first).to_be_visible()
    look(page, "red-service-not-ready")
    lines = page.get_by_role("link", name="is not ready for reassessment").or_(page.get_by_role("link", name="The reassessment looks at"))
    found = [(each.inner_text(), each.get_attribute("href")) for each in lines.all()]
    assert len(found) == 5
    for words, address in found:
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_contain_text(words.split(",")[0] if words.startswith("Action") else SERVICE)
    page.goto(f"{service}/bookings/new?kind=reassessment")
    expect(page.get_by_role("heading", level=1)).to_contain_text("You cannot book the reassessment yet")
    expect(page.get_by_role("button", name="Send the request")).to_have_count(0)
    look(page, "red-booking-not-ready")
    expect_status(people.desk, 409)
    move_phase(people.desk, service)
    refused(people.desk, "red")
    for point in (2, 5, 9):
        expect(people.desk.get_by_role("main")).to_contain_text(f"Point {point}, ")
    look(people.desk, "red-phase-refused")


def move_phase(page: Page, service: str) -> None:
    page.goto(service)
    page.get_by_role("link", name="Change the phase").click()
    page.get_by_role("radio", name="Private beta").check()
    press(page, "Save the phase")


def made_ready(people: People, look) -> None:
    member, page = people.member, people.team_lead
    for action in (JOURNEY, REWORDED, AS_LIST, NAMES):
        if action != REWORDED:
            review(member, action)
        open_action(member, people, action)
        press(member, "Mark as ready for reassessment")
        if action == JOURNEY:
            look(member, "red-mark-ready")
        member.get_by_label("What did you do to meet the standard?").fill(f"Done: {action.lower()}.")
        press(member, "Mark as ready")
        told(member, "The action is ready for reassessment")
    page.goto(people.service)
    expect(page.get_by_text("Ready to book the reassessment").first).to_be_visible()
    expect(page.get_by_text("All 4 red actions are ready for reassessment.")).to_be_visible()
    look(page, "red-service-ready")


def requested(people: People, look, expect_status) -> None:
    """A date that breaks a rule is refused with the rule and the next dates that break none; nothing that was typed is lost."""
    page = people.team_lead
    press(page, "Book the reassessment")
    look(page, "red-book")
    fill_date(page, 1, TOO_SOON)
    fill_date(page, 2, MONDAY)
    page.get_by_label("Who answers for the service?").fill("Nerys Bevan, product manager")
    page.get_by_label("Transactions a year (optional)").fill("140,000")
    page.get_by_role("radio", name="No", exact=True).check()
    expect_status(page, 422)
    press(page, "Send the request")
    refused(page, "Tuesday 10 March 2026")
    refused(page, "Monday 13 April 2026")
    refused(page, "The next possible dates are Tuesday 7 April 2026")
    expect(page.get_by_label("Who answers for the service?")).to_have_value("Nerys Bevan, product manager")
    expect(page.locator("[name=date-2-day]")).to_have_value("13")
    look(page, "red-book-refused")
    fill_date(page, 1, TAKEN)
    fill_date(page, 2, (REASSESSMENT.day, REASSESSMENT.month, REASSESSMENT.year))
    press(page, "Send the request")
    told(page, "Your request is with the assessments team")
    look(page, "red-booking-requested")
    people.booking = page.url.split("?")[0]


def fill_date(page: Page, number: int, day: tuple[int, int, int]) -> None:
    for part, value in zip(("day", "month", "year"), day):
        page.locator(f"[name=date-{number}-{part}]").fill(str(value))


def scheduled(people: People, look, expect_status) -> None:
    """Two of the panel are on another one on the day that the team likes best, so it is the other day."""
    desk = people.desk
    another_assessment_moves(desk, look)
    desk.goto("/bookings")
    look(desk, "red-bookings")
    desk.get_by_role("link", name=SERVICE).click()
    press(desk, "Accept the request")
    look(desk, "red-booking-accept")
    press(desk, "Accept the request")
    told(desk, "The request is accepted")
    press(desk, "Name the panel and fix the date")
    expect(desk.get_by_text("A cross-government panel is suggested for this service")).to_be_visible()
    look(desk, "red-schedule")
    desk.get_by_role("radio", name="Tuesday 14 April 2026").check()
    desk.get_by_label("Start time").fill("10:30am")
    desk.get_by_label("How long").select_option(label="2 hours")
    for seat, (name, profession) in seats().items():
        desk.locator(f"[name={seat}]").select_option(label=name)
        desk.locator(f"[name={seat}-profession]").select_option(label=profession)
    expect_status(desk, 422)
    press(desk, "Fix the date")
    for name in (ASSESSOR, DEVELOPER):
        refused(desk, f"{name} is on the panel of “{OTHER_SERVICE}” on Tuesday 14 April 2026")
    look(desk, "red-schedule-conflict")
    desk.get_by_role("radio", name="Wednesday 15 April 2026").check()
    press(desk, "Fix the date")
    told(desk, "The date is fixed and the panel is named")
    look(desk, "red-booking-scheduled")
    for action in (JOURNEY, REWORDED, AS_LIST, NAMES):
        open_action(people.member, people, action)
        expect(people.member.get_by_role("main")).to_contain_text(in_words(REASSESSMENT))


def seats() -> dict[str, tuple[str, str]]:
    return {"lead": (LEAD, "Delivery management"), "assessor-1": (ASSESSOR, "User research"), "assessor-2": (DEVELOPER, "Software development")}


def another_assessment_moves(desk: Page, look) -> None:
    desk.goto("/bookings")
    desk.get_by_role("link", name=OTHER_SERVICE).click()
    press(desk, "Move to another date")
    for part, value in zip(("day", "month", "year"), TAKEN):
        desk.locator(f"[name=day-{part}]").fill(str(value))
    desk.get_by_label("Reason").fill("The room is taken until then.")
    look(desk, "red-booking-move")
    press(desk, "Move it")
    told(desk, "The booking is moved")


def in_the_calendar(people: People, look) -> None:
    """On the page, and as another parser than ours reads the address: at the right time on the other side of the change of clocks."""
    page = people.team_lead
    page.goto(f"/calendar?month={REASSESSMENT:%Y-%m}")
    expect(page.locator(f"td:has(time[datetime='{REASSESSMENT}'])")).to_contain_text("10:30am to 12:30pm")
    look(page, "red-calendar")
    page.goto("/calendar/addresses")
    press(page, "Make an address")
    with urllib.request.urlopen(page.get_by_label("Calendar address").input_value(), timeout=10) as answer:
        calendar = icalendar.Calendar.from_ical(answer.read())
    [event] = [event for event in calendar.events if str(event["SUMMARY"]) == f"Reassessment: {SERVICE}"]
    assert event["DTSTART"].dt == BEGINS and event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=2)
    assert event["DTSTART"].dt.astimezone(timezone.utc).hour == 9
    assert str(event["URL"]) == people.booking
