"""Single sign-on with a real provider: who gets in and who does not, what they see then, and how it ends."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect
from provider import (
    ACCOUNTS,
    DESK_OFFICER,
    NEW_STARTER,
    OF_ANOTHER,
    OF_NOBODY,
    UNSAID,
    UNVERIFIED,
    Account,
    allow,
    deny,
    running_provider,
    sign_in_there,
    sign_out_there,
)
from sso_place import ACTION, ADMINISTRATOR, OTHER_SERVICE, SERVICE, TEAM_LEAD, Place, accept, add_to_team, furnish, serving
from steps import press, told

LEAVER = Account("gwilym.rowe", "Gwilym Rowe", "gwilym.rowe@waterways.example")
IN_TIME = 2_000


@pytest.fixture(scope="module")
def place(browser: Browser):
    administrator = (*ADMINISTRATOR, "administrator", "assessmentsTeam")
    with running_provider((*ACCOUNTS, LEAVER)) as provider, serving(provider, "Waterways", administrator, TEAM_LEAD) as place:
        with browser.new_context(base_url=place.server.url) as context:
            furnish(place, context.new_page())
        yield place


@pytest.fixture
def visit(open_page, place: Place):
    """A browser in which nobody is signed in, here or there."""
    return lambda: open_page(at=place.server, beside=place.provider.url)


@pytest.fixture
def administrator(visit, place: Place) -> Page:
    return place.sign_in_by_link(visit(), ADMINISTRATOR)


@pytest.fixture
def look_once(axe, shot):
    """Looks at a page that is another when it is asked for again: not at its bytes."""

    def looked(page: Page, name: str):
        axe(page)
        shot(page, name)

    return looked


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def in_navigation(page: Page, name: str):
    return page.get_by_role("navigation").get_by_role("link", name=name, exact=True)


def test_a_new_person_sees_nothing_until_a_team_adds_them(place: Place, visit, look, expect_status):
    page = visit()
    page.goto("/sign-in")
    look(page, "sso-sign-in")
    place.sign_in(page, NEW_STARTER)
    heading(page, "Welcome to Assessment Actions")
    expect(page.get_by_role("main")).to_contain_text(f"You are signed in as {NEW_STARTER.email}.")
    expect(page.get_by_role("button", name="Accept")).to_have_count(0)
    look(page, "sso-home-of-nobody")
    sees_nothing(place, page, expect_status)
    lead = place.sign_in_by_link(visit(), TEAM_LEAD)
    add_to_team(place, lead, NEW_STARTER.email, "Team member")
    told(lead, "The team has changed")
    look(lead, "sso-team")
    sees_one_service(place, page)


def test_an_invited_person_sees_one_service_when_they_accept(place: Place, visit, look, look_once, expect_status):
    """Somebody of another domain: without the invitation they would not get in."""
    page = visit()
    expect_status(page, 403)
    place.sign_in(page, OF_ANOTHER)
    heading(page, "Your organisation is not here yet")
    look_once(page, "sso-no-organisation")
    lead = place.sign_in_by_link(visit(), TEAM_LEAD)
    add_to_team(place, lead, OF_ANOTHER.email, "Team member")
    told(lead, "They are invited")
    look(lead, "sso-team-invited")
    press(page, "Sign in another way")
    press(page, "Sign in with your work account")
    expect(page.get_by_text(f"{TEAM_LEAD[0]} invites you")).to_be_visible()
    look(page, "sso-home-invited")
    sees_nothing(place, page, expect_status)
    accept(page)
    sees_one_service(place, page)


def sees_nothing(place: Place, page: Page, expect_status) -> None:
    for address in ("/services", "/reports", "/actions"):
        page.goto(address)
        for words in (SERVICE, OTHER_SERVICE, ACTION):
            expect(page.get_by_role("main")).not_to_contain_text(words)
    expect_status(page, 404)
    for address in (place.service, place.other_service, place.report, f"{place.report}/tracker", place.action):
        assert page.goto(address).status == 404, address
        expect(page.get_by_role("main")).not_to_contain_text(SERVICE)


def sees_one_service(place: Place, page: Page) -> None:
    assert page.goto(place.report).status == 200
    page.goto("/services")
    expect(page.get_by_role("link", name=SERVICE)).to_be_visible()
    expect(page.get_by_role("main")).not_to_contain_text(OTHER_SERVICE)
    assert page.goto(place.other_service).status == 404


def test_a_group_of_the_provider_gives_a_role_and_takes_it(place: Place, visit, administrator: Page, look, expect_status):
    administrator.goto("/organisation/groups")
    administrator.get_by_label("Name or identifier of the group").fill("service-assessments")
    administrator.get_by_role("radio", name="Assessments team").check()
    press(administrator, "Add")
    told(administrator, "The group is added")
    look(administrator, "sso-groups")
    page = place.sign_in(visit(), DESK_OFFICER)
    expect(in_navigation(page, "Evidence desk")).to_be_visible()
    page.goto("/desk")
    heading(page, "Evidence desk")
    with in_groups(place, DESK_OFFICER, {"digital"}):
        press(page, "Sign out")
        straight_in_again(page)
        expect(in_navigation(page, "Home")).to_be_visible()
        expect(in_navigation(page, "Evidence desk")).to_have_count(0)
        expect_status(page, 403, 404)
        assert page.goto("/desk").status in (403, 404)


@contextmanager
def in_groups(place: Place, account, groups: set[str]):
    place.provider.regroup(account, groups)
    yield
    place.provider.regroup(account, set(account.groups))


def straight_in_again(page: Page) -> None:
    """Who is signed in at the provider is asked nothing there."""
    press(page, "Sign in again")
    press(page, "Sign in with your work account")


def test_signing_out_here_and_at_the_provider(place: Place, visit, look):
    page = place.sign_in(visit(), DESK_OFFICER)
    press(page, "Sign out")
    heading(page, "You are signed out")
    look(page, "sso-signed-out")
    page.goto("/account")
    heading(page, "Sign in")
    page.goto("/sign-out")
    straight_in_again(page)
    expect(page.get_by_role("link", name=DESK_OFFICER.name)).to_be_visible()
    press(page, "Sign out")
    press(page, "Sign out of your work account")
    sign_out_there(page)
    page.wait_for_url(f"{place.server.url}/signed-out**")
    heading(page, "You are signed out")
    straight_in_again(page)
    expect(page.get_by_role("textbox", name="Login")).to_be_visible()


def test_the_providers_key_changes_while_both_run(place: Place, visit):
    page = place.sign_in(visit(), DESK_OFFICER)
    before = place.provider.key_ids()
    place.provider.rotate_key()
    assert place.provider.key_ids()[0] not in before
    press(page, "Sign out")
    straight_in_again(page)
    expect(page.get_by_role("link", name=DESK_OFFICER.name)).to_be_visible()


def test_a_provider_that_is_down_and_up_again(place: Place, open_page, look, expect_status):
    """The server has asked it nothing yet. The person is known by their address alone, from an operator's command."""
    with serving(place.provider, "Waterways", (DESK_OFFICER.name, DESK_OFFICER.email)) as other:
        page = open_page(at=other.server, beside=place.provider.url)
        place.provider.stop()
        try:
            expect_status(page, 503)
            page.goto("/account")
            press(page, "Sign in with your work account")
            heading(page, "Your work account cannot be reached")
            look(page, "sso-unreachable")
        finally:
            place.provider.start()
        press(page, "Try again")
        sign_in_there(page, DESK_OFFICER)
        allow(page)
        # The page that was wanted first.
        heading(page, "Your account")
        page.context.close()


