"""What is typed for a field of a project or body, read."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from handlers.desk import Desk
from locales import Plain, Translator, verbatim
from reading.amounts import read_amount
from reading.lines import fold

MOST = 9999
SEVERAL = re.compile(r"[,;،؛，；、]")
DOUBT = ("?", "؟", "？")


async def read(desk: Desk, field: str, text: str) -> Any:
    """The value as the act takes it; None: not understood."""
    line = " ".join(text.split())
    if field in {"successor", "project"}:
        return (await desk.reader()).codes.get(fold(line))
    return READ.get(field, _as_it_stands)(desk, line)


def _as_it_stands(_: Desk, line: str) -> str | None:
    return line or None


def _period(desk: Desk, line: str) -> tuple[date, date] | None:
    found = desk.days(line).choices
    span = found[0] if len(found) == 1 else None
    return (span.start, span.end) if span and span.start and span.end else None


def _names(_: Desk, line: str) -> list[str] | None:
    return [part.strip() for part in SEVERAL.split(line) if part.strip()] or None


def _number(_: Desk, line: str) -> int | None:
    return int(line) if line.isdecimal() and int(line) <= MOST else None


def _territories(desk: Desk, line: str) -> list[tuple[str, str]] | None:
    """Names of countries; one with a question mark is a candidate."""
    found = []
    for part in SEVERAL.split(line):
        name = part.strip()
        if not name:
            continue
        code = desk.gazetteer.territory(name.rstrip("?؟？ "))
        if code is None:
            return None
        found.append((code, "candidate" if name.endswith(DOUBT) else "confirmed"))
    return found or None


def example(t: Translator, field: str) -> Plain:
    """An answer that is understood."""
    return {
        "name": verbatim("GLACY+"),
        "long_name": t.plain("Global action on cybercrime"),
        "period": t.plain("March 2016 – February 2020"),
        "budget": verbatim("EUR 3 350 000"),
        "donors": t.plain("European Union, Council of Europe"),
        "territories": t.plain("Georgia, Ukraine, Ghana?"),
        "successor": verbatim("GLACY+"),
        "project": verbatim("GLACY"),
        "held": verbatim("16"),
    }.get(field, verbatim("…"))


READ: dict[str, Callable[[Desk, str], Any]] = {
    "period": _period,
    "budget": lambda _, line: read_amount(line),
    "donors": _names,
    "territories": _territories,
    "held": _number,
}
