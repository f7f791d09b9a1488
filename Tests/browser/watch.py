"""Notices what a person would not see but a browser says: console errors, refused content, failed and foreign requests."""

import json

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

# The browser's own echo of an answer of 400 or above, which is noticed as an answer.
ECHO = "Failed to load resource: the server responded with a status of"

REPORT_VIOLATIONS = """
addEventListener('securitypolicyviolation', event =>
    console.error(`content security policy: ${event.violatedDirective} refused ${event.blockedURI || 'inline'} (${event.sourceFile}:${event.lineNumber})`))
"""


class Watch:
    """Everything that went wrong in one browser context, so that a test fails by it at its end."""

    def __init__(self, context: BrowserContext, url: str, javascript: bool, beside: str | None = None):
        self.url = url
        # Another program's address that this browser is sent to as well: its pages are no concern of ours.
        self.beside = beside
        self.javascript = javascript
        self.troubles: list[str] = []
        self.expected: set[int] = set()
        context.add_init_script(f"if (!location.href.startsWith({json.dumps(f'{beside}/')})) {{ {REPORT_VIOLATIONS} }}")
        context.on("console", self._console)
        context.on("weberror", lambda error: self.troubles.append(f"uncaught: {error.error}"))
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("requestfailed", self._failed)

    def expect(self, *statuses: int) -> None:
        """From here on, answers of these statuses are what the test is about."""
        self.expected.update(statuses)

    def assert_quiet(self) -> None:
        assert not self.troubles, "the browser noticed:\n  " + "\n  ".join(self.troubles)

    def _is_beside(self, url: str | None) -> bool:
        return bool(self.beside and url and url.startswith(f"{self.beside}/"))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(ECHO) and not self._is_beside(message.location.get("url")):
            self.troubles.append(f"console: {message.text} (at {message.location.get('url')})")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "blob:", "about:")) and not self._is_beside(request.url):
            self.troubles.append(f"asked another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected and not self._is_beside(response.url):
            self.troubles.append(f"answer {response.status}: {response.request.method} {response.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left gives up its live stream and what it was still loading: that is no trouble. Where JavaScript is off, Chromium
        # refuses the preloaded module in the policy's name.
        without_script = not self.javascript and request.failure == "csp" and request.url.endswith(".js")
        if request.failure != "net::ERR_ABORTED" and not without_script:
            self.troubles.append(f"failed: {request.method} {request.url}: {request.failure}")


def watch_of(page: Page) -> Watch:
    """The watch over the context that a page belongs to."""
    return page.context.watch
