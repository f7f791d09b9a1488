"""The main job, end to end, in a real browser: a real report goes in, is corrected and issued; the team works its actions; somebody
else watches the tracking document change. Every page on the way is checked with axe, for valid HTML, and at the width of a phone."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

REPORTS = Path(os.environ.get("SHARED_REPORTS", Path(__file__).resolve().parents[2].parent / "shared" / "reports"))
REPORT = REPORTS / "licensing-for-international-trade-lite-beta-2024-02-19.txt"
SERVICE = "Licensing for International Trade and Enterprise (LITE)"
IN_TIME = 2_000

needs_reports = pytest.mark.skipif(not REPORT.exists(), reason="there is no ../shared beside this clone, so no real report to import")


@needs_reports
def test_a_real_report_is_imported_issued_worked_and_watched(own_server, open_page, sign_in_as, look):
    assessments_team = sign_in_as("Amara Okafor", open_page(at=own_server))
    look(assessments_team, "home-assessments-team")
    correct(upload(assessments_team, look), look)
    keep(assessments_team, look)
    join_team(assessments_team, look)
    issue(assessments_team, look)

    team = sign_in_as("Saoirse Flynn", open_page(at=own_server))
    review(team, 2, look)
    watcher = sign_in_as("Amara Okafor", open_page(at=own_server))
    watch(watcher, look)
    start(team, watcher, look)
    update(team, watcher, look)


def upload(page: Page, look) -> Page:
    page.get_by_role("link", name="Reports", exact=True).click()
    page.get_by_role("button", name="Import a report").click()
    look(page, "import-new")
    page.get_by_label("Choose a file").set_input_files(REPORT)
    page.get_by_role("button", name="Read the report").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("Understand users and their needs").first).to_be_visible()
    look(page, "import-preview")
    return page


def correct(page: Page, look):
    """The red point becomes amber, and its one action, cut short in the file, becomes two."""
    page.get_by_role("link", name="Correct point 1").first.click()
    look(page, "import-point")
    page.get_by_role("radio", name="Amber").check()
    page.get_by_label("What the team must do").first.fill("Test the exporter journey with small traders\n\nPublish what the research found")
    page.get_by_role("button", name="Save the point").click()
    expect(page.get_by_text("Publish what the research found")).to_be_visible()


def keep(page: Page, look):
    page.get_by_role("link", name="Continue").or_(page.get_by_role("button", name="Continue")).first.click()
    look(page, "import-confirm")
    page.get_by_role("radio", name="A new service").check()
    page.get_by_role("button", name="Keep as a draft report").click()
    expect(page.get_by_role("link", name="Issue to the team").or_(page.get_by_role("button", name="Issue to the team"))).to_be_visible()
    look(page, "report-draft")


def join_team(page: Page, look):
    page.get_by_role("link", name=SERVICE).first.click()
    look(page, "service-new")
    page.get_by_role("link", name="Add people to the team").click()
    page.get_by_label("Email address").fill("saoirse.flynn@waterways.example")
    page.get_by_role("radio", name="Team member").check()
    page.get_by_role("button", name="Add to the team").click()
    expect(page.get_by_role("cell", name="Saoirse Flynn", exact=True)).to_be_visible()
    look(page, "service-team")


def issue(page: Page, look):
    page.get_by_role("link", name="Back to").click()
    page.get_by_role("link", name="assessment, 19 February 2024").first.click()
    page.get_by_role("button", name="Issue to the team").or_(page.get_by_role("link", name="Issue to the team")).first.click()
    look(page, "report-issue")
    page.get_by_role("button", name="Issue the report").click()
    expect(page.get_by_text("The report is issued to the team")).to_be_visible()
    look(page, "report-issued")


def review(page: Page, count: int, look):
    look(page, "home-team")
    for number in range(count):
        page.goto("/actions")
        if number == 0:
            look(page, "actions")
        link = ["Test the exporter journey", "Publish what the research found"][number]
        page.get_by_role("link", name=link).first.click()
        if number == 0:
            look(page, "action-to-review")
        page.get_by_role("link", name="Review as a team").or_(page.get_by_role("button", name="Review as a team")).first.click()
        if number == 0:
            look(page, "action-review")
        page.get_by_label("Owner").select_option(label="Saoirse Flynn")
        box = page.get_by_role("checkbox", name="User research")
        box.check()
        page.get_by_role("button", name="Save review").click()
        expect(page.get_by_text("The action is reviewed")).to_be_visible()


def watch(page: Page, look):
    page.goto("/reports")
    page.get_by_role("link", name=f"of {SERVICE}").first.click()
    page.get_by_role("link", name="Tracking amber evidence").click()
    expect(page.locator("[data-live-state=open]")).to_be_attached()
    expect(tracked(page, "Publish what")).to_contain_text("Planned")
    page.evaluate("window.neverReloaded = true")
    look(page, "tracker")


def tracked(page: Page, text: str):
    return page.get_by_role("region", name=text)


def start(page: Page, watcher: Page, look):
    page.get_by_role("button", name="Start work").click()
    expect(page.get_by_text("Work has started")).to_be_visible()
    expect(tracked(watcher, "Publish what")).to_contain_text("In progress", timeout=IN_TIME)
    look(page, "action-in-progress")


def update(page: Page, watcher: Page, look):
    page.get_by_role("link", name="Post a progress update").or_(page.get_by_role("button", name="Post a progress update")).first.click()
    look(page, "action-update")
    page.get_by_label("What was done").fill("Talked to 6 small exporters.\nAll of them found the form.")
    page.get_by_role("button", name="Post update").click()
    expect(page.get_by_text("Your progress update is posted")).to_be_visible()
    expect(tracked(watcher, "Publish what")).to_contain_text("Talked to 6 small exporters", timeout=IN_TIME)
    assert watcher.evaluate("window.neverReloaded"), "the tracker must change without reloading"
    look(watcher, "tracker-updated")
    look(page, "action-updated")
