"""What a calendar program makes of a calendar address: subscribed over HTTP, and read by another parser than ours."""

import re
import urllib.error
import urllib.request
from datetime import date, datetime, timedelta, timezone

import icalendar
import pytest
from playwright.sync_api import Page, expect
from server import running_server
from steps import press, told

UTC = timezone.utc
SERVICE = "Check when a lock is closed"
# On these days the sample's reassessment falls before a change of clocks, and after it; London is behind and level with its wall clock.
BEFORE_SUMMER, AFTER_SUMMER = "2026-03-11 12:00:00", "2026-03-19 12:00:00"
BEFORE_WINTER, AFTER_WINTER = "2026-10-07 12:00:00", "2026-10-14 12:00:00"


def test_a_calendar_program_subscribes_by_the_address_that_the_page_shows(server, sign_in_as, look):
    page = sign_in_as("Priya Nair")
    press(page, "Calendar")
    look(page, "calendar")
    press(page, "See these dates in your own calendar")
    look(page, "calendar-addresses")
    address = new_address(page)
    look(page, "calendar-address")
    calendar = subscribed(address)
    assert not calendar.errors
    [booking] = [event for event in calendar.events if str(event["SUMMARY"]) == f"Reassessment: {SERVICE}"]
    assert booking["DTEND"].dt - booking["DTSTART"].dt == timedelta(hours=4)
    due = [event for event in calendar.events if "is due" in str(event["SUMMARY"])]
    assert due and all(isinstance(event["DTSTART"].dt, date) and not isinstance(event["DTSTART"].dt, datetime) for event in due)
    identifiers = [str(event["UID"]) for event in calendar.events]
    assert len(identifiers) == len(set(identifiers))
    page.goto(re.sub("^https?://[^/]+", "", str(booking["URL"])))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    secret = address.split("/")[-1].removesuffix(".ics")
    assert secret not in server.log


def test_an_unchanged_calendar_is_not_sent_again_and_a_stopped_address_ends(sign_in_as):
    page = sign_in_as("Ines Duarte")
    page.goto("/calendar/addresses")
    address = new_address(page, of=SERVICE)
    with urllib.request.urlopen(address, timeout=10) as answer:
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        tag = answer.headers["ETag"]
    with pytest.raises(urllib.error.HTTPError) as unchanged:
        urllib.request.urlopen(urllib.request.Request(address, headers={"If-None-Match": tag}), timeout=10)
    assert unchanged.value.code == 304
    unchanged.value.close()
    page.goto("/calendar/addresses")
    page.get_by_role("button", name=re.compile(f"Stop this address for {SERVICE}")).click()
    told(page, "The calendar address does not work any more")
    with pytest.raises(urllib.error.HTTPError) as gone:
        urllib.request.urlopen(address, timeout=10)
    assert gone.value.code == 404
    gone.value.close()


@pytest.mark.parametrize("now, offset", [(BEFORE_SUMMER, 0), (AFTER_SUMMER, 1), (BEFORE_WINTER, 1), (AFTER_WINTER, 0)])
def test_its_times_are_londons_on_both_sides_of_a_change_of_clocks(open_page, sign_in_as, now, offset):
    with running_server(at=now) as server:
        page = sign_in_as("Priya Nair", open_page(at=server))
        page.goto("/calendar/addresses")
        calendar = subscribed(new_address(page))
        [booking] = [event for event in calendar.events if str(event["SUMMARY"]) == f"Reassessment: {SERVICE}"]
        start = booking["DTSTART"].dt
        assert (start.hour, start.minute) == (10, 30)
        # By the zone's name as this machine knows it, and by the definition that the calendar carries.
        assert start.utcoffset() == timedelta(hours=offset)
        own = start.replace(tzinfo=calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False))
        assert own.astimezone(UTC) == start.astimezone(UTC)
        page.goto(f"/calendar?month={start:%Y-%m}")
        expect(page.locator(f"td:has(time[datetime='{start:%Y-%m-%d}'])")).to_contain_text("10:30am to 2:30pm")


def new_address(page: Page, of: str | None = None) -> str:
    if of:
        page.get_by_label("Which dates?").select_option(label=of)
    press(page, "Make an address")
    return page.get_by_label("Calendar address").input_value()


def subscribed(address: str) -> icalendar.Calendar:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return icalendar.Calendar.from_ical(answer.read())
