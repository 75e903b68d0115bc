"""What the process that reads is asked, and what it answers: JSON both ways, octets below."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from reading.proposals import Proposal


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


_TOLD = TypeAdapter(Told)
_ASKED = TypeAdapter(Asked)


def packed(asked: Asked, octets: bytes) -> bytes:
    """One line of JSON, and the octets."""
    return json.dumps(asdict(asked), default=str).encode() + b"\n" + octets


def unpacked(sent: bytes) -> tuple[Asked, bytes]:
    """The same read back."""
    line, _, octets = sent.partition(b"\n")
    return _ASKED.validate_json(line), octets


def answered(told: Told) -> bytes:
    """What the process prints."""
    return _TOLD.dump_json(told)


def told_by(printed: bytes) -> Told:
    """What it printed.

    :raises ValueError: it is no answer.
    """
    found: Any = _TOLD.validate_json(printed)
    made: Told = found
    return made
