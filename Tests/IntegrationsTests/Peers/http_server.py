"""A small web server in the clear and one over TLS, with every bad habit that a server can have. Its first line says where they are."""

import base64
import collections
import http.server
import json
import os
import pathlib
import ssl
import subprocess
import sys
import threading

import standardwebhooks

FOLDER = pathlib.Path(sys.argv[1])
arrived = collections.defaultdict(threading.Event)
gone = collections.defaultdict(threading.Event)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        _, what, *rest = self.path.split("?")[0].split("/")
        getattr(self, what)(*rest)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    def echo(self) -> None:
        """What was asked, as JSON."""
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        headers = [[name.lower(), value] for name, value in self.headers.items()]
        self.say(200, {"method": self.command, "path": self.path, "headers": headers, "body": body.decode("utf-8")})

    def status(self, code: str) -> None:
        self.say(int(code), {}, [("X-Twice", "one"), ("X-Twice", "two"), ("X-Empty", ""), ("Set-Cookie", "a=b")])

    def redirect(self) -> None:
        self.say(302, {}, [("Location", "/echo")])

    def webhook(self, secret: str) -> None:
        """Believes what another implementation of Standard Webhooks believes."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            key = base64.b64encode(base64.urlsafe_b64decode(secret.removeprefix("whsec_"))).decode()
            standardwebhooks.Webhook(key).verify(body, dict(self.headers))
            self.say(204, {})
        except standardwebhooks.WebhookVerificationError:
            self.say(401, {})

    def drip(self) -> None:
        """One byte a second, for as long as anybody listens."""
        self.begin()
        while self.still_there(seconds=1):
            self.wfile.write(b".")

    def endless(self) -> None:
        self.begin()
        while True:
            self.wfile.write(b"." * 65536)

    def cut(self) -> None:
        """Promises more than it gives."""
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(b"only this")
        self.close_connection = True

    def babble(self) -> None:
        """Speaks no HTTP, and in more than one line."""
        self.wfile.write(b"SSH-2.0-babble\r\n\x1b[31mred\r\n")
        self.close_connection = True

    def hold(self, name: str) -> None:
        """Never answers."""
        arrived[name].set()
        while self.still_there(seconds=60):
            pass
        gone[name].set()
        self.close_connection = True

    def held(self, name: str) -> None:
        """Answers once somebody is held under that name."""
        self.say(200 if arrived[name].wait(30) else 504, {})

    def released(self, name: str) -> None:
        """Answers once whoever was held has hung up."""
        self.say(200 if gone[name].wait(30) else 504, {})

    def begin(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.close_connection = True

    def still_there(self, seconds: float) -> bool:
        self.connection.settimeout(seconds)
        try:
            return self.connection.recv(1) != b""
        except TimeoutError:
            return True
        except OSError:
            return False

    def say(self, code: int, value: object, headers: list[tuple[str, str]] = []) -> None:
        body = json.dumps(value).encode()
        self.send_response(code)
        for name, text in headers:
            self.send_header(name, text)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128

    def handle_error(self, *_: object) -> None:
        """Whoever hangs up early is what these tests are about."""


def certificate() -> pathlib.Path:
    """Vouches for 127.0.0.1 alone, and for itself."""
    made, key = FOLDER / "certificate.pem", FOLDER / "key.pem"
    words = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test -addext subjectAltName=IP:127.0.0.1"
    subprocess.run([*words.split(), "-keyout", key, "-out", made], check=True, stderr=subprocess.DEVNULL)
    return made


def serve(context: ssl.SSLContext | None = None) -> int:
    server = Server(("127.0.0.1", 0), Handler)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate(), FOLDER / "key.pem")
print(json.dumps({"clear": serve(), "encrypted": serve(context), "certificate": str(FOLDER / "certificate.pem")}), flush=True)
sys.stdin.read()
os._exit(0)
