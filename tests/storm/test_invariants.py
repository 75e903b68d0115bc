"""Broken twins: each invariant, handed a log or a row that breaks it, finds just that."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from benchmarks.storm.invariants import INVARIANTS, Evidence, broken
from benchmarks.storm.invariants.values import (
    Asked,
    Call,
    Ending,
    Hours,
    Pause,
    Row,
    Tried,
    Version,
)
from programme.quiet import Quiet
from programme.values import Policy, Purpose, State

AT = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
NINE = datetime(2016, 7, 11, 6, 0, tzinfo=UTC)
ANA, LUC, MIA, TEAM = 1, 2, 3, -4
ROUND, OTHER = "Round of zovi", "Round of xedri"
TEXT = f"Reminder: in 1 hour\n<b>{ROUND}</b>\n11 July 2016 · Bucharest"
MOVED = f"A change to <b>{OTHER}</b>\nPlace: Bucharest, now <b>Oradea</b> 11 July"


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


def told(chat: int, delivery: int | None, after: float, text: str = TEXT, **other: object) -> Call:
    """A message that was accepted so many seconds on."""
    made = Call(AT + seconds(after), NINE + seconds(after), chat, text, delivery)
    return replace(made, **other)  # type: ignore[arg-type]


def owed(number: int, chat: int, state: State = State.SENT, **other: object) -> Row:
    """A reminder of nine o'clock."""
    made = Row(
        number, f"reminder:{number}", Purpose.REMINDER, state, Policy.SILENT_REPEAT, chat, ROUND,
        NINE,
    )  # fmt: skip
    return replace(made, **other)  # type: ignore[arg-type]


CHANGE = replace(owed(14, LUC), key="change:14", purpose=Purpose.CHANGE, title=OTHER)
ROWS = [
    owed(11, ANA),
    owed(12, LUC, repeated=True, attempts=2),
    owed(13, MIA, State.ABANDONED),
    CHANGE,
]
CALLS = [
    told(ANA, 11, 1),
    told(LUC, 12, 2),
    told(LUC, 12, 5, f"(repeated)\n{TEXT}", silent=True),
    told(MIA, 13, 6, fault="dropped"),
    told(LUC, 14, 21, MOVED),
    told(TEAM, None, 22, "Good morning"),
    told(ANA, None, 23, "No.", accepted=False, code=429, fault="429"),
]
TRIED = [
    Tried(11, 1, State.SENT),
    Tried(12, 1, None),
    Tried(12, 2, State.SENT),
    Tried(13, 2, State.UNCERTAIN),
    Tried(14, 2, State.SENT),
]
STOOD = Version(ROUND, AT - seconds(99), AT - seconds(99), ("Bucharest", "11 July"))
SOUND = Evidence(
    calls=CALLS,
    rows=ROWS,
    tried=TRIED,
    versions=[
        STOOD,
        replace(STOOD, title=OTHER),
        Version(OTHER, AT + seconds(20), AT + seconds(20.1), ("Oradea",)),
    ],
    expected=[(ANA, ROUND), (LUC, ROUND), (MIA, ROUND)],
    endings=[Ending(AT + seconds(2.5), "SIGKILL", 1), Ending(AT + seconds(60), "SIGTERM", 2)],
    asked=[Asked(1, closed=True)],
    quiet={MIA: Hours(Quiet(time(22), time(7)), "Europe/Bucharest")},
    now=NINE + timedelta(minutes=3),
    rate=3,
    patience=seconds(1.5),
    guard=seconds(3),
    memory={"process-1, life 1": [200, *[210] * 99]},
    pauses=[Pause(AT + seconds(23), AT + seconds(31))],
)


def calls(*more: Call, without: Callable[[Call], bool] = lambda _: False) -> Evidence:
    """The same, with other messages in the log."""
    return replace(SOUND, calls=[*(one for one in CALLS if not without(one)), *more])


def row(number: int, **other: object) -> Evidence:
    """The same, but for one delivery."""
    rows = [replace(one, **other) if one.id == number else one for one in ROWS]  # type: ignore[arg-type]
    return replace(SOUND, rows=rows)


def attempts(*tried: Tried) -> Evidence:
    """The same, with other attempts."""
    return replace(SOUND, tried=tried)


ASLEEP = {MIA: Hours(Quiet(time(8), time(12)), "Europe/Bucharest")}
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


@pytest.mark.parametrize("twin", TWINS)
def test_what_is_broken_is_found(twin: str) -> None:
    name, seen = TWINS[twin]
    found = broken(seen)
    assert name in found
    assert set(found) <= {name, *ALSO.get(twin, set())}
