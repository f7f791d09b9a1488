"""Mail servers of several manners. Their first line says where they are. A letter they take lies, as Python's own reader of letters
understands it, in a file named after whom it is for."""

import asyncio
import email
import email.policy
import json
import logging
import os
import pathlib
import ssl
import subprocess
import sys
import threading
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

FOLDER = pathlib.Path(sys.argv[1])
# It warns of passwords in the clear and of whoever hangs up, which is what these tests are about.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)
warnings.simplefilter("ignore")
USER, PASSWORD = b"mailer", "pä:ss/w@rd".encode()


class Box:
    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        if address.startswith("refused"):
            return "550 5.1.1 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        read = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "headers": [[name, str(value)] for name, value in letter.items()],
            "sender": [letter["From"].addresses[0].display_name, letter["From"].addresses[0].addr_spec],
            "seconds": int(letter["Date"].datetime.timestamp()),
            "text": letter.get_content().replace("\r\n", "\n"),
            "longest": max(len(line) for line in envelope.content.split(b"\r\n")),
            "defects": [str(defect) for defect in letter.defects],
            "isSignedIn": bool(session.authenticated),
            "isEncrypted": server.transport.get_extra_info("sslcontext") is not None,
        }
        (FOLDER / envelope.rcpt_tos[0]).write_text(json.dumps(read))
        return "250 taken"


class MuteAtTheEnd(Box):
    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        await asyncio.Event().wait()
        return "221 bye"


def sign_in(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: LoginPassword) -> AuthResult:
    with (FOLDER / "passwords-heard").open("ab") as heard:
        heard.write(given.password + b"\n")
    return AuthResult(success=(given.login, given.password) == (USER, PASSWORD), handled=False)


def certificate() -> ssl.SSLContext:
    """Vouches for itself, and for the two names under which the tests call this machine: 127.0.0.1, and 0.0.0.0 as a stranger's."""
    made, key = FOLDER / "certificate.pem", FOLDER / "key.pem"
    words = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test"
    names = ["-addext", "subjectAltName=IP:127.0.0.1,IP:0.0.0.0"]
    subprocess.run([*words.split(), *names, "-keyout", key, "-out", made], check=True, stderr=subprocess.DEVNULL)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made, key)
    return context


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Never says a word."""
    await reader.read()
    writer.close()


async def main() -> None:
    loop = asyncio.get_running_loop()
    tls = certificate()

    async def serve(box: Box, over: ssl.SSLContext | None = None, **manner: object) -> int:
        server = await loop.create_server(
            lambda: SMTP(box, hostname="test", enable_SMTPUTF8=True, loop=loop, **manner), "127.0.0.1", 0, ssl=over)
        return server.sockets[0].getsockname()[1]

    locked = {"authenticator": sign_in, "auth_required": True, "auth_require_tls": False}
    mute = await asyncio.start_server(silent, "127.0.0.1", 0)
    places = {
        "open": await serve(Box()),
        "locked": await serve(Box(), **locked),
        "startTLS": await serve(Box(), tls_context=tls, **locked),
        "implicitTLS": await serve(Box(), tls, **locked),
        "muteAtTheEnd": await serve(MuteAtTheEnd()),
        "silent": mute.sockets[0].getsockname()[1],
        "folder": str(FOLDER),
    }
    print(json.dumps(places), flush=True)
    await asyncio.Event().wait()


def end_with_the_tests() -> None:
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_the_tests, daemon=True).start()
asyncio.run(main())
