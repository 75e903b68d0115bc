"""Broken twins: each invariant, handed a log or a row that breaks it, finds just that."""

from dataclasses import replace

import pytest

from benchmarks.storm.invariants import INVARIANTS, Evidence, broken
from benchmarks.storm.invariants.values import Asked, Standstill, Tried, Version
from programme.values import Policy, State
from tests.storm.sound import (
    ANA,
    ASLEEP,
    AT,
    CHANGE,
    LUC,
    MIA,
    MOVED,
    OTHER,
    ROUND,
    ROWS,
    SOUND,
    TEAM,
    TEXT,
    TRIED,
    attempts,
    calls,
    owed,
    row,
    seconds,
    told,
)

TWINS: dict[str, tuple[str, Evidence]] = {
    "sent twice": ("I1", replace(calls(told(LUC, 14, 40, MOVED)), rows=[
        *ROWS[:3], replace(CHANGE, attempts=2)], tried=[*TRIED, Tried(14, 3, State.SENT)])),
    "repeated where it must never be": ("I1", row(12, policy=Policy.NEVER)),
    "repeated with a sound": ("I1", calls(
        told(LUC, 12, 5, f"(repeated)\n{TEXT}"), without=lambda one: one.text.startswith("("))),
    "a key that stands twice": ("I2", replace(SOUND, rows=[*ROWS, owed(
        15, ANA, State.CANCELLED, key="reminder:11", attempts=0)])),
    "sent, says the database alone": ("I2", calls(without=lambda one: one.delivery == 14)),
    "due, and still in flight": ("I2", row(13, state=State.UNCERTAIN)),
    "owed and nowhere": ("I2", replace(SOUND, expected=[*SOUND.expected, (ANA, OTHER)])),
    "an update that nobody handled": ("I2", replace(SOUND, asked=[Asked(1, False)])),
    "an update that failed": ("I2", replace(SOUND, asked=[Asked(1, True, "KeyError")])),
    "waiting for minutes": ("I3", replace(SOUND, rows=[*ROWS, owed(
        15, ANA, State.WAITING, attempts=0)])),
    "more in doubt than was in flight": ("I4", replace(SOUND, rows=[*ROWS, *(
        owed(n, 99, State.ABANDONED) for n in range(20, 23))], tried=[*TRIED, *(
        Tried(n, 1, None) for n in range(20, 23))])),
    "doubt after an end in order": ("I4", attempts(*TRIED[:3], Tried(13, 2, None), TRIED[4])),
    "doubt out of nothing": ("I4", attempts(*TRIED[:3], Tried(13, 2, State.WAITING), TRIED[4])),
    "a repetition out of nothing": ("I4", calls(
        told(ANA, 11, 1, f"(repeated)\n{TEXT}", silent=True),
        without=lambda one: one.delivery == 11)),
    "reminded of what was cancelled": ("I5", replace(SOUND, versions=[
        *SOUND.versions, Version(ROUND, AT - seconds(4), AT - seconds(4), ("zovi",), cancelled=True)
    ])),
    "a place that has changed": ("I6", calls(
        told(LUC, 14, 41, f"<b>{OTHER}</b>\n11 July 2016 · Bucharest"))),
    "never told of the change": ("I6", calls(
        told(LUC, 14, 21, f"<b>{OTHER}</b>\n11 July 2016 · Bucharest"),
        without=lambda one: one.delivery == 14)),
    "too many in a second": ("I7", calls(*(told(n, None, 50 + n / 100, "x") for n in range(5, 9)))),
    "two at once in a chat": ("I7", calls(told(MIA, 99, 6.3, "x"))),
    "twenty-one in a minute to a group": ("I7", calls(
        *(told(TEAM, None, 60 + 2 * n, "x") for n in range(21)))),
    "written while all have to wait": ("I7", calls(told(8, None, 30, "x"))),
    "a sound at night": ("I8", replace(SOUND, quiet=ASLEEP)),
    "memory that grows": ("I9", replace(SOUND, memory={"process-1": [*[210] * 50, *[250] * 50]})),
    "sent without intent": ("I10", attempts(*TRIED[1:])),
    "accepted more often than it was taken": ("I10", replace(
        calls(told(MIA, 13, 9)), rows=ROWS)),
    "sent, and no attempt that says so": ("I10", attempts(Tried(11, 1, State.WAITING), *TRIED[1:])),
    "a process that ended by itself": ("alive", replace(SOUND, fell=["process-1-1.log"])),
}  # fmt: skip
# These break two promises at once, however they are told.
ALSO = {
    "accepted more often than it was taken": {"I1"},
    "a place that has changed": {"I1", "I10"},
    "waiting for minutes": {"I2"},
}


def test_sound_evidence_breaks_nothing() -> None:
    assert broken(SOUND) == {}


def test_every_invariant_has_a_broken_twin() -> None:
    assert {name for name, _ in TWINS.values()} == set(INVARIANTS)


def test_what_came_while_the_other_side_stood_still_is_not_counted() -> None:
    _, crowded = TWINS["too many in a second"]
    during = Standstill(AT + seconds(49), AT + seconds(50))
    assert broken(replace(crowded, still=[during])) == {}
    assert set(broken(replace(crowded, still=[Standstill(AT, AT + seconds(49))]))) == {"I7"}


@pytest.mark.parametrize("twin", TWINS)
def test_what_is_broken_is_found(twin: str) -> None:
    name, seen = TWINS[twin]
    found = broken(seen)
    assert name in found
    assert set(found) <= {name, *ALSO.get(twin, set())}
