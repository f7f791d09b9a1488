"""What every browser test can ask for: a server, a browser, pages that fail the test when they complain, people signed in.

    def test_something(sign_in_as, axe, shot):
        page = sign_in_as("Name of a person of the demonstration")
        page.get_by_role("link", name="…").click()
        axe(page)
        shot(page, "name-of-the-page")
"""

import os

import pytest
from inspect_page import DESKTOP, PHONE, assert_accessible, assert_fits, assert_valid_html
from inspect_page import shot as take_shot
from playwright.sync_api import Browser, Page, sync_playwright
from server import Server, running_server
from watch import Watch, watch_of

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = ["--disable-gpu", "--disable-background-networking"]
# Chromium's sandbox refuses root.
AS_ROOT = ["--no-sandbox"] if os.geteuid() == 0 else []
MILLISECONDS_TO_WAIT = 10_000


def pytest_addoption(parser):
    parser.addoption("--engine", choices=["sqlite", "postgres"], default="sqlite", help="the database of every server that a test starts")


def pytest_configure(config):
    os.environ["TEST_ENGINE"] = config.getoption("--engine")


@pytest.fixture(scope="session")
def server():
    """The one demonstration that tests share; a test that must not see what others did takes `own_server`."""
    with running_server() as server:
        yield server


@pytest.fixture
def own_server():
    """A demonstration of the test's own, as new."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS + AS_ROOT)
        yield browser
        browser.close()


@pytest.fixture
def open_page(request: pytest.FixtureRequest, browser: Browser):
    """Opens a page in a new browser context (nobody signed in), and at the test's end fails by whatever it complained of.

    `viewport` DESKTOP or PHONE, `javascript` False for a browser without it, `at` another server than the shared one, `beside` the address of
    another program that it is sent to as well.
    """
    contexts = []

    def opened(viewport: dict = DESKTOP, javascript: bool = True, at: Server | None = None, beside: str | None = None) -> Page:
        url = (at or request.getfixturevalue("server")).url
        context = browser.new_context(base_url=url, viewport=viewport, java_script_enabled=javascript, locale="en-GB", timezone_id="Europe/London")
        context.set_default_timeout(MILLISECONDS_TO_WAIT)
        context.watch, context.javascript = Watch(context, url, javascript, beside), javascript
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
    for context in contexts:
        context.watch.assert_quiet()


@pytest.fixture
def page(open_page):
    """A page of 1280 × 900."""
    return open_page()


@pytest.fixture
def phone(open_page):
    """A page of 375 × 812."""
    return open_page(viewport=PHONE)


@pytest.fixture
def page_without_javascript(open_page):
    return open_page(javascript=False)


@pytest.fixture
def sign_in_as(open_page):
    """Signs a person of the demonstration in, by name, and gives the page; without a page, in a new browser context."""

    def signed_in(name: str, page: Page | None = None) -> Page:
        page = page or open_page()
        page.goto("/sign-in")
        page.get_by_role("radio", name=name).check()
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)
        return page

    return signed_in


@pytest.fixture
def axe():
    """Asserts that axe-core finds no violation on a page as it stands."""
    return assert_accessible


@pytest.fixture
def valid_html():
    """Asserts that a page's bytes are HTML without a parse error."""
    return assert_valid_html


@pytest.fixture
def fits():
    """Asserts that a page does not scroll sideways at its present width."""
    return assert_fits


@pytest.fixture
def shot():
    """Keeps pictures of a page at both widths in var/screenshots."""
    return take_shot


@pytest.fixture
def look(axe, valid_html, shot):
    """Looks at a page as it stands: with axe, as HTML, and as pictures of both widths."""

    def looked(page: Page, name: str):
        axe(page)
        valid_html(page)
        shot(page, name)

    return looked


@pytest.fixture
def expect_status():
    """Tells the watch over a page that answers of these statuses are what the test is about."""
    return lambda page, *statuses: watch_of(page).expect(*statuses)
