"""Measures the program as it serves a demonstration, and prints each figure beside a reference measured in the same run.

A machine that is slow for a minute is slow for both, so that the ratios hold where the figures do not. `make bench` runs all of it
against the release build; `bench.py watchers pages` runs some.
"""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent / "browser")]

import exports  # noqa: E402
import pages  # noqa: E402
import sizes  # noqa: E402
import slow  # noqa: E402
import uploads  # noqa: E402
import watchers  # noqa: E402
from server import running_server  # noqa: E402

BENCHMARKS = {"watchers": watchers.run, "pages": pages.run, "exports": exports.run, "uploads": uploads.run, "slow": slow.run}
# Those that start what they measure themselves.
ALONE = {"sizes": sizes.run}


def main() -> int:
    names = sys.argv[1:] or [*BENCHMARKS, *ALONE]
    unknown = [name for name in names if name not in BENCHMARKS | ALONE]
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}. There are: {', '.join(BENCHMARKS | ALONE)}", file=sys.stderr)
        return 2
    for name in names:
        if name in ALONE:
            print(f"\n== {name}", flush=True)
            ALONE[name]()
            continue
        with running_server(LOG_LEVEL="error", REQUESTS_PER_MINUTE="1000000") as server:
            print(f"\n== {name}", flush=True)
            BENCHMARKS[name](server)
    return 0


if __name__ == "__main__":
    sys.exit(main())
