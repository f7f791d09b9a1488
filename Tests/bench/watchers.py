"""Two hundred people watch one tracking document while fifty changes are made: when has the last one been told, when does the last one
see it, and what does a watcher cost in memory. The reference is one watcher, and one idle connection."""

import asyncio
import re
import time

from figures import line, resident
from server import Server
from visitor import Stream, Visitor

WATCHERS, CHANGES, IDLE = 200, 50, 200
TEAM, WATCHING = "Saoirse Flynn", "Amara Okafor"


def run(server: Server) -> None:
    asyncio.run(measure(server))


async def measure(server: Server) -> None:
    team, reader = Visitor(server.url, TEAM), Visitor(server.url, WATCHING)
    action = first_action(team)
    report = re.search(r'/reports/([0-9a-f-]{36})', team.get(action))[1]
    tracker = f"/reports/{report}/tracker"
    changes = f"{tracker}/changes"
    reader.get(tracker)

    idle_cost = await cost_of(server, IDLE, lambda: asyncio.open_connection(*server.url.removeprefix("http://").split(":")), lambda made: made[1].close())
    alone = await tell(team, action, [await Stream.open(reader, changes)])
    streams: list[Stream] = []

    async def open_stream() -> Stream:
        streams.append(await Stream.open(reader, changes))
        return streams[-1]

    watcher_cost = await cost_of(server, WATCHERS, open_stream, None)
    told = await tell(team, action, streams)
    print(f"{CHANGES} changes, from sending one to the last watcher told (the commit is in between)")
    line("  1 watcher", alone)
    line(f"  {WATCHERS} watchers", told, alone)
    one = await look(team, action, reader, tracker, streams, 1)
    all_of_them = await look(team, action, reader, tracker, streams, WATCHERS)
    print("10 changes, from sending one to the last watcher having read the page anew")
    line("  1 watcher", one)
    line(f"  {WATCHERS} watchers", all_of_them, one)
    print(f"memory: {watcher_cost / 1024:.1f} KiB a watcher, {idle_cost / 1024:.1f} KiB an idle connection   × {watcher_cost / max(idle_cost, 1):.2f}")
    for stream in streams:
        stream.close()


def first_action(team: Visitor) -> str:
    """An amber action that the team is working on."""
    page = team.get("/actions?status=inProgress&rating=amber")
    return re.search(r'href="(/actions/[0-9a-f-]{36})"', page)[1]


async def tell(team: Visitor, action: str, streams: list[Stream]) -> list[float]:
    """Seconds from sending each change to the last watcher told."""
    seconds = []
    for number in range(CHANGES):
        told = [asyncio.create_task(stream.told()) for stream in streams]
        began = await start(team, action, number)
        await asyncio.gather(*told)
        seconds.append(time.monotonic() - began[0])
        await began[1]
    return seconds


async def look(team: Visitor, action: str, reader: Visitor, tracker: str, streams: list[Stream], count: int) -> list[float]:
    """Seconds from sending each change until `count` watchers, told of it, have read the page anew; at most 32 ask at a time."""
    turns = asyncio.Semaphore(32)

    async def follow(stream: Stream) -> None:
        await stream.told()
        async with turns:
            await asyncio.to_thread(reader.fetch, tracker)

    seconds = []
    for number in range(10):
        rest = [asyncio.create_task(stream.told()) for stream in streams[count:]]
        following = [asyncio.create_task(follow(stream)) for stream in streams[:count]]
        began = await start(team, action, number)
        await asyncio.gather(*following)
        seconds.append(time.monotonic() - began[0])
        await asyncio.gather(*rest)
        await began[1]
    return seconds


async def start(team: Visitor, action: str, number: int):
    """Prepares a change, then sends it: when it was sent, and what to await for its answer. The form is read before the clock starts."""
    place = f"{action}/update"
    hidden = await asyncio.to_thread(team.hidden, place)
    yesterday = time.gmtime(time.time() - 86_400)
    fields = hidden | {
        "text": f"Change {number} of the measurement.",
        "on-day": str(yesterday.tm_mday), "on-month": str(yesterday.tm_mon), "on-year": str(yesterday.tm_year),
    }
    began = time.monotonic()
    return began, asyncio.create_task(asyncio.to_thread(team.send, place, fields))


async def cost_of(server: Server, count: int, make, end) -> float:
    """Bytes of the server's memory for each thing made."""
    before = resident(server.process.pid)
    made = [await make() for _ in range(count)]
    cost = (resident(server.process.pid) - before) / count
    if end:
        for thing in made:
            end(thing)
    return cost