def test_an_answer_of_the_provider_counts_once(place: Place, visit, look_once, expect_status):
    page = visit()
    answers = []
    page.on("request", lambda request: answers.append(request.url) if request.url.startswith(f"{place.server.url}/sign-in/callback") else None)
    place.sign_in(page, DESK_OFFICER)
    [answer] = answers
    expect_status(page, 410)
    assert page.goto(answer).status == 410
    heading(page, "You need to start signing in again")
    look_once(page, "sso-start-again")
    page.goto("/")
    press(page, "Sign out")
    heading(page, "You are signed out")
    # Not even where the browser, or another's, has just asked and so keeps what an answer must fit.
    page.context.clear_cookies(domain="localhost")
    for one in (page, visit()):
        expect_status(one, 410)
        place.begin(one)
        expect(one.get_by_role("textbox", name="Login")).to_be_visible()
        assert one.goto(answer).status == 410
        one.goto("/account")
        heading(one, "Sign in")


def test_who_refuses_there_and_who_is_of_no_organisation(place: Place, visit, look_once, expect_status):
    page = visit()
    expect_status(page, 403)
    place.begin(page)
    sign_in_there(page, OF_NOBODY)
    deny(page)
    heading(page, "You have not signed in")
    look_once(page, "sso-denied")
    press(page, "Try again")
    allow(page)
    heading(page, "Your organisation is not here yet")
    expect(in_navigation(page, "Home")).to_have_count(0)


