"""Blocks of named fields: "When: 18–19 July", one per line."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.layouts.blocks import Block
from reading.layouts.headers import role_of
from reading.layouts.markup import bare
from reading.layouts.pieces import Piece, Shape
from reading.layouts.sentences import sentences
from reading.wordlists import every

FIELD: Final = re.compile(r"^\s*(?:[-•*]\s+)?(?P<name>[^:：\n]{1,40}?)\s*[:：]\s*(?P<value>\S.*)?$")
# Where a line may go on with another field: "When: 5 May    Where: Paris", "When: 5 May. Where: …".
NEXT: Final = re.compile(
    r"(?:\s{2,}|\s*[;；。|]\s*|\.\s+)(?=[^\W\d_][^:：;；.\d]{0,24}\.?[:：](?:\s|(?<=：)))"
)
ENDS: Final = " \t;；。|"
LOCAL: Final = frozenset(("place", "city", "territory", "days", "start", "end"))
ENOUGH: Final = 2
MOST_IN_HEAD: Final = 8
SUBJECTS: Final = ("subject", "re")


def records_of(block: Block) -> list[Piece]:
    """The records of a block; empty where its lines are no fields."""
    lines = [bare(line) for line in block.lines]
    if subject := mail_head(lines):
        return [Piece(Shape.HEADING, subject, "\n".join(lines))]
    named = [field_of(line) for line in lines]
    roles = [role for line in lines for role, _ in fields_in(line)]
    if len(roles) < ENOUGH or not {"days", "start"} & set(roles):
        return []
    return list(records(lines, named))


def field_of(line: str) -> tuple[str, str] | None:
    """The role of a field and its value; None where a line is no field that we know."""
    found = FIELD.match(line)
    role = role_of(found["name"]) if found else ""
    return (role, (found["value"] or "").strip()) if found and role else None


def fields_in(line: str) -> list[tuple[str, str]]:
    """The fields of a line: one, or several side by side of which we know the first and another.

    What stands behind a stop in a place or its days is a remark.
    """
    parts = [field_of(part.rstrip(ENDS)) for part in NEXT.split(line)]
    known = [part for part in parts if part]
    if len(known) == 1 and len(parts) > 1 and parts[0]:
        return [alone(*parts[0])]
    whole = known if parts[0] and len(known) > 1 else [field_of(line)]
    return [alone(*field) for field in whole if field]


def alone(role: str, value: str) -> tuple[str, str]:
    """A field of a place or of days without the sentences behind it."""
    return role, sentences(value)[0].rstrip(".") if role in LOCAL and value else value


def beside(line: str) -> dict[str, str]:
    """A title with its fields behind it on one line; empty where they are none."""
    title, *rest = NEXT.split(line)
    fields = [field_of(part.rstrip(ENDS)) for part in rest]
    known = dict(field for field in fields if field)
    return {"title": title, **known} if known and len(known) == len(rest) else {}


def several(
    lines: list[str], named: list[tuple[str, str] | None]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each line with its field, or with each of those side by side in it."""
    for line, field in zip(lines, named, strict=True):
        for one in (fields_in(line) if field else None) or [("", line.strip())]:
            yield line, one


def records(lines: list[str], named: list[tuple[str, str] | None]) -> Iterator[Piece]:
    """One record from field to field; a field that comes again begins the next."""
    fields: dict[str, str] = {}
    source: list[str] = []
    last = ""
    for line, (role, value) in several(lines, named):
        if not role and last in fields and goes_on(line):
            fields[last] += f" {value}"
            source.append(line)
            continue
        if role in fields or (not role and "days" in fields and FIELD.match(line) is None):
            yield Piece(Shape.RECORD, "\n".join(source), "\n".join(source), fields=fields)
            fields, source = {}, []
        if role and value:
            fields[role] = value
        elif not role and not fields and FIELD.match(line) is None:
            fields["title"] = value
        if line not in source[-1:]:
            source.append(line)
        last = role
    if fields:
        yield Piece(Shape.RECORD, "\n".join(source), "\n".join(source), fields=fields)


def goes_on(line: str) -> bool:
    """Whether a line goes on with the value above it: set in, or in small letters, and no field."""
    return (line[:1].isspace() or line[:1].islower()) and FIELD.match(line) is None


def mail_head(lines: list[str]) -> str:
    """The subject of a mail, where lines are its head: who sent it to whom, and when."""
    fields = [found for line in lines[:MOST_IN_HEAD] if (found := FIELD.match(line))]
    names = [fold(found["name"]) for found in fields]
    if sum(name in senders() for name in names) < ENOUGH or len(fields) < len(lines):
        return ""
    values = [found["value"] or "" for found in fields]
    return next(
        (value for name, value in zip(names, values, strict=True) if titled(name)), names[0]
    )


def titled(name: str) -> bool:
    """Whether a field is the subject."""
    return role_of(name) == "title" or name in SUBJECTS


@lru_cache(maxsize=1)
def senders() -> frozenset[str]:
    """Names of fields that say who sent a mail, and to whom."""
    return frozenset(fold(word) for word in every("labels", "sender"))
