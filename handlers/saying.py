"""What was typed, echoed as it was understood, and what was doubtful about it."""

from collections.abc import Iterable

from handlers.meanings import Meant
from locales import Html, Plain, Translator, dates, lines, plain_listed
from programme import edits, moves
from programme.cards import Card
from programme.edits import MOST_LEGS, LegGiven
from programme.values import Days, Place
from publishing import doubts, sentences
from publishing.names import kind_name
from reading.doubts import Doubt

# The card marks these, or its question asks about them.
ON_THE_CARD = frozenset({"year_inferred", "zone_of_capital", "past", "unknown_kind"})
# A message of Telegram's has 4096 characters, and the card stands below.
MOST_SAID = 6


def echo(t: Translator, meant: Meant, card: Card) -> Html:
    """What was understood, in words, and below it what remains doubtful."""
    return lines(t("Understood: {what}.", what=_what(t, meant, card)), *said(t, meant.doubts))


def said(t: Translator, found: Iterable[Doubt]) -> tuple[Html, ...]:
    """The doubts that the card does not show by itself, each once."""
    shown = list(dict.fromkeys(doubt for doubt in found if doubt.code not in ON_THE_CARD))
    more = len(shown) - MOST_SAID
    return (
        *(doubts.words(doubt, t) for doubt in shown[:MOST_SAID]),
        *(
            (t.count("And {n} more like it.", "And {n} more like these.", more),)
            if more > 0
            else ()
        ),
    )


def _what(t: Translator, meant: Meant, card: Card) -> Plain:
    activity = card.activity
    if meant.act is moves.add:
        legs = meant.given["legs"]
        return t.plain_count("{n} place", "{n} places", len(legs))
    if meant.act is moves.dated:
        spans = meant.given["spans"]
        return t.plain_count("dates of {n} place", "dates of {n} places", len(spans))
    if meant.act is moves.move:
        return leg(t, meant.given.get("place"), meant.given.get("days"))
    if meant.act is edits.kind:
        return kind_name(t, activity.kind)
    if meant.act in {edits.body, edits.session_number}:
        body, number = activity.body or "", str(activity.session_no)
        return t.plain("{body}, session {number}", body=body, number=number)
    return t.plain("project {project}", project=activity.projects[0])


def leg(t: Translator, place: Place | None, days: Days | None) -> Plain:
    """ "18–19 July 2016, Tbilisi, Georgia, Tbilisi time": as much of it as was given."""
    parts = [sentences.when(t, days)] if days else []
    if place:
        parts.append(sentences.where(t, place))
        if place.zone:
            city = None if place.zone_guessed else place.city
            parts.append(dates.zone_city(t, place.zone, city=city))
    return plain_listed(t, parts)


def legs(t: Translator, given: Iterable[LegGiven]) -> tuple[Html, ...]:
    """Each leg on a line of its own, as it was understood."""
    some = list(given)[:MOST_LEGS]
    return tuple(t("• {leg}", leg=leg(t, one.place, one.days)) for one in some)