@pytest.mark.parametrize("account", [UNVERIFIED, UNSAID], ids=["false", "unsaid"])
def test_an_address_that_the_provider_does_not_vouch_for(account, place: Place, visit, look_once, expect_status):
    page = visit()
    expect_status(page, 403)
    place.sign_in(page, account)
    heading(page, "Your work account does not confirm your email address")
    look_once(page, "sso-not-vouched")


def test_who_loses_access_is_out_at_once(place: Place, visit, administrator: Page, look, look_once, expect_status):
    add_to_team(place, administrator, LEAVER.email, "Team member")
    told(administrator, "They are invited")
    page = place.sign_in(visit(), LEAVER)
    accept(page)
    page.goto(f"{place.report}/tracker")
    expect(page.locator("[data-live-state=open]")).to_be_attached()
    # What may be said to a stream that is to end.
    expect_status(page, 401, 204)
    remove_access(administrator, look)
    expect(page.get_by_role("alert")).to_have_text("You are signed out. Sign in again to see this page.", timeout=IN_TIME)
    expect(page.get_by_text(ACTION)).to_have_count(0)
    page.goto(place.service)
    heading(page, "Sign in")
    expect_status(page, 403)
    press(page, "Sign in with your work account")
    heading(page, "You cannot sign in any more")
    look_once(page, "sso-disabled")
    press(administrator, "Give access back")
    press(administrator, "Give access back")
    told(administrator, "They have access again")
    press(page, "Sign in another way")
    press(page, "Sign in with your work account")
    expect(page.get_by_role("link", name=LEAVER.name)).to_be_visible()


def remove_access(administrator: Page, look) -> None:
    administrator.goto("/organisation/people")
    look(administrator, "sso-people")
    press(administrator, LEAVER.name)
    look(administrator, "sso-person")
    press(administrator, "Remove access")
    look(administrator, "sso-remove-access")
    press(administrator, "Remove access")
    told(administrator, "Their access is removed")


def test_every_page_of_settings(administrator: Page, look):
    administrator.goto("/organisation")
    look(administrator, "sso-settings")
    pages = administrator.get_by_role("main").get_by_role("link").evaluate_all("all => all.map(one => one.pathname)")
    assert len(pages) >= 11
    for address in pages:
        administrator.goto(address)
        look(administrator, f"sso-settings-{address.rsplit('/', 1)[1]}")
    administrator.goto("/organisation/people/invite")
    look(administrator, "sso-invite")


def test_the_pages_about_oneself(place: Place, visit, look):
    page = place.sign_in(visit(), DESK_OFFICER)
    for name in ("account", "account/data"):
        page.goto(f"/{name}")
        look(page, f"sso-{name.replace('/', '-')}")
