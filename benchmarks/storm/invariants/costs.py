"""I4, I9 and I10: what a death costs, what memory does, and that intent comes before the call."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from benchmarks.storm.invariants.once import AGAIN, DOUBT
from benchmarks.storm.invariants.values import Ending, Evidence
from programme.values import State

# What is taken has its turn at once; beside what waits for an answer, two parts of a second's
# turns may have been taken and not handed over yet.
PARTS, TOGETHER = 5, 2
MOMENT = timedelta(seconds=0.5)
# Two seconds lie between two measurements: a minute to run in, and a minute to grow.
GROWTH, LITTLE, RUN_IN = 1.1, 8.0, 30
UNPROVED = frozenset({None, State.UNCERTAIN})


def too_much_in_doubt(seen: Evidence) -> Iterator[str]:
    """I4: a death leaves in doubt what was in flight, no more; an end in order leaves nothing."""
    left = Counter(one.epoch for one in seen.tried if one.outcome is None)
    for ending in seen.endings:
        found = left[ending.epoch] if ending.epoch is not None else 0
        most = 0 if ending.signal == "SIGTERM" else in_flight(seen, ending)
        if found > most:
            yield f"{ending.signal} in epoch {ending.epoch} left {found} in doubt, of {most}"


def in_flight(seen: Evidence, ending: Ending) -> int:
    """The most that may have been on its way: what had no answer yet, and a moment's turns."""
    since = ending.at - seen.patience
    handed = sum(since < call.at <= ending.at + MOMENT for call in seen.calls)
    return TOGETHER * -(-seen.rate // PARTS) + handed


def without_cause(seen: Evidence) -> Iterator[str]:
    """I4: what is in doubt has an attempt of which nobody knows what it did.

    What was repeated has had one, or whoever made it was overtaken and told too late.
    """
    unproved = {one.delivery for one in seen.tried if one.outcome in UNPROVED}
    epochs = {(one.delivery, one.epoch) for one in seen.tried}
    several = Counter(delivery for delivery, _ in epochs)
    for row in seen.rows:
        overtaken = row.repeated and several[row.id] > 1
        doubtful = row.state in DOUBT or (row.repeated and not overtaken)
        if doubtful and row.id not in unproved:
            yield f"{row.key} is {row.state}, and nothing was ever in doubt about it"
    first = {row.id: row for row in seen.rows if not row.repeated}
    for call in seen.accepted:
        if call.text.startswith(AGAIN) and call.delivery in first:
            yield f"{first[call.delivery].key} came as repeated, and is not"


def growing(seen: Evidence) -> Iterator[str]:
    """I9: a process that has run in needs no more memory in the end than in the middle."""
    for name, megabytes in seen.memory.items():
        if len(megabytes) < RUN_IN * 2:
            continue
        before, after = max(megabytes[:RUN_IN]), max(megabytes[RUN_IN:])
        if after > before * GROWTH + LITTLE:
            yield f"{name} grew from {before:.0f} to {after:.0f} MB"


def fallen(seen: Evidence) -> Iterator[str]:
    """No process ends by itself, whatever happens to the others and to the database."""
    for log in seen.fell:
        yield f"a process ended by itself: {log}"


def without_intent(seen: Evidence) -> Iterator[str]:
    """I10: every taking has its attempt, and nothing is accepted of which none was written."""
    tried = Counter(one.delivery for one in seen.tried)
    arrived = {one.delivery for one in seen.tried if one.outcome is State.SENT}
    accepted = Counter(call.delivery for call in seen.accepted if call.delivery is not None)
    for row in seen.rows:
        if tried[row.id] != row.attempts:
            yield f"{row.key} was taken {row.attempts} times, and has {tried[row.id]} attempts"
        elif accepted[row.id] > tried[row.id]:
            yield f"{row.key} was accepted {accepted[row.id]} times of {tried[row.id]} attempts"
        elif row.state is State.SENT and row.id not in arrived:
            yield f"{row.key} stands as sent without an attempt that was"
