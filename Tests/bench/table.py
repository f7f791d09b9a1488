"""What was measured, against what was aimed at."""

from wrk import Load

PAGE_SHARE, LIST_GROWTH, CHANGE_RATIO, MEMORY, FIRST_PAGE = 0.40, 1.5, 5.0, 150_000_000, 0.150


class Table:
    """Prints each figure as it comes, and at the end the aims with what was reached."""

    def __init__(self) -> None:
        self.aims: list[tuple[str, str, bool]] = []
        self.medians: dict[tuple[str, str], dict[int, float]] = {}

    def page(self, engine: str, size: int, name: str, connections: int, ours: Load, bytes_alone: Load, bare: float) -> None:
        share = ours.rate / bytes_alone.rate
        print(f"{name:<14} {connections:>3} {figures(ours)}   bytes alone {bytes_alone.rate:8.0f}/s  × {share:.2f}   rows alone {bare:8.0f}/s  × {ours.rate / bare:.2f}{refused(ours)}", flush=True)
        if connections == 64:
            self.aim(f"{engine}, {size:,}: {name} at 64 connections", f"{share:.0%} of the bytes alone (aim: {PAGE_SHARE:.0%})", share >= PAGE_SHARE)
        if connections == 1:
            self.medians.setdefault((engine, name), {})[size] = ours.median

    def change(self, engine: str, size: int, name: str, connections: int, ours: Load, alone: float) -> None:
        print(f"{name:<14} {connections:>3} {figures(ours)}   one row and commit {alone:8.0f}/s  × {ours.rate / alone:.2f}{refused(ours)}", flush=True)
        if connections == 64 and name == "status change":
            ratio = ours.rate / alone
            self.aim(f"{engine}, {size:,}: durable changes of 64 writers", f"{ratio:.1f} × one row and commit (aim: {CHANGE_RATIO:.0f} ×)", ratio >= CHANGE_RATIO)

    def memory(self, engine: str, size: int, peak: int) -> None:
        print(f"memory: at most {peak / 1_000_000:.0f} MB", flush=True)
        self.aim(f"{engine}, {size:,}: memory under load", f"{peak / 1_000_000:.0f} MB (aim: under {MEMORY / 1_000_000:.0f})", peak < MEMORY)

    def first_page(self, engine: str, size: int, seconds: float) -> None:
        print(f"first page after {seconds * 1000:.0f} ms", flush=True)
        self.aim(f"{engine}, {size:,}: first page", f"{seconds * 1000:.0f} ms (aim: within {FIRST_PAGE * 1000:.0f})", seconds <= FIRST_PAGE)

    def aim(self, what: str, reached: str, is_met: bool) -> None:
        self.aims.append((what, reached, is_met))

    def print(self) -> None:
        for (engine, name), medians in self.medians.items():
            small, large = min(medians), max(medians)
            if small < large:
                # Nothing answered in time where the median is none.
                if not medians[large] or not medians[small]:
                    self.aim(f"{engine}: {name} with {large:,} actions", "no answer in the time of a run", False)
                    continue
                growth = medians[large] / medians[small]
                self.aim(f"{engine}: {name} with {large:,} actions", f"{growth:.2f} × that with {small:,} (aim: {LIST_GROWTH} ×)", growth <= LIST_GROWTH)
        print("\nAims")
        for what, reached, is_met in self.aims:
            print(f"{'met   ' if is_met else 'MISSED'}  {what:<52} {reached}")


def figures(measured: Load) -> str:
    return f"{measured.rate:8.0f}/s   median {measured.median * 1000:8.2f} ms   99 % {measured.late * 1000:8.2f} ms"


def refused(measured: Load) -> str:
    return f"   {measured.refused} refused" if measured.refused else ""
