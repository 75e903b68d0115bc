"""``convoke import`` of calendars as files."""

import json
from typing import Any

from bot.commands.appointments import Reader, Understood
from bot.commands.office import inside
from bot.refusing import Refused
from bot.settings import Settings
from programme import finding, importing
from programme.office import Office
from programme.viewer import Viewer
from reading.calendars import CalendarRead, read_calendar
from reading.gazetteer import Gazetteer

AT_ONCE = 50  # events that are taken in by one act
FEW = 5  # titles named for each thing that could not be kept


def take_in(
    settings: Settings,
    *,
    path: str,
    octets: bytes,
    project: str | None,
    language: str | None,
    dry_run: bool,
) -> tuple[list[Understood], importing.Taken | None]:
    """``convoke import --as ics``: what was understood, and what became of it."""
    read = _read(path, octets, settings)

    async def work(office: Office, by: Viewer) -> tuple[list[Understood], importing.Taken | None]:
        choices = await office.ask(finding.choices, by=by)
        if project and project not in {one.code for one in choices if not one.is_body}:
            raise Refused(f"No such project: {project}.")
        with Gazetteer(settings.reading.gazetteer) as gazetteer:
            reader = Reader(settings, gazetteer, choices, project, language)
            found = [reader.understood(one) for one in read.appointments]
        if dry_run:
            return found, None
        return found, await _taken(office, by, [one.given for one in found if one.given])

    return inside(settings, work)


async def _taken(office: Office, by: Viewer, given: list[importing.EventGiven]) -> importing.Taken:
    """A few at a time, so that whoever writes beside it does not lose patience.

    Where it breaks off, it can be done again: what was taken in is known then.
    """
    references: tuple[str, ...] = ()
    known = 0
    for begun in range(0, len(given), AT_ONCE):
        some = given[begun : begun + AT_ONCE]
        taken: importing.Taken = await office.act(importing.take_in, by=by, events=some)
        references, known = (*references, *taken.references), known + taken.known
    return importing.Taken(references, known)


def _read(path: str, octets: bytes, settings: Settings) -> CalendarRead:
    read = read_calendar(octets, zone=settings.office.timezone)
    if read is None:
        raise Refused(f"{path} is no calendar: it has no BEGIN:VCALENDAR.")
    return read


def as_json(found: list[Understood]) -> str:
    """One array, an element for each event."""
    elements: list[dict[str, Any]] = [one.element for one in found]
    return json.dumps(elements, ensure_ascii=False, indent=2)


def in_words(found: list[Understood], taken: importing.Taken | None) -> list[str]:
    """What could not be kept, each with the events that it concerns, and what was done."""
    concerned: dict[str, list[str]] = {}
    for one in found:
        for doubt in one.element["doubts"]:
            concerned.setdefault(doubt, []).append(one.element["title"] or one.element["source"])
    lines = [line for doubt, titles in concerned.items() for line in (doubt, _few(titles))]
    unread = sum(one.given is None for one in found)
    if taken is None:
        lines.append(f"{len(found)} events read, {unread} not to be kept. Nothing changed.")
    else:
        new = len(taken.references)
        lines.append(f"{new} activities taken in, {taken.known} known before, {unread} not kept.")
    return lines


def _few(titles: list[str]) -> str:
    more = f" and {len(titles) - FEW} more (--json names all)" if len(titles) > FEW else ""
    return f"  {'; '.join(titles[:FEW])}{more}"
