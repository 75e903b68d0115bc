"""Evidence of a storm in which nothing was broken, and how it is bent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from benchmarks.storm.invariants import Evidence
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
