"""A report that two assessors write at once: three red points, two amber ones, and the rest green."""

from playwright.sync_api import Page, expect
from red_people import ASSESSED, ASSESSOR, DEVELOPER, LEAD, MEMBER, SERVICE, TEAM_LEAD, People
from steps import fill_day, press, refused, told

JOURNEY = "Map what boaters do before and after they reserve a mooring"
ASSISTIVE = "Test the reservation with 3 people who use assistive technology"
MAP = "Replace the map of moorings"
NAMES = "Hide the names of boaters from marina staff"
UPDATES = "Agree how often the map of moorings is updated"
UPTIME = "Publish how often the service may be down"
RED = {2: [JOURNEY], 5: [ASSISTIVE, MAP], 9: [NAMES]}
AMBER = {11: [UPDATES], 14: [UPTIME]}
POINTS = 14


def begun_report(desk: Page, look) -> tuple[str, str]:
    """A new service with a team of two and a panel of three: the addresses of the service and of its empty report."""
    desk.goto("/services/new")
    desk.get_by_label("Name of the service").fill(SERVICE)
    desk.get_by_label("Phase").select_option(label="Alpha")
    press(desk, "Add service")
    service = desk.url
    press(desk, "Add people to the team")
    for name, role in ((TEAM_LEAD, "Team lead"), (MEMBER, "Team member")):
        desk.get_by_label("Email address").fill(f"{name.lower().replace(' ', '.')}@waterways.example")
        desk.get_by_role("radio", name=role).check()
        press(desk, "Add to the team")
        told(desk, "The team has changed")
    desk.goto(service)
    press(desk, "Write a report")
    look(desk, "red-begin-report")
    desk.get_by_role("radio", name="An assessment", exact=True).check()
    fill_day(desk, ASSESSED)
    desk.get_by_label("Lead assessor").select_option(label=LEAD)
    press(desk, "Start the report")
    told(desk, "The report is started")
    report = desk.url.split("/write")[0]
    desk.goto(f"{report}/assessors")
    for name, profession in ((ASSESSOR, "User research"), (DEVELOPER, "Software development")):
        desk.get_by_label("Assessor", exact=True).select_option(label=name)
        desk.get_by_label("Profession (optional)").select_option(label=profession)
        press(desk, "Add to the panel")
        told(desk, "The panel is saved")
    look(desk, "red-panel")
    return service, report


def write_point(page: Page, number: int, rating: str, findings: str, actions: list[str] = ()) -> None:
    """On the page of the point, up to its save."""
    page.get_by_role("radio", name=rating, exact=True).check()
    page.get_by_label("Findings").fill(findings)
    for box, text in enumerate(actions, 1):
        page.get_by_label(f"Action {box}", exact=True).fill(text)
    press(page, f"Save point {number}")


def written_by_two(people: People, look, expect_status) -> None:
    """All but the last point: what two people write at once is kept, and where they meet they are asked."""
    lead, assessor, report = people.lead, people.assessor, people.report
    lead.goto("/")
    lead.get_by_role("link", name=SERVICE).first.click()
    lead.goto(f"{report}/write")
    look(lead, "red-write")
    expect(lead.get_by_role("listitem").filter(has_text="1. Understand users")).to_contain_text("Not started")
    lead.goto(f"{report}/write/1")
    assessor.goto(f"{report}/write/2")
    look(assessor, "red-write-point")
    write_point(lead, 1, "Green", "The team knows its users.")
    told(lead, "The point is saved")
    write_point(assessor, 2, "Red", "Nobody knows what happens before and after.", RED[2])
    told(assessor, "The point is saved")
    green_point_refuses_actions(assessor, report, look, expect_status)
    both_write_one_point(lead, assessor, report, look, expect_status)
    for number in (4, 6, 7, 8):
        write_one(lead, report, number)
    for number in (9, 10, 11, 12, 13):
        write_one(assessor, report, number)


