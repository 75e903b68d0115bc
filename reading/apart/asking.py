"""What the process that reads is asked, and what it answers: JSON both ways, octets below."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from reading.proposals import Exported, Proposal


@dataclass(frozen=True)
class Asked:
    """One paper to be read; ``codes`` and ``bodies`` are as for `reading.documents`."""

    today: date
    gazetteer: Path
    zone: str = "UTC"
    language: str | None = None
    year: int | None = None
    codes: Mapping[str, str] = field(default_factory=dict)
    bodies: tuple[str, ...] = ()
    month_first: bool | None = None
    # The same of columns, by their names.
    orders: Mapping[str, bool] = field(default_factory=dict)
    typed: bool = False


@dataclass(frozen=True)
class Told:
    """What was read, or why nothing was; ``ambiguous`` is a date that decides a whole column."""

    proposals: tuple[Proposal, ...] = ()
    refusal: str | None = None
    ambiguous: str | None = None
    form: str = ""
    language: str = ""
    # The name of that column; empty where it is in no table.
    column: str = ""
    # When a sheet in it left the office.
    exported: Exported | None = None


# So many take a few milliseconds.
IN_A_LINE: Final = 50

_TOLD = TypeAdapter(Told)
_SOME = TypeAdapter(tuple[Proposal, ...])
_ASKED = TypeAdapter(Asked)


def packed(asked: Asked, octets: bytes) -> bytes:
    """One line of JSON, and the octets."""
    return json.dumps(asdict(asked), default=str).encode() + b"\n" + octets


def unpacked(sent: bytes) -> tuple[Asked, bytes]:
    """The same read back."""
    line, _, octets = sent.partition(b"\n")
    return _ASKED.validate_json(line), octets


def answered(told: Told) -> bytes:
    """What the process prints: a line without its proposals, then some of them in each line."""
    every = told.proposals
    some = (every[begun : begun + IN_A_LINE] for begun in range(0, len(every), IN_A_LINE))
    head = _TOLD.dump_json(replace(told, proposals=()))
    return b"\n".join([head, *map(_SOME.dump_json, some)])


def told_by(printed: bytes) -> Told:
    """What it printed, line by line: nothing else could go on while all were read at once.

    :raises ValueError: it is no answer.
    """
    head, *lines = printed.split(b"\n")
    every = tuple(one for line in lines for one in _SOME.validate_json(line))
    return replace(_TOLD.validate_json(head), proposals=every)
