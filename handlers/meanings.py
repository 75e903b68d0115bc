"""What typed words mean: the field of an activity that they fill, or why they could not be read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from handlers.understanding import UNSETTLED, Reader, guessed, leg_given, typed
from programme import edits, moves
from programme.values import Days, Kind
from reading.codes import unknown
from reading.doubts import Doubt, about
from reading.folding import fold
from reading.kinds import kind_of, pattern
from reading.lines import fold as fold_code
from reading.proposals import LegRead

NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True)
class Meant:
    """What words were understood as: the act that keeps them, or the doubts that stand against it.

    ``readings``: the days they may mean, where several; ``zone``: of their hours, where named.
    """

    act: Callable[..., Any] | None = None
    given: Mapping[str, Any] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    readings: tuple[Days, ...] = ()
    zone: str | None = None


def meant(reader: Reader, ask: str, text: str) -> Meant:
    """Words as the answer to a question, or else as another field of the same activity."""
    first = ATTEMPTS.get(ask)
    asked = first(reader, text) if first else Meant()
    unsettled = any(doubt.code in UNSETTLED for doubt in asked.doubts)
    if asked.readings or (asked.act and not unsettled):
        return asked
    others = (attempt(reader, text) for attempt in OTHERS)
    return next((other for other in others if other.act), asked)


def kind(_: Reader, text: str) -> Meant:
    """A kind by its own name and nothing else."""
    found = kind_alone(text)
    return Meant(edits.kind, {"kind": found}) if found else Meant(doubts=(Doubt("unknown_kind"),))


def kind_alone(text: str) -> Kind | None:
    """The kind that the whole text names."""
    return kind_of(text, legs=0) if pattern().fullmatch(fold(text)) else None


def code(reader: Reader, text: str) -> Meant:
    """A project or a body by any of its names."""
    found = reader.codes.get(fold_code(text.strip().lstrip("#")))
    if found is None:
        return Meant(doubts=(unknown(text, reader.codes),))
    return Meant(edits.body if found in reader.bodies else edits.project, {"code": found})


def session(_: Reader, text: str) -> Meant:
    """The number of a session."""
    if NUMBER.fullmatch(text.strip()):
        return Meant(edits.session_number, {"number": int(text)})
    return Meant(doubts=(about("unread", text),))


def days(reader: Reader, text: str) -> Meant:
    """Days, or a leg with its days, or days for several legs."""
    if (several := dated(reader, text)).act:
        return several
    read = reader.days(text)
    if len(read.choices) == 1:
        given = {"days": read.choices[0], "guessed": guessed(read.doubts)}
        return Meant(moves.move, given, read.doubts, zone=read.zone)
    if read.choices or read.doubts[0].code != "unread":
        return Meant(doubts=read.doubts, readings=read.choices)
    other = legs(reader, text)
    return other if other.act else Meant(doubts=read.doubts)


def dated(reader: Reader, text: str) -> Meant:
    """Days alone, one span in each of several lines; nothing, where a line is something else."""
    reads = [reader.days(line) for line in text.splitlines() if line.strip()]
    if not reads[1:] or any(len(read.choices) != 1 for read in reads):
        return Meant()
    doubts = tuple(doubt for read in reads for doubt in read.doubts)
    given = {"spans": [read.choices[0] for read in reads], "guessed": guessed(doubts)}
    return Meant(moves.dated, given, doubts)


def place(reader: Reader, text: str) -> Meant:
    """A place; a name that nobody knows is kept as it was typed, and its country is asked."""
    if (found := legs(reader, text)).act:
        return found
    read = reader.place(text)
    if len(read.choices) == 1 and read.choices[0].territory:
        return Meant(moves.move, {"place": read.choices[0]}, read.doubts)
    if any(sign.isdigit() for sign in text):
        return Meant(doubts=reader.days(text).doubts or read.doubts)
    if any(sign.isalpha() for sign in text):
        return Meant(moves.move, {"place": typed(text)}, read.doubts)
    return Meant(doubts=(about("unread", text),))


def legs(reader: Reader, text: str) -> Meant:
    """One leg with what it gives, or several to be added."""
    found = reader.legs(text)
    doubts = doubts_of(found)
    if not any(leg.place or leg.days for leg in found):
        return Meant(doubts=doubts)
    if len(found) > 1:
        several = {"legs": [leg_given(leg) for leg in found], "guessed": guessed(doubts)}
        return Meant(moves.add, several, doubts)
    one = leg_given(found[0])
    given: dict[str, Any] = {"place": one.place, "days": one.days, "guessed": guessed(doubts)}
    return Meant(moves.move, given, doubts, zone=found[0].zone)


def added(reader: Reader, text: str) -> Meant:
    """Legs to be added, be it one."""
    found = reader.legs(text)
    doubts = doubts_of(found)
    if not any(leg.place or leg.days for leg in found):
        return Meant(doubts=doubts)
    return Meant(
        moves.add, {"legs": [leg_given(leg) for leg in found], "guessed": guessed(doubts)}, doubts
    )


def doubts_of(legs: tuple[LegRead, ...]) -> tuple[Doubt, ...]:
    """The doubts of all legs."""
    return tuple(doubt for leg in legs for doubt in leg.doubts)


ATTEMPTS: Mapping[str, Callable[[Reader, str], Meant]] = {
    "kind": kind,
    "project": code,
    "body": code,
    "session": session,
    "place": place,
    "days": days,
    "record": days,
    "legs": added,
}
OTHERS = (kind, code, days)
