"""Another program that is told what happens: believes what `standardwebhooks` believes, and remembers it in the order in which it came."""

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks import Webhook, WebhookVerificationError

SECONDS_TO_HEAR = 30


@dataclass
class Receiver:
    url: str = ""
    secret: str = ""
    status: int = 204
    messages: list[dict] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)
    # Whoever is told something waits here until it is let go.
    gate: threading.Event = field(default_factory=threading.Event)

    def hears(self, count: int, seconds: float = SECONDS_TO_HEAR) -> list[dict]:
        """Waits until so many messages have come, and gives them all."""
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.messages) >= count, seconds), f"{len(self.messages)} of {count} messages came"
            return list(self.messages)

    def take(self, body: bytes, headers: dict[str, str]) -> int:
        try:
            Webhook(self.secret).verify(body, headers)
        except WebhookVerificationError as trouble:
            message = {"kind": "forged", "why": str(trouble)}
        else:
            message = json.loads(body)
            assert message["id"] == headers["webhook-id"]
        with self.changed:
            self.messages.append(message)
            self.changed.notify_all()
        self.gate.wait(SECONDS_TO_HEAR)
        return self.status


@contextmanager
def receiver():
    """Listens on this machine until the block ends."""
    heard = Receiver()
    heard.gate.set()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status = heard.take(self.rfile.read(int(self.headers["Content-Length"])), {name.lower(): value for name, value in self.headers.items()})
            try:
                self.send_response(status)
                self.end_headers()
            except OSError:
                pass  # The program was killed meanwhile.

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    heard.url = f"http://127.0.0.1:{server.server_port}/hooks"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield heard
    finally:
        heard.gate.set()
        server.shutdown()
        server.server_close()
