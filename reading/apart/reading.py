"""One paper read, whatever its form."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from reading.apart.asking import Asked, Told
from reading.apart.sharing import shared
from reading.apart.sound import sound
from reading.calendars import proposed, read_calendar
from reading.dates import find_days
from reading.documents import language_of, read_document
from reading.documents.lending import unread
from reading.doubts import Doubt
from reading.files import Content, Quoted, Unreadable, content, of_words
from reading.gazetteer import Gazetteer
from reading.layouts import Piece, Shape
from reading.matching.voices import behind, beside, once
from reading.proposals import Proposal

MOST_ACTIVITIES: Final = 5000
LARGEST_TEXT: Final = 12_000_000


def read(asked: Asked, octets: bytes) -> Told:
    """What is understood of a paper; a refusal where nothing is."""
    try:
        held = of_words("typed", octets.decode()) if asked.typed else content(octets)
        if len(held.text) > LARGEST_TEXT:
            raise Unreadable("too_large")
        with Gazetteer(asked.gazetteer) as gazetteer:
            found = sound(understood(asked, held, gazetteer))
    except Unreadable as fault:
        return Told(refusal=fault.why)
    if len(found) > MOST_ACTIVITIES:
        return Told(refusal="too_large", form=held.form)
    language = asked.language or language_of(held.text)
    refusal, (date, column) = None if found else nothing_in(held), ambiguous(found)
    return Told(tuple(found), refusal, date, held.form, language, column, held.exported)


def nothing_in(held: Content) -> str:
    """Why nothing was found: a mail may have it in a file that cannot be read."""
    if any(name.casefold() == "winmail.dat" for name in held.left):
        return "winmail"
    return "attached" if held.left else "empty"


def understood(asked: Asked, held: Content, gazetteer: Gazetteer) -> list[Proposal]:
    """Its activities: those of a calendar as they stand there, its words, what is older behind."""
    day = held.sent_on or asked.today
    found = worded(asked, held.text, day, gazetteer) if held.text.strip() else []
    if held.form == "pdf":
        found = [replace(one, doubts=(*one.doubts, Doubt("from_pdf"))) for one in found]
    if held.form == "eml":
        found = once(found)
    if held.calendars:
        found = beside(scheduled(asked, held, gazetteer, alone=not found), found)
    for one in held.older:
        read = worded(asked, one.text, day_of(one, day, asked), gazetteer)
        found = behind(found, read, "" if one.handed_on else one.lead)
    return found + [unread(Piece(Shape.ROW, name, name)) for name in held.left if found]


def scheduled(asked: Asked, held: Content, gazetteer: Gazetteer, *, alone: bool) -> list[Proposal]:
    """The events of its calendars.

    :raises Unreadable: none can be read, and nothing else is there.
    """
    read = [read_calendar(one, zone=asked.zone) for one in held.calendars]
    if alone and not any(read):
        raise Unreadable("broken")
    events = [event for calendar in read if calendar for event in calendar.appointments]
    lost = [unread(Piece(Shape.ROW, ".ics", ".ics"))] if None in read else []
    return [*(proposed(event, gazetteer, asked.codes) for event in events), *lost]


def day_of(mail: Quoted, day: date, asked: Asked) -> date:
    """The day of an older mail, as the line above it has it."""
    language = asked.language or language_of(mail.text)
    dated = find_days(mail.lead, today=day, language=language)
    days = [one.start for found in dated if not found.weak for one in found.read.choices]
    return next((one for one in days if one and one <= day), day)


def worded(asked: Asked, text: str, day: date, gazetteer: Gazetteer) -> list[Proposal]:
    """The activities that words tell of on a day."""
    read = read_document(
        text,
        today=day,
        gazetteer=gazetteer,
        codes=asked.codes,
        bodies=asked.bodies,
        language=asked.language,
        year=asked.year,
        month_before_day=asked.month_first,
        orders=asked.orders,
        walk=partial(shared, path=asked.gazetteer),
    )
    return list(read)


def ambiguous(found: list[Proposal]) -> tuple[str | None, str]:
    """A date in figures that may be of two months, where nothing tells; and its column."""
    for one in found:
        for doubt in (*one.doubts, *(each for leg in one.legs for each in leg.doubts)):
            if doubt.code == "ambiguous_day":
                return doubt.facts.get("text"), doubt.facts.get("column", "")
    return None, ""
