"""An invented report of two amber points and three actions: read by the import page, kept, and issued to a team of one."""

import json
from datetime import timedelta

from playwright.sync_api import Page
from steps import press, today, told

SERVICE = "Book a lock keeper"
SCREEN_READER = "Test the booking with people who use screen readers"
STATEMENT = "Publish an accessibility statement"
RECORDS = "Move the bookings out of the old records system"
ASSESSED = today() - timedelta(days=20)

REPORT = {
    "service": SERVICE, "organisation": "Inland Waterways", "phase": "beta", "assessment_type": "assessment", "date": f"{ASSESSED}",
    "standard": "govuk-14", "overall": "amber", "findings": [], "unassigned_actions": [],
    "points": [
        {"number": 1, "title": "Understand users and their needs", "rating": "green", "findings": ["The team knows its users."]},
        {"number": 5, "title": "Make sure everyone can use the service", "rating": "amber",
         "findings": ["Nobody who uses assistive technology had tried the service."], "actions": [SCREEN_READER, STATEMENT]},
        {"number": 14, "title": "Operate a reliable service", "rating": "amber",
         "findings": ["The old records system is down every night."], "actions": [RECORDS]},
    ],
}


def issued_report(desk: Page) -> str:
    desk.goto("/imports/new")
    file = {"name": "report.json", "mimeType": "application/json", "buffer": json.dumps(REPORT).encode()}
    desk.get_by_label("Choose a file").set_input_files(file)
    press(desk, "Read the report")
    press(desk, "Continue")
    desk.get_by_role("radio", name="A new service").check()
    desk.get_by_label("Who was the lead assessor?").select_option(label="Margaret Lindqvist")
    press(desk, "Keep as a draft report")
    told(desk, "The report is kept as a draft")
    report = desk.url.split("?")[0]
    press(desk, SERVICE)
    press(desk, "Add people to the team")
    desk.get_by_label("Email address").fill("saoirse.flynn@waterways.example")
    desk.get_by_role("radio", name="Team member").check()
    press(desk, "Add to the team")
    desk.goto(report)
    issue(desk)
    return report


def issue(desk: Page):
    press(desk, "Issue to the team")
    press(desk, "Issue the report")
    told(desk, "The report is issued to the team")
