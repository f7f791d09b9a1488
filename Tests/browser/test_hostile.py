"""What only a raw connection can send: framing that is no form, forms that trickle or never end, too many connections."""

import socket
import time
from urllib.parse import urlsplit

SECONDS_FOR_A_REFUSED_FORM = 5


def test_a_form_with_broken_framing_is_refused_and_not_logged_as_a_fault(server):
    answer = said(server, b"Transfer-Encoding: chunked\r\n\r\nzz\r\nperson\r\n")
    assert answer.startswith(b"HTTP/1.1 400 "), answer[:100]
    assert b"This request cannot be read" in answer
    assert " error " not in server.log


def test_two_lengths_of_one_request_are_refused(server):
    answer = said(server, b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 400 "), answer[:100]


def test_who_goes_on_sending_a_refused_form_is_sent_away(server):
    with connection(server, b"Content-Length: 1000000000000\r\n\r\n") as sender:
        start, answer, sent = time.monotonic(), b"", 0
        sender.settimeout(SECONDS_FOR_A_REFUSED_FORM * 3)
        try:
            answer = sender.recv(4096)
            while time.monotonic() < start + SECONDS_FOR_A_REFUSED_FORM * 3:
                sent += sender.send(b"a" * 4096)
        except OSError:
            pass  # the server has closed the connection, which is what is awaited
        assert answer.startswith(b"HTTP/1.1 413 "), answer[:100]
        assert sent > 0, "a browser is given time to read why"
        assert time.monotonic() < start + SECONDS_FOR_A_REFUSED_FORM * 2


def connection(server, rest: bytes) -> socket.socket:
    address = urlsplit(server.url)
    sender = socket.create_connection((address.hostname, address.port), timeout=10)
    head = f"POST /sign-in HTTP/1.1\r\nHost: {address.netloc}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    sender.sendall(head.encode() + rest)
    return sender


def said(server, rest: bytes) -> bytes:
    """Everything that the server says until it closes the connection."""
    with connection(server, rest) as sender:
        return b"".join(iter(lambda: sender.recv(65536), b""))
