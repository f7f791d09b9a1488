"""What the team answers a report, what the panel makes of it, and what the one asks the other."""

import re

from playwright.sync_api import Page, expect
from red_people import ASSESSOR, People
from red_report import ASSISTIVE, MAP, issue
from steps import press, told

REWORDED = "Test the reservation with at least 5 people who use assistive technology"
AS_LIST = "Offer the map of moorings as a list"
DONE_BEFORE = "Round 1 is held: 2 people who use screen readers reserved a mooring."
ON_ACTION = "Do people who magnify their screen count among the 5?"
ON_POINT = "May marina staff see the name of a boater who has arrived?"
MEETING = ("12", "3", "2026")


def challenged(people: People, look) -> None:
    """On one point, on which the team has begun to work."""
    team_lead, member = people.team_lead, people.member
    review(member, ASSISTIVE)
    press(member, "Start work")
    press(member, "Post a progress update")
    member.get_by_label("What was done").fill(DONE_BEFORE)
    press(member, "Post update")
    told(member, "Your progress update is posted")
    team_lead.goto("/")
    look(team_lead, "red-home-team-lead")
    team_lead.goto(people.report)
    expect(team_lead.get_by_text("Accept or challenge this report by 17 March 2026")).to_be_visible()
    look(team_lead, "red-report-issued")
    press(team_lead, "Challenge the report")
    look(team_lead, "red-challenge")
    team_lead.get_by_role("checkbox", name=re.compile(r"^5\. ")).check()
    team_lead.get_by_label("Why do you challenge it?").fill("We replaced the map a week before, and 3 people are too few to ask for.")
    for label, number in zip(("Day", "Month", "Year"), MEETING):
        team_lead.get_by_role("textbox", name=label, exact=True).fill(number)
    press(team_lead, "Challenge the report")
    told(team_lead, "Your challenge is with the panel and the assessments team")
    look(team_lead, "red-report-challenged")


def amended(people: People, look) -> None:
    """One action of the point reworded, one withdrawn, one added."""
    lead, desk, report = people.lead, people.desk, people.report
    lead.goto(report)
    expect(lead.get_by_text("The team and the panel meet on 12 March 2026.")).to_be_visible()
    press(lead, "Amend the report")
    look(lead, "red-amend")
    lead.get_by_label("Why is it amended?").fill("We met the team and have seen the new map.")
    press(lead, "Start the amendment")
    told(lead, "The amendment is started")
    look(lead, "red-write-amendment")
    lead.get_by_role("link", name=re.compile(r"^5\. ")).click()
    lead.get_by_label("Action 1", exact=True).fill(REWORDED)
    lead.get_by_label("Action 2", exact=True).fill("")
    lead.get_by_label("Action 3", exact=True).fill(AS_LIST)
    look(lead, "red-write-amended-point")
    press(lead, "Save point 5")
    told(lead, "The point is saved")
    issue(desk, report, look, "red-issue-amendment")
    told(desk, "The amendment is issued to the team")


def follows_the_amendment(people: People, look) -> None:
    """Two editions, told apart word by word; the actions of the second, and what was done on them before."""
    team_lead, report = people.team_lead, people.report
    team_lead.goto(report)
    team_lead.get_by_role("link", name="What changed in edition 2").click()
    [removed, added] = [team_lead.get_by_role("main").locator(element) for element in ("del", "ins")]
    for place, words in ((removed, "(removed: 3 )"), (removed, MAP), (added, "(added: at least 5 )"), (added, AS_LIST)):
        expect(place.filter(has_text=words)).to_be_visible()
    look(team_lead, "red-changes")
    team_lead.goto(f"{report}/editions/1")
    expect(team_lead.get_by_text(ASSISTIVE)).to_be_visible()
    look(team_lead, "red-edition-1")
    open_action(people.member, people, REWORDED)
    expect(people.member.get_by_role("main")).to_contain_text(DONE_BEFORE)
    expect(people.member.get_by_role("main")).to_contain_text("In progress")
    look(people.member, "red-action-reworded")
    open_action(people.member, people, AS_LIST)
    expect(people.member.get_by_role("main")).to_contain_text("To review as a team")
    open_action(people.member, people, MAP)
    expect(people.member.get_by_role("main")).to_contain_text("Withdrawn")


def accepted(people: People, look, expect_status) -> None:
    """And then nobody can challenge it, not even by its address."""
    page, report = people.team_lead, people.report
    page.goto(report)
    press(page, "Accept the report")
    look(page, "red-accept")
    press(page, "Accept the report")
    told(page, "The report is accepted")
    expect(page.get_by_role("link", name="Challenge the report")).to_have_count(0)
    expect_status(page, 409)
    assert page.goto(f"{report}/challenge").status == 409
    look(page, "red-challenge-refused")


def asked_and_answered(people: People, look) -> None:
    """One about an action, to a profession, which the team resolves; one about a point, to the panel."""
    member, assessor = people.member, people.assessor
    open_action(member, people, REWORDED)
    press(member, "Ask the panel about this action")
    look(member, "red-ask")
    member.get_by_label("Your question").fill(ON_ACTION)
    member.get_by_role("radio", name="The assessor for user research").check()
    press(member, "Send the question")
    told(member, "Your question is with the panel")
    first = member.url.split("?")[0]
    member.goto(people.report)
    member.get_by_role("link", name="Ask the panel about point 9").click()
    member.get_by_label("Your question").fill(ON_POINT)
    press(member, "Send the question")
    assessor.goto("/")
    expect(assessor.get_by_role("link", name=ON_ACTION)).to_be_visible()
    look(assessor, "red-home-assessor")
    for question, answer in ((ON_ACTION, "Yes, but at least 3 should use a screen reader."), (ON_POINT, "Yes, from then on.")):
        assessor.goto("/")
        assessor.get_by_role("link", name=question).click()
        look(assessor, "red-question")
        assessor.get_by_label("Your answer").fill(answer)
        press(assessor, "Send the answer")
        told(assessor, "Your answer is with the team")
    member.goto(first)
    expect(member.get_by_role("main")).to_contain_text(ASSESSOR)
    press(member, "Mark as resolved")
    told(member, "The question is marked as resolved")
    look(member, "red-question-resolved")
    member.goto(people.report)
    expect(member.get_by_role("main")).to_contain_text("Yes, from then on.")


def open_action(page: Page, people: People, text: str) -> None:
    page.goto(f"/actions?service={people.service.split('/')[-1]}")
    page.get_by_role("link", name=text).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def review(page: Page, text: str) -> None:
    """As a team of which nobody else is asked."""
    page.goto("/actions")
    page.get_by_role("link", name=text).first.click()
    press(page, "Review as a team")
    press(page, "Save review")
    told(page, "The action is reviewed")
