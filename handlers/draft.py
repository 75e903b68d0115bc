"""Typed answers to the open question of an activity, in any order, and their echo in words."""

from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from handlers import asking, meanings, offers, particulars, saying
from handlers.answering import answer
from handlers.conversation import router
from handlers.desk import Desk
from handlers.filters import Asked
from handlers.meanings import Meant
from handlers.proposing import propose
from handlers.understanding import from_afar, in_country
from locales import Html, lines
from programme import edits, moves
from programme.cards import Card
from programme.people import Acquaintance
from programme.questions import Question
from programme.refusals import TitleTooLong
from programme.values import Status
from publishing import refusals
from reading.doubts import excerpt
from reading.toponyms import territory

ASKS = (
    *("kind", "project", "body", "session", "place", "days", "record", "legs", "move"),
    *particulars.ASKS,
)


class OfActivity(Filter):
    """The open question is about an activity; gives its ``question`` and ``activity``."""

    async def __call__(self, message: Message, who: Acquaintance) -> bool | dict[str, Any]:
        asked = who.question
        if asked is None or asked.activity_id is None:
            return False
        return {"question": asked, "activity": asked.activity_id}


def create() -> Router:
    """The conversation that fills an activity."""
    made = router("draft")
    made.message(Asked("title"), OfActivity())(title)
    made.message(Asked(*ASKS), OfActivity())(typed)
    return made


async def title(message: Message, desk: Desk, question: Question, activity: int) -> None:
    """Another title; one that is too long stays to be cut."""
    text = message.text or ""
    try:
        card = await desk.act(
            edits.title,
            seen=question.seen,
            activity_id=activity,
            text=text,
            language=desk.t.language,
        )
    except TitleTooLong as refusal:
        await desk.note(Question("title", activity, seen=question.seen, text=text))
        await answer(message, refusals.words(refusal, desk.t), offers.shorten(desk.t, activity, 0))
        return
    await desk.show(message, card, said=desk.t("Understood: “{title}”.", title=card.activity.title))


async def typed(message: Message, desk: Desk, question: Question, activity: int) -> None:
    """Any other answer: kept at once in a draft; of what others see, moves are shown first."""
    text = message.text or ""
    card = await desk.card(activity)
    meant = await understood(desk, card, question, text)
    shared = card.activity.status is not Status.DRAFT
    if shared and meant.act is moves.move:
        await propose(message, desk, card, question.leg_id, meant)
    elif meant.act is None:
        await ask_again(message, desk, card, question, meant)
    else:
        await keep(message, desk, question, card, meant)


async def understood(desk: Desk, card: Card, question: Question, text: str) -> Meant:
    """What the words mean here: a country for a city, the number of a session, or a field."""
    city = asking.city_asked(card, question)
    country = territory(text, desk.gazetteer) if city else None
    if city and country:
        return Meant(moves.move, {"place": in_country(desk.gazetteer, city, country)})
    reader = await desk.reader()
    if question.ask in particulars.ASKS:
        return particulars.meant(reader, question.ask, text, question.leg_id)
    if card.activity.body and question.ask != "session":
        numbered = meanings.session(reader, text)
        if numbered.act:
            return numbered
    return meanings.meant(reader, "days" if question.ask == "move" else question.ask, text)


async def keep(message: Message, desk: Desk, question: Question, card: Card, meant: Meant) -> None:
    """Let the act keep what was understood, and ask what is missing next."""
    given: dict[str, Any] = dict(meant.given)
    if meant.act is moves.move:
        given["leg_id"] = question.leg_id
    if meant.act is moves.move and card.activity.remote:
        given["place"] = from_afar(given.get("place"), meant.zone)
    if meant.act is None:
        return
    card = await desk.act(meant.act, activity_id=card.activity.id, seen=question.seen, **given)
    echo = particulars.echo if question.ask in particulars.ASKS else saying.echo
    await desk.show(message, card, said=echo(desk.t, meant, card))


async def ask_again(
    message: Message, desk: Desk, card: Card, question: Question, meant: Meant
) -> None:
    """Say what was not understood, offer what it may mean, and leave the question open."""
    t, text = desk.t, message.text or ""
    again = Question(question.ask, card.activity.id, question.leg_id, seen=question.seen, text=text)
    if meant.readings or question.ask in {"project", "body"}:
        await desk.note(again)
    rows = offers.readings(t, meant.readings, card.activity.id, question.leg_id or 0)
    said: tuple[Html, ...] = saying.said(t, meant.doubts)
    if not said:
        said = (t("“{text}” was not understood.", text=excerpt(text)),)
    await desk.show(message, card, said=lines(*said), question=again, rows=rows)
