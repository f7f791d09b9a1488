"""What the team shows: in its own words and order, read and presented by the panel, printed, and carried away."""

import re
import zipfile

from playwright.sync_api import Page, expect
from red_answers import DONE_BEFORE, ON_POINT
from red_people import SERVICE, People
from steps import press, told

POINTS = [
    "2. Solve a whole problem for users", "5. Make sure everyone can use the service",
    "9. Create a secure service which protects users’ privacy",
]
WORDS = "Staff see a **berth and a time**, and no name before the boater has arrived."
SHOWN_WORDS = "Staff see a berth and a time, and no name before the boater has arrived."


def written(people: People, look) -> None:
    """Words for a point, a thing that is left out, and another order."""
    page = people.member
    page.goto(people.booking)
    press(page, "What the team will show")
    look(page, "red-demonstration")
    page.get_by_role("link", name=POINTS[1]).click()
    page.get_by_role("button", name=re.compile("Leave out.*update of")).click()
    expect(page.get_by_text("Left out").first).to_be_visible()
    look(page, "red-demonstration-left-out")
    page.goto(address(people))
    page.get_by_role("link", name=POINTS[2]).click()
    page.get_by_label("How do you meet the standard now?").fill(WORDS)
    page.get_by_role("button", name=re.compile("Move up.*question to the panel")).click()
    expect(page.locator(".aa-arranged__item").first).to_contain_text(ON_POINT)
    press(page, "Save")
    told(page, "Your words are saved")
    look(page, "red-demonstration-point")


def presented(people: People, look, expect_status) -> None:
    """A member of the panel reads it, changes nothing, and goes from point to point by the keyboard."""
    page = people.assessor
    page.goto(people.booking)
    press(page, "What the team will show")
    look(page, "red-demonstration-panel")
    expect_status(page, 403)
    assert page.goto(f"{address(people)}/points/9").status == 403
    page.goto(address(people))
    press(page, "Present")
    look(page, "red-present")
    for point in POINTS:
        go(page, "ArrowRight", point)
    shows_what_the_team_wants(page)
    look(page, "red-present-point")
    go(page, "ArrowLeft", POINTS[1])
    expect(page.get_by_text(DONE_BEFORE)).to_have_count(0)


def go(page: Page, key: str, point: str) -> None:
    """Once the page says that it listens to keys."""
    expect(page.get_by_text("You can also use the left and right arrow keys.")).to_be_visible()
    page.keyboard.press(key)
    expect(page.get_by_role("heading", level=1)).to_have_text(point)


def shows_what_the_team_wants(page: Page) -> None:
    main = page.get_by_role("main").inner_text()
    assert SHOWN_WORDS in main
    assert main.index(ON_POINT) < main.index("Hide the names of boaters"), "the team put the question first"


def carried_away(people: People, look) -> None:
    """On paper without what is only for a screen, and as a Word file."""
    page = people.assessor
    page.goto(address(people))
    press(page, "Read or print on one page")
    look(page, "red-demonstration-one-page")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Sign out")).to_be_hidden()
    expect(page.get_by_text(SHOWN_WORDS)).to_be_visible()
    look(page, "red-demonstration-print")
    page.emulate_media(media="screen")
    page.goto(address(people))
    with page.expect_download() as download:
        press(page, "Download as Word")
    assert download.value.suggested_filename.endswith(".docx")
    with zipfile.ZipFile(download.value.path()) as word:
        text = word.read("word/document.xml").decode()
    assert SERVICE in text and "no name before the boater has arrived" in text
    assert DONE_BEFORE not in text


def address(people: People) -> str:
    return f"{people.service}/demonstration/reassessment"
