"""Load from `wrk`, one thread of it: on two processors it takes its share of them, from the program and from what it is compared with alike."""

import re
import statistics
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

UNITS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0}


@dataclass(frozen=True)
class Load:
    """Of several runs the middle one, in answers a second; of their latencies the middle and the worst of a hundred, in seconds."""

    rate: float
    median: float
    late: float
    refused: int


def load(url: str, connections: int, seconds: int, times: int, headers: dict[str, str] | None = None, script: Callable[[], list[str]] = list) -> Load:
    """`script` gives, before each run, a script of wrk's and its arguments."""
    runs = [run(url, connections, seconds, headers or {}, script()) for _ in range(times)]
    return Load(*(statistics.median(values) for values in list(zip(*runs))[:3]), sum(row[3] for row in runs))


def run(url: str, connections: int, seconds: int, headers: dict[str, str], script: list[str]) -> tuple[float, float, float, int]:
    fields = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "30s", *fields]
    command += ["-s", script[0], url, "--", *script[1:]] if script else [url]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    refused = re.search(r"Refused: (\d+)", said) or re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    return rate, latency(said, "50%"), latency(said, "99%"), int(refused[1]) if refused else 0


def latency(said: str, share: str) -> float:
    found = re.search(rf"{share}\s+([\d.]+)(us|ms|s|m)\b", said)
    return float(found[1]) * UNITS[found[2]]
