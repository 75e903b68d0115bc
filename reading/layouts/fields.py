"""Blocks of named fields: "When: 18–19 July", one per line."""

import re
from collections.abc import Iterator
from typing import Final

from reading.layouts.blocks import Block
from reading.layouts.headers import role_of
from reading.layouts.markup import bare
from reading.layouts.pieces import Piece, Shape

FIELD: Final = re.compile(r"^\s*(?:[-•*]\s+)?(?P<name>[^:：\n]{1,40}?)\s*[:：]\s*(?P<value>\S.*)?$")
ENOUGH: Final = 2


def records_of(block: Block) -> list[Piece]:
    """The records of a block; empty where its lines are no fields."""
    lines = [bare(line) for line in block.lines]
    named = [field_of(line) for line in lines]
    if sum(1 for each in named if each) < ENOUGH or not any(
        each and each[0] in {"days", "start"} for each in named
    ):
        return []
    return list(records(lines, named))


def field_of(line: str) -> tuple[str, str] | None:
    """The role of a field and its value; None where a line is no field that we know."""
    found = FIELD.match(line)
    role = role_of(found["name"]) if found else ""
    return (role, (found["value"] or "").strip()) if found and role else None


def records(lines: list[str], named: list[tuple[str, str] | None]) -> Iterator[Piece]:
    """One record from field to field; a field that comes again begins the next."""
    fields: dict[str, str] = {}
    source: list[str] = []
    for line, field in zip(lines, named, strict=True):
        role, value = field or ("", line.strip())
        if role in fields or (not role and "days" in fields and FIELD.match(line) is None):
            yield Piece(Shape.RECORD, "\n".join(source), "\n".join(source), fields=fields)
            fields, source = {}, []
        if role and value:
            fields[role] = value
        elif not role and not fields and FIELD.match(line) is None:
            fields["title"] = value
        source.append(line)
    if fields:
        yield Piece(Shape.RECORD, "\n".join(source), "\n".join(source), fields=fields)