def write_one(page: Page, report: str, number: int) -> None:
    page.goto(f"{report}/write/{number}")
    rating = "Red" if number in RED else "Amber" if number in AMBER else "Green"
    write_point(page, number, rating, f"What the panel found of point {number}.", RED.get(number) or AMBER.get(number) or [])
    told(page, "The point is saved")


def green_point_refuses_actions(page: Page, report: str, look, expect_status) -> None:
    """What was typed is still there."""
    page.goto(f"{report}/write/3")
    expect_status(page, 422)
    write_point(page, 3, "Green", "Every channel says the same.", ["Say it by post too"])
    refused(page, "Only amber and red points have actions")
    expect(page.get_by_label("Findings")).to_have_value("Every channel says the same.")
    expect(page.get_by_label("Action 1", exact=True)).to_have_value("Say it by post too")
    look(page, "red-write-refused")
    page.get_by_label("Action 1", exact=True).fill("")
    press(page, "Save point 3")
    told(page, "The point is saved")


def both_write_one_point(lead: Page, assessor: Page, report: str, look, expect_status) -> None:
    """The second is shown both texts, and saves knowingly."""
    mine, theirs = "Nobody who uses a screen reader had tried it.", "The map cannot be used without a mouse."
    lead.goto(f"{report}/write/5")
    assessor.goto(f"{report}/write/5")
    write_point(assessor, 5, "Amber", theirs, [MAP])
    told(assessor, "The point is saved")
    expect_status(lead, 409)
    write_point(lead, 5, "Red", mine, [ASSISTIVE])
    refused(lead, f"{ASSESSOR} changed point 5")
    both = lead.get_by_role("region", name="Both texts")
    for text in (mine, theirs, ASSISTIVE, MAP):
        expect(both).to_contain_text(text)
    expect(lead.get_by_label("Findings")).to_have_value(mine)
    look(lead, "red-both-texts")
    write_point(lead, 5, "Red", f"{theirs}\n\n{mine}", RED[5])
    told(lead, "The point is saved")


def submitted_and_issued(people: People, look) -> None:
    """Not before it is complete; sent back once."""
    desk, lead, report = people.desk, people.lead, people.report
    lead.goto(f"{report}/submit")
    expect(lead.get_by_role("button", name="Submit to the assessments team")).to_have_count(0)
    expect(lead.get_by_role("link", name="Give the overall rating")).to_be_visible()
    look(lead, "red-submit-incomplete")
    press(lead, "Rate point 14")
    write_point(lead, 14, "Amber", "Nobody knows how often it is down.", AMBER[14])
    told(lead, "The point is saved")
    press(lead, "Overall rating and findings")
    expect(lead.get_by_text("The worst rating of a point is red, so red is suggested.")).to_be_visible()
    expect(lead.get_by_role("radio", name="Red", exact=True)).to_be_checked()
    look(lead, "red-summary")
    press(lead, "Save the overall rating and findings")
    submit(lead, report, look)
    desk.goto(report)
    press(desk, "Send back to the panel")
    look(desk, "red-send-back")
    desk.get_by_label("What should the panel put right?").fill("Say in point 13 which components you mean.")
    press(desk, "Send back")
    told(desk, "The report is back with the panel")
    lead.goto(f"{report}/write")
    expect(lead.get_by_text("Say in point 13 which components you mean.")).to_be_visible()
    lead.goto(f"{report}/write/13")
    write_point(lead, 13, "Green", "The team uses the components of the design system.")
    submit(lead, report)
    issue(desk, report, look, "red-issue")
    told(desk, "The report is issued to the team")


def submit(lead: Page, report: str, look=None) -> None:
    lead.goto(f"{report}/submit")
    if look:
        look(lead, "red-submit")
    press(lead, "Submit to the assessments team")
    told(lead, "The report is submitted to the assessments team")


def issue(desk: Page, report: str, look, name: str) -> None:
    desk.goto(report)
    press(desk, "Issue to the team")
    look(desk, name)
    desk.get_by_role("button", name="Issue the").click()
