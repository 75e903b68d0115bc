"""One paper read, whatever its form."""

from dataclasses import replace
from functools import partial
from typing import Final

from reading.apart.asking import Asked, Told
from reading.apart.sharing import shared
from reading.apart.sound import sound
from reading.calendars import proposed, read_calendar
from reading.documents import language_of, read_document
from reading.documents.lending import unread
from reading.doubts import Doubt
from reading.files import Content, Unreadable, content
from reading.gazetteer import Gazetteer
from reading.layouts import Piece, Shape
from reading.proposals import Proposal

MOST_ACTIVITIES: Final = 5000
LARGEST_TEXT: Final = 12_000_000


def read(asked: Asked, octets: bytes) -> Told:
    """What is understood of a paper; a refusal where nothing is."""
    try:
        held = Content("typed", octets.decode()) if asked.typed else content(octets)
        if len(held.text) > LARGEST_TEXT:
            raise Unreadable("too_large")
        with Gazetteer(asked.gazetteer) as gazetteer:
            found = sound(understood(asked, held, gazetteer))
    except Unreadable as fault:
        return Told(refusal=fault.why)
    if len(found) > MOST_ACTIVITIES:
        return Told(refusal="too_long", form=held.form)
    language = asked.language or language_of(held.text)
    refusal, (date, column) = None if found else "empty", ambiguous(found)
    return Told(tuple(found), refusal, date, held.form, language, column)


def understood(asked: Asked, held: Content, gazetteer: Gazetteer) -> list[Proposal]:
    """Its activities; those of a calendar as they stand there."""
    if held.calendar is not None:
        calendar = read_calendar(held.calendar, zone=asked.zone)
        if calendar is None:
            raise Unreadable("broken")
        return [proposed(one, gazetteer, asked.codes) for one in calendar.appointments]
    read = read_document(
        held.text,
        today=held.sent_on or asked.today,
        gazetteer=gazetteer,
        codes=asked.codes,
        bodies=asked.bodies,
        language=asked.language,
        year=asked.year,
        month_before_day=asked.month_first,
        orders=asked.orders,
        walk=partial(shared, path=asked.gazetteer),
    )
    doubt = (Doubt("from_pdf"),) if held.form == "pdf" else ()
    told = [replace(one, doubts=(*one.doubts, *doubt)) for one in read]
    return told + [unread(Piece(Shape.ROW, name, name)) for name in held.left if told]


def ambiguous(found: list[Proposal]) -> tuple[str | None, str]:
    """A date in figures that may be of two months, where nothing tells; and its column."""
    for one in found:
        for doubt in (*one.doubts, *(each for leg in one.legs for each in leg.doubts)):
            if doubt.code == "ambiguous_day":
                return doubt.facts.get("text"), doubt.facts.get("column", "")
    return None, ""
