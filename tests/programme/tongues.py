"""A text given in another language, and what a reader then reads."""

from dataclasses import replace

from db.tables import Translation
from programme import cards, translations
from programme.cards import Card
from tests.programme.desk import Desk

FRENCH = "Atelier sur la preuve électronique"


async def give(desk: Desk, activity: int, text: str = FRENCH, **other: object) -> None:
    """A coordinator gives the title in French, or another text."""
    given = {"name": "title", "language": "fr", **other}
    await desk.act(translations.translate, activity_id=activity, text=text, **given)


async def read_by(desk: Desk, chat: int, activity: int, language: str) -> Card:
    """The card as whoever sits in this chat reads it in a language."""
    by = replace(await desk.by(chat), language=language)
    found: Card = await desk.office.ask(cards.card, by=by, activity_id=activity)
    return found


def texts(desk: Desk) -> list[tuple[str, str, str]]:
    """What stands in other languages."""
    return [(row.thing, row.language, row.text) for row in desk.rows(Translation)]
