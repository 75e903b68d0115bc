"""I7: Telegram's limits, as they look from the other side."""

from collections import defaultdict, deque
from collections.abc import Iterator
from datetime import datetime, timedelta

from benchmarks.storm.invariants.values import Evidence

# Telegram says “or so”: a packet that is a little late is no offence, where the machine is not.
SECOND, LITTLE, MOST = timedelta(seconds=1), timedelta(seconds=0.1), timedelta(seconds=0.5)
MINUTE = timedelta(seconds=60)
PER_GROUP = 20
ON_ITS_WAY = timedelta(seconds=0.5)
REFUSED = 429


def too_fast(seen: Evidence) -> Iterator[str]:
    """I7: in no second too many, none twice in a chat, twenty a minute in a group.

    Only what came unasked counts in a chat: answers may come in short bursts. What was noted at
    the end of a standstill of the other side had come before, nobody knows when, and is left out.
    """
    chats: defaultdict[int, list[datetime]] = defaultdict(list)
    everything = []
    for call in seen.calls if seen.rate else ():
        if call.accepted or (call.code == REFUSED and call.fault is None):
            if _came_meanwhile(seen, call.at):
                continue
            everything.append(call.at)
            if call.delivery is not None or call.chat < 0:
                chats[call.chat].append(call.at)
    second = SECOND - min(max(seen.late, LITTLE), MOST)
    yield from _crowded("all chats", everything, seen.rate, second)
    for chat, times in chats.items():
        most, span = (PER_GROUP, MINUTE) if chat < 0 else (1, second)
        yield from _crowded(f"chat {chat}", times, most, span)


def _came_meanwhile(seen: Evidence, at: datetime) -> bool:
    return any(one.at <= at <= one.until + ON_ITS_WAY for one in seen.still)


def impatient(seen: Evidence) -> Iterator[str]:
    """I7: while all are told to wait, nothing is handed over but what was on its way."""
    for pause in seen.pauses:
        early = [call for call in seen.calls if pause.at + ON_ITS_WAY < call.at < pause.until]
        if early:
            yield f"{len(early)} messages in the pause from {pause.at} to {pause.until}"


def _crowded(where: str, times: list[datetime], most: int, span: timedelta) -> Iterator[str]:
    """The first moment at which there are too many."""
    window: deque[datetime] = deque()
    for at in sorted(times):
        window.append(at)
        while window[0] <= at - span:
            window.popleft()
        if most and len(window) > most:
            yield f"{len(window)} messages to {where} within {span.total_seconds()} s at {at}"
            return
