"""What people do with evidence, in the words that their pages have. A page is left where the step ends."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, expect


def press(page: Page, name: str) -> None:
    """A link or a button of that name, whichever it is."""
    page.get_by_role("link", name=name, exact=True).or_(page.get_by_role("button", name=name, exact=True)).first.click()


def told(page: Page, words: str) -> None:
    """The banner at the top says that it is done."""
    expect(page.get_by_role("alert")).to_contain_text(words)


def refused(page: Page, words: str) -> None:
    """The error summary says what is wrong."""
    expect(page.get_by_role("alert")).to_contain_text("There is a problem")
    expect(page.get_by_role("alert")).to_contain_text(words)


def open_action(page: Page, text: str) -> None:
    page.goto("/actions")
    page.get_by_role("link", name=text).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def review_as_a_team(page: Page, text: str) -> None:
    """With the owner and professions that the page suggests."""
    open_action(page, text)
    press(page, "Review as a team")
    press(page, "Save review")
    told(page, "The action is reviewed")


def begin_evidence(page: Page, kind: str) -> None:
    """From the action's page to the page of a new note, link or file."""
    press(page, "Add evidence")
    page.get_by_role("radio", name=kind).check()
    press(page, "Continue")


def add_note(page: Page, title: str, note: str) -> None:
    begin_evidence(page, "A note")
    page.get_by_label("Title", exact=True).fill(title)
    page.get_by_label("Note", exact=True).fill(note)
    press(page, "Add evidence")
    told(page, "The evidence is added")


def add_link(page: Page, title: str, address: str) -> None:
    begin_evidence(page, "A link")
    page.get_by_label("Title", exact=True).fill(title)
    page.get_by_label("Web address").fill(address)
    press(page, "Add evidence")
    told(page, "The evidence is added")


def choose_file(page: Page, name: str, content: bytes) -> None:
    page.get_by_label("File", exact=True).set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": content})


def add_file(page: Page, title: str, name: str, content: bytes) -> None:
    begin_evidence(page, "A file")
    page.get_by_label("Title (optional)").fill(title)
    choose_file(page, name, content)
    press(page, "Add evidence")
    told(page, "The evidence is added")


def submit(page: Page, note: str) -> None:
    """All the evidence of the action whose page is open."""
    press(page, "Submit evidence")
    page.get_by_label("Covering note").fill(note)
    press(page, "Submit evidence")
    told(page, "Your evidence is with the assessments team")


def answer(page: Page, choice: str, words: str = "") -> None:
    """On the page of the check, of the decision, or of a review link."""
    page.get_by_role("radio", name=choice).check()
    page.get_by_role("textbox").fill(words)
    press(page, "Send your answer")


def check(page: Page, text: str, choice: str, words: str = "") -> None:
    """From the desk, one by one."""
    page.goto("/desk")
    page.get_by_role("link", name=text).first.click()
    answer(page, choice, words)


def fill_day(page: Page, day: date) -> None:
    for label, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        page.get_by_role("textbox", name=label, exact=True).fill(str(number))


def today() -> date:
    """As the service counts days."""
    return datetime.now(ZoneInfo("Europe/London")).date()


def in_words(day: date) -> str:
    """4 March 2026"""
    return f"{day.day} {day:%B %Y}"


def tracked(page: Page, text: str) -> Locator:
    """The part of a tracker that is about one action."""
    return page.get_by_role("region", name=text)


def document_shown(page: Page) -> str:
    """Every word of the tracking document that a page shows, folded away or not."""
    return re.sub(r"\s+", " ", page.locator("#tracker-record").text_content()).strip()
