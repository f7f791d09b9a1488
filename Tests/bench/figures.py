"""How figures are printed: the middle, the worst of twenty, the worst, and the ratio of middles to a reference."""

import statistics


def line(what: str, seconds: list[float], reference: list[float] | None = None) -> float:
    """Prints one row in milliseconds; gives the median in seconds."""
    ordered = sorted(seconds)
    middle, late = statistics.median(ordered), ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]
    ratio = f"   × {middle / statistics.median(reference):.2f}" if reference else ""
    print(f"{what:<66} median {middle * 1000:8.1f} ms   95 % {late * 1000:8.1f} ms   worst {ordered[-1] * 1000:8.1f} ms{ratio}", flush=True)
    return middle


def resident(pid: int) -> int:
    """Bytes of memory that a process holds."""
    return _memory(pid, "VmRSS:")


def begin_peak(pid: int) -> None:
    """From now on `peak` counts anew."""
    with open(f"/proc/{pid}/clear_refs", "w") as references:
        references.write("5")


def peak(pid: int) -> int:
    """The most bytes of memory that a process has held."""
    return _memory(pid, "VmHWM:")


def _memory(pid: int, row_name: str) -> int:
    with open(f"/proc/{pid}/status") as status:
        return next(int(row.split()[1]) * 1024 for row in status if row.startswith(row_name))
