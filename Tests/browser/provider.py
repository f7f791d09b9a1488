"""A real OpenID provider for the tests: Canaille on a free port, with people who can sign in there.

    with running_provider() as provider:
        port = free_port()
        with running_server(port=port, **provider.settings_for(f"http://127.0.0.1:{port}")) as server:
            …                                 # a browser that asks to sign in comes to the provider's page
            sign_in_there(page, NEW_STARTER)
            provider.rotate_key()             # while it serves
            provider.regroup(LEAVER, set())   # the same
            provider.stop()                   # it is down, until
            provider.start()                  # it is there again: same address, keys and people

It calls itself `localhost` where our server is `127.0.0.1`: another site to a browser, as a provider is, with cookies of its own.

What Canaille 0.3.6 does, as seen:
- It refuses whoever brings no PKCE challenge or no nonce, and a code that was used; a wrong verifier does not use the code up. It comes back with
  `iss` beside `code` and `state` (RFC 9207), and with `error=access_denied` where somebody presses “Deny”.
- An ID token is RS256 with `kid`; published keys have `kid` and no `alg` or `use`. `aud` is an array, `auth_time` has fractions of a second, `exp`
  is an hour later.
- The ID token and userinfo say the same: `sub` (the user name), `name` and `family_name` (scope `profile`), `email` (`email`), `groups` (`groups`;
  an array, and no claim at all for somebody who is in none).
- It never says `email_verified`. provider_program.py adds it, so that there are people of whom it is true, of whom it is false and of whom nothing is
  said.
- Its access tokens were the same twice within a second, and then refused: provider_program.py makes them random.
- It asks once whether we may know who somebody is, and then, while they are signed in there, nothing: the browser comes straight back.
- Sign-out there (`end_session_endpoint`) with `client_id` and `post_logout_redirect_uri` and no `id_token_hint` asks whether to log out, then
  comes back to a registered address. It asks the same where nobody is signed in.
"""

import json
import os
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from playwright.sync_api import Page
from server import HOME, end_with_parent, free_port, stop

SECONDS_TO_ANSWER = 30
# What a provider asks for to give the claims that we read: Canaille gives groups to those who ask for them.
SCOPES = "openid profile email groups"


@dataclass(frozen=True)
class Account:
    """Somebody as the provider knows them. `email_verified` None: it does not say."""

    user_name: str
    name: str
    email: str
    groups: frozenset[str] = frozenset()
    email_verified: bool | None = True
    password: str = "correct horse battery staple"


NEW_STARTER = Account("delyth.pryce", "Delyth Pryce", "delyth.pryce@waterways.example")
DESK_OFFICER = Account("idris.vaughan", "Idris Vaughan", "idris.vaughan@waterways.example", frozenset({"service-assessments", "digital"}))
OF_ANOTHER = Account("rhian.tudor", "Rhian Tudor", "rhian.tudor@harbours.example", frozenset({"service-assessments"}))
OF_NOBODY = Account("owain.parry", "Owain Parry", "owain.parry@elsewhere.example")
UNVERIFIED = Account("mallory.rees", "Mallory Rees", "mallory.rees@waterways.example", email_verified=False)
UNSAID = Account("carys.hughes", "Carys Hughes", "carys.hughes@waterways.example", email_verified=None)
ACCOUNTS = (NEW_STARTER, DESK_OFFICER, OF_ANOTHER, OF_NOBODY, UNVERIFIED, UNSAID)


