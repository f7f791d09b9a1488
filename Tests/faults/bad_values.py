"""What programs and people send that nobody wanted: values for addresses, queries, headers and bodies."""

import random
import struct

TEXTS = [
    "", " ", "\x00", "a\x00b", "\r\n", "x\r\nSet-Cookie: a=b", "'", "\"", "';--", "1' OR '1'='1", "\\", "%", "%%", "_", "*", "a*", "\"a", "a NEAR b",
    "(", ")", "[", "AND", "NOT", "-", "--", "^", ":", "$1", "$(id)", "`id`", "{{7*7}}", "${7*7}", "((link))", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "javascript:alert(1)", "../../../etc/passwd", "..%2f..%2f", "/etc/passwd", "file:///etc/passwd",
    "http://169.254.169.254/", "-1", "0", "1", "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e400",
    "NaN", "Infinity", "0x10", "٣", "１", "1.5", "true", "null", "[]", "{}", "2026-02-30", "0000-00-00", "9999-12-31", "10000-01-01",
    "-0001-01-01", "2026-13-01", "2026-11-23T25:61:61Z", "😀", "\u202egnp.exe", "\ufeff", "\ufffe", "\u0301" * 40, "ﷺ" * 50, "İ", "ß", "ﬀ",
    "a" * 300, "a" * 5_000, "é" * 3_000, "a@b", "@", "a@b.example\r\nBcc: c@d.example", "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff", "0191f3a0-0000-7000-8000-00000000000", "=cmd|'/c calc'!A0", "+1", "@SUM(A1)", "\t", "\u2028",
]

BYTES = [b"%", b"%0", b"%zz", b"%00", b"%ff", b"%c0%af", b"%ed%a0%80", b"%f8%88%80%80%80", b"%u0041", b"+", b"%25%32%66", b"%0d%0aX: y", b";", b"%3f", b"%23"]

KINDS = [
    "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-16", "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=x", "multipart/form-data; boundary=" + "b" * 200, "application/json", "application/problem+json", "text/plain",
    "text/xml", "application/octet-stream", "a", "", "/", "multipart/form-data; boundary=\"x", "application/pdf",
]

JSON = [
    b"", b"{", b"[", b"{\"a\":1,\"a\":2}", b"[" * 50_000, b"{\"a\":" * 20_000, b"\"\\ud800\"", b"{\"a\":\"\\ud800\"}", b"1e400", b"{\"a\":1e400}", b"-", b"nul",
    b"\xef\xbb\xbf{}", b"\xff\xfe{\x00}\x00", b"{\"a\":\"\xff\"}", b"[1,]", b"{'a':1}", b"{\"a\":NaN}", b"0" * 10_000, b"\"" + b"a" * 100_000 + b"\"",
    b"{\"id\":\"x\",\"role\":\"administrator\",\"version\":-1}", b"null", b"true", b"[]", b"{}",
]


def text(chance: random.Random) -> str:
    if chance.random() < 0.8:
        return chance.choice(TEXTS)
    return "".join(chr(chance.choice([chance.randrange(1, 0x80), chance.randrange(0xA0, 0xD7FF), chance.randrange(0x1F300, 0x1F6FF)])) for _ in range(chance.randrange(1, 60)))


def noise(chance: random.Random) -> bytes:
    return chance.randbytes(chance.choice([1, 7, 100, 5_000])) if chance.random() < 0.5 else struct.pack(">d", chance.random()) * 9


def multipart(chance: random.Random, names: list[str]) -> bytes:
    """A form in parts that lies about something."""
    parts = []
    for _ in range(chance.choice([0, 1, 2, 5, 300])):
        header = chance.choice([
            f'Content-Disposition: form-data; name="{chance.choice(names)}"', f'Content-Disposition: form-data; name="file"; filename="{text(chance)[:200]}"',
            "Content-Disposition: form-data", "Content-Disposition: attachment; name=x", "", "X: " + "y" * 9_000, 'content-disposition: form-data; name="file"; filename*=UTF-8\'\'%ff',
        ])
        parts.append(b"--x\r\n" + header.encode(errors="replace") + chance.choice([b"\r\n\r\n", b"\n\n", b"\r\n"]) + chance.choice([noise(chance), text(chance).encode(errors="replace")]) + b"\r\n")
    return b"".join(parts) + chance.choice([b"--x--\r\n", b"--x--", b"--x", b"", b"--y--\r\n"])
