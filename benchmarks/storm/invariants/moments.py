"""I3, I5, I6 and I8: nothing is late, cancelled, outdated, or loud at night."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta

from benchmarks.storm.invariants.once import FORBIDDEN
from benchmarks.storm.invariants.values import Call, Evidence, Version
from programme.values import Purpose, State

LATE = timedelta(seconds=60)
# A message that was taken before the hour, and came after it.
MOMENT = timedelta(seconds=5)
# What is said of an activity as it stands; what somebody wrote says what they wrote.
STATES = frozenset({Purpose.REMINDER, Purpose.CHANGE})


def late(seen: Evidence) -> Iterator[str]:
    """I3: nothing waits that was due more than a minute ago, but for a chat that refuses."""
    refused = {call.chat for call in seen.calls if call.code == FORBIDDEN}
    for row in seen.rows:
        since = max(row.due_at, row.waits_until or row.due_at)
        if row.state is State.WAITING and since < seen.now - LATE and row.chat not in refused:
            yield f"{row.key} waits since {since}"


def after_cancelling(seen: Evidence) -> Iterator[str]:
    """I5: no reminder is accepted after its activity was cancelled, but what was in flight."""
    ends = {one.title: one.done + window(seen) for one in seen.versions if one.cancelled}
    for call, title, purpose in _stated(seen):
        if purpose is Purpose.REMINDER and title in ends and call.at > ends[title]:
            yield f"{call.chat} was reminded of {title} {call.at - ends[title]} too late"


def outdated(seen: Evidence) -> Iterator[str]:
    """I6: what a message says of an activity is what stood when it was taken."""
    versions = _by_title(seen)
    for call, title, _ in _stated(seen):
        stood = _standing(versions[title], call, seen)
        if not any(all(word in call.text for word in one.shows) for one in stood):
            shown = " or ".join(" ".join(one.shows) for one in stood)
            yield f"{call.chat} was told of {title} {call.text!r}, where {shown} stood"


def unaware(seen: Evidence) -> Iterator[str]:
    """I6: whoever was told of an activity knows in the end how it stands, or that is in doubt."""
    versions = _by_title(seen)
    shut = {call.chat for call in seen.calls if call.code == FORBIDDEN}
    doubt = {(row.chat, row.title) for row in seen.rows if row.state is State.ABANDONED}
    told: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for call, title, _ in _stated(seen):
        told[call.chat, title].append(call.text)
    for (chat, title), texts in told.items():
        now = versions[title][-1].shows
        knows = any(all(word in text for word in now) for text in texts)
        if not knows and chat not in shut and (chat, title) not in doubt:
            yield f"{chat} knows of {title} only {texts[-1]!r}, where {' '.join(now)} stands"


def loud(seen: Evidence) -> Iterator[str]:
    """I8: nothing unasked comes with a sound inside the quiet hours of its reader."""
    for call in seen.accepted:
        hours = seen.quiet.get(call.chat)
        around = hours.quiet.around(call.clock, hours.zone) if hours else None
        if around is None or call.silent or call.delivery is None:
            continue
        if around[0] + MOMENT < call.clock < around[1]:
            yield f"{call.chat} got {call.text!r} with a sound at {call.clock}"


def window(seen: Evidence) -> timedelta:
    """For how long something that was taken may still arrive."""
    return seen.guard + seen.patience


def _stated(seen: Evidence) -> Iterator[tuple[Call, str, Purpose]]:
    """The accepted messages that say how an activity stands."""
    rows = {row.id: row for row in seen.rows if row.purpose in STATES}
    for call in seen.accepted:
        row = rows.get(call.delivery or 0)
        if row is not None:
            yield call, row.title, row.purpose


def _by_title(seen: Evidence) -> Mapping[str, list[Version]]:
    found: defaultdict[str, list[Version]] = defaultdict(list)
    for one in sorted(seen.versions, key=lambda version: version.done):
        found[one.title].append(one)
    return found


def _standing(versions: list[Version], call: Call, seen: Evidence) -> list[Version]:
    """The versions that stood at some moment of the time for which a message may be on its way."""
    ends = [*(one.done for one in versions[1:]), None]
    return [
        one
        for one, end in zip(versions, ends, strict=True)
        if one.begun <= call.at and (end is None or end >= call.at - window(seen))
    ]