class Provider:
    """A provider in a folder of its own, running or not."""

    def __init__(self, folder: Path, accounts: tuple[Account, ...]):
        self.folder = folder
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.accounts = {account.user_name: account for account in accounts}
        self.generation = 1
        self.process: subprocess.Popen | None = None

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")

    def start(self) -> None:
        self._write()
        with (self.folder / "log").open("ab") as log:
            command = [program(), Path(__file__).with_name("provider_program.py"), self.folder]
            self.process = subprocess.Popen(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=end_with_parent)
        self._poll(lambda: self._get("/.well-known/openid-configuration")["issuer"] == self.url, "answers")

    def stop(self) -> None:
        if self.process:
            stop(self.process)

    def rotate_key(self) -> None:
        """Signs with a new key from here on; the old one stays among those that are published."""
        self.generation += 1
        self._read_again()

    def regroup(self, account: Account, groups: set[str]) -> None:
        """Puts somebody in these groups and in no other."""
        self.accounts[account.user_name] = replace(self.accounts[account.user_name], groups=frozenset(groups))
        self._read_again()

    def key_ids(self) -> list[str]:
        """Of all published keys, the one that signs first."""
        return [key["kid"] for key in self._get("/oauth/jwks.json")["keys"]]

    def settings_for(self, base: str) -> dict[str, str]:
        """Registers a server of this address as a client (RFC 7591), and gives the settings that tell it of the provider."""
        client = self._get("/oauth/register", {
            "client_name": "Assessment Actions",
            "redirect_uris": [f"{base}/sign-in/callback"],
            "post_logout_redirect_uris": [f"{base}/signed-out"],
            "grant_types": ["authorization_code"],
            "response_types": ["code"],
            "token_endpoint_auth_method": "client_secret_basic",
            "scope": SCOPES,
        })
        return {
            "OIDC_ISSUER": self.url,
            "OIDC_CLIENT_ID": client["client_id"],
            "OIDC_CLIENT_SECRET": client["client_secret"],
            "OIDC_SCOPES": SCOPES,
            # Named, so that no such claim means that somebody is in no group.
            "OIDC_GROUPS_CLAIM": "groups",
        }

    def _write(self) -> bytes:
        people = [asdict(account) | {"groups": sorted(account.groups)} for account in self.accounts.values()]
        content = json.dumps({"address": f"localhost:{self.port}", "port": self.port, "generation": self.generation, "people": people}).encode()
        (self.folder / "provider.json").write_bytes(content)
        return content

    def _read_again(self) -> None:
        content = self._write()
        self.process.send_signal(signal.SIGHUP)
        self._poll(lambda: (self.folder / "applied").read_bytes() == content, "has read its settings again")

    def _get(self, path: str, body: dict | None = None) -> dict:
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"} if data else {})
        with urllib.request.urlopen(request, timeout=5) as answer:
            return json.load(answer)

    def _poll(self, is_so, what: str) -> None:
        deadline = time.monotonic() + SECONDS_TO_ANSWER
        while time.monotonic() < deadline:
            assert self.process.poll() is None, f"the provider ended with {self.process.returncode}:\n{self.log}"
            try:
                if is_so():
                    return
            except (urllib.error.URLError, OSError):
                pass  # not yet listening
            time.sleep(0.05)  # between two questions of a poll with a deadline
        raise AssertionError(f"not within {SECONDS_TO_ANSWER} s: the provider {what}:\n{self.log}")


@contextmanager
def running_provider(accounts: tuple[Account, ...] = ACCOUNTS):
    """A provider that runs, as new, until the block ends."""
    with tempfile.TemporaryDirectory(prefix="assessment-actions-provider-") as folder:
        provider = Provider(Path(folder), accounts)
        try:
            provider.start()
            yield provider
        finally:
            provider.stop()


def program() -> Path:
    """Python with Canaille: PROVIDER_PYTHON in the environment, or the one of `bin/setup test`."""
    path = Path(os.environ.get("PROVIDER_PYTHON", HOME / "var/provider-venv/bin/python"))
    assert path.exists(), f"{path} is not there: run `bin/setup test`"
    return path


def sign_in_there(page: Page, account: Account) -> None:
    """On the provider's pages: who they are, and their password. The first time for somebody, `allow` is next."""
    page.get_by_role("textbox", name="Login").fill(account.user_name)
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("textbox", name="Password").fill(account.password)
    page.get_by_role("button", name="Sign in").click()


def allow(page: Page) -> None:
    """On the provider's page that asks whether we may know who somebody is."""
    page.get_by_role("button", name="Accept").click()


def deny(page: Page) -> None:
    """On the same page."""
    page.get_by_role("button", name="Deny").click()


def sign_out_there(page: Page) -> None:
    """On the provider's page that asks whether to log out."""
    page.get_by_role("button", name="Logout").click()
