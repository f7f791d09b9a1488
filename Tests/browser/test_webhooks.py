"""An administrator has another program told what happens; it hears everything, in order, whoever dies meanwhile."""

import tempfile

from receiver import receiver
from server import Server, free_port, running_server

ADMINISTRATOR = "nia.vaughan@waterways.example"


def make_organisation(server: Server) -> None:
    server.command("organisations", "add", "Department for Inland Waterways")
    server.command("people", "add", "Nia Vaughan", ADMINISTRATOR, "--role", "administrator", "--role", "assessmentsTeam")


def sign_in(page, server: Server) -> None:
    page.goto(server.command("people", "sign-in-link", ADMINISTRATOR))
    page.get_by_role("button", name="Sign in").click()


def add_webhook(page, address: str) -> str:
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Webhooks").click()
    page.get_by_role("button", name="Add a webhook").click()
    page.get_by_label("What is it for?").fill("The team’s chat")
    page.get_by_label("Address of the other program").fill(address)
    page.get_by_label("Everything about services").check()
    page.get_by_role("button", name="Add the webhook").click()
    return page.get_by_label("Secret").input_value()


def add_service(page, name: str) -> None:
    page.goto("/services/new")
    page.get_by_label("Name of the service").fill(name)
    page.get_by_role("button", name="Add service").click()


def test_another_program_is_told_and_believes_it(open_page, look, axe, shot):
    with running_server(demo=False, WEBHOOK_NETWORKS="127.0.0.1") as server, receiver() as other:
        make_organisation(server)
        page = open_page(at=server)
        sign_in(page, server)
        other.secret = add_webhook(page, other.url)
        look(page, "webhook-secret")
        page.get_by_role("link", name="Back to the webhook").click()
        page.get_by_role("button", name="Send a test event").click()
        assert page.get_by_text("A test event was sent. Answered 204.").is_visible()
        axe(page)
        shot(page, "webhook-tested")
        assert [message["kind"] for message in other.hears(1)] == ["webhook.test"]
        for number in range(3):
            add_service(page, f"Service {number}")
        told = other.hears(4)[1:]
        assert [message["kind"] for message in told] == ["service.created"] * 3
        assert [message["sequence"] for message in told] == sorted(message["sequence"] for message in told)
        page.goto(told[-1]["url"])
        assert page.get_by_role("heading", level=1).inner_text() == "Service 2"
        page.goto("/organisation/webhooks")
        look(page, "webhooks")
        page.get_by_role("link", name="The team’s chat").click()
        look(page, "webhook")
        page.get_by_role("link", name="Change address").click()
        page.locator("summary", has_text="Only some events about services").click()
        look(page, "webhook-change")


def test_nothing_is_lost_where_the_program_is_killed(open_page):
    port = free_port()
    with tempfile.TemporaryDirectory() as folder, receiver() as other:
        settings = {"demo": False, "folder": folder, "port": port, "WEBHOOK_NETWORKS": "127.0.0.1"}
        with running_server(**settings) as server:
            make_organisation(server)
            page = open_page(at=server)
            sign_in(page, server)
            other.secret = add_webhook(page, other.url)
            other.gate.clear()
            for number in range(3):
                add_service(page, f"Service {number}")
            # The first is on its way and nobody has noted that it arrived.
            assert len(other.hears(1)) == 1
            server.process.kill()
            server.process.wait()
        other.gate.set()
        with running_server(**settings):
            # What the dead one held is anybody's after a minute.
            told = other.hears(4, seconds=90)
            assert [message["sequence"] for message in told] == sorted(message["sequence"] for message in told)
            assert told[0]["id"] == told[1]["id"] and len({message["id"] for message in told}) == 3
            assert all(message["kind"] == "service.created" for message in told)


def test_what_is_not_the_public_internet_is_refused(open_page, expect_status):
    with running_server(demo=False) as server, receiver() as other:
        make_organisation(server)
        page = open_page(at=server)
        sign_in(page, server)
        expect_status(page, 422)
        for address in [other.url, "https://127.0.0.1/", "https://169.254.169.254/latest/meta-data", "https://2130706433/", "https://[::1]/"]:
            page.goto("/organisation/webhooks/new")
            page.get_by_label("What is it for?").fill("What only this machine can reach")
            page.get_by_label("Address of the other program").fill(address)
            page.get_by_label("Everything about services").check()
            page.get_by_role("button", name="Add the webhook").click()
            assert page.get_by_role("heading", name="There is a problem").is_visible(), address
        assert other.messages == []
