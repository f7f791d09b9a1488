"""Red, all the way: a report that two assessors write is challenged and amended, its red points are made ready, booked, shown and assessed
again, and the service moves on. Five people in five browsers, and the program started once more on the day of the reassessment."""

import pytest
import red_answers
import red_booking
import red_demonstration
import red_outcome
import red_report
from red_people import AFTER_REASSESSMENT, ASSESSOR, DESK, LEAD, MEMBER, TEAM_LEAD, TODAY, People
from server import Server, running_server


@pytest.fixture
def sign_in(open_page, sign_in_as):
    """Signs people in on a server, each in a browser of their own."""
    return lambda server, *names: [sign_in_as(name, open_page(at=server)) for name in names]


def test_red_all_the_way(sign_in, look, expect_status, tmp_path):
    with running_server(at=TODAY, folder=str(tmp_path)) as server:
        people = from_the_first_report_to_what_is_shown(server, sign_in, look, expect_status)
        places = [address.removeprefix(server.url) for address in people.leave()]
    with running_server(at=AFTER_REASSESSMENT, folder=str(tmp_path)) as server:
        everybody = sign_in(server, DESK, LEAD, ASSESSOR, TEAM_LEAD, MEMBER)
        people = People(*everybody, *(server.url + place for place in places))
        red_outcome.assessed_again(people, look)
        red_outcome.current_position(people, look)
        red_outcome.moves_on(people, look)


def from_the_first_report_to_what_is_shown(server: Server, sign_in, look, expect_status) -> People:
    for name in (TEAM_LEAD, MEMBER):
        server.command("people", "add", name, f"{name.lower().replace(' ', '.')}@waterways.example")
    [desk] = sign_in(server, DESK)
    service, report = red_report.begun_report(desk, look)
    people = People(desk, *sign_in(server, LEAD, ASSESSOR, TEAM_LEAD, MEMBER), service, report)
    red_report.written_by_two(people, look, expect_status)
    red_report.submitted_and_issued(people, look)
    red_answers.challenged(people, look)
    red_answers.amended(people, look)
    red_answers.follows_the_amendment(people, look)
    red_answers.accepted(people, look, expect_status)
    red_answers.asked_and_answered(people, look)
    red_booking.not_ready(people, look, expect_status)
    red_booking.made_ready(people, look)
    red_booking.requested(people, look, expect_status)
    red_booking.scheduled(people, look, expect_status)
    red_booking.in_the_calendar(people, look)
    red_demonstration.written(people, look)
    red_demonstration.presented(people, look, expect_status)
    red_demonstration.carried_away(people, look)
    return people
