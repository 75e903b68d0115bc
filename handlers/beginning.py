"""A proposal becomes a draft at once; what it leaves doubtful is asked on the card."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from handlers import offers, resembling, saying
from handlers.answering import Rows, answer
from handlers.desk import Desk
from handlers.meanings import doubts_of
from handlers.understanding import from_afar, guessed, leg_given
from locales import Html, code, lines
from programme import drafts
from programme.cards import Card
from programme.edits import TITLE_LIMIT
from programme.people import Acquaintance
from programme.questions import Question
from programme.refusals import TitleTooLong
from programme.values import REMOTE, Kind
from publishing import refusals
from reading.proposals import Proposal


class NewTitle(Filter):
    """The title asked for is that of something not begun yet; gives its ``question``."""

    async def __call__(self, message: Message, who: Acquaintance) -> bool | dict[str, Any]:
        asked = who.question
        return {"question": asked} if asked and asked.activity_id is None else False


async def begin(
    event: Message | CallbackQuery,
    desk: Desk,
    read: Proposal,
    source: str | None,
    *,
    further: Sequence[date] = (),
) -> None:
    """Save what was understood as a draft, with the further days of a series, and show it."""
    if not read.title:
        await without_title(event, desk, read, source)
        return
    try:
        card = await desk.act(drafts.begin, further=further, **given(desk, read))
    except TitleTooLong as refusal:
        await desk.note(Question("title", step=read.kind, text=source))
        await answer(event, refusals.words(refusal, desk.t), offers.shorten(desk.t, 0, 0))
        return
    await show(event, desk, read, card)


def given(desk: Desk, read: Proposal) -> dict[str, Any]:
    """What the act gets of a proposal."""
    legs = [leg_given(leg) for leg in read.legs]
    if read.kind in REMOTE:
        legs = [
            replace(leg, place=from_afar(leg.place, one.zone))
            for leg, one in zip(legs, read.legs, strict=True)
        ]
    return {
        "title": read.title,
        "language": desk.t.language,
        "kind": Kind.COMMITTEE if read.body else read.kind,
        "projects": read.projects,
        "body": read.body,
        "legs": legs,
        "guessed": guessed(doubts_of(read.legs)),
    }


async def show(event: Message | CallbackQuery, desk: Desk, read: Proposal, card: Card) -> None:
    """The card, with the first thing that was doubtful asked by buttons."""
    doubts = saying.said(desk.t, (*read.doubts, *doubts_of(read.legs)))
    question, rows = doubtful(desk, read, card)
    if question:
        await desk.note(question)
    other = await resembling.resembling(desk, card)
    if other:
        sentence, ways = resembling.said(desk.t, card, other)
        doubts, rows = (*doubts, sentence), [*rows, *ways]
    said = lines(*doubts) if doubts else None
    await desk.show(event, card, said=said, question=question, rows=rows)


def doubtful(desk: Desk, read: Proposal, card: Card) -> tuple[Question | None, Rows]:
    """The question about days that can be read in two ways, or about a project nobody knows."""
    activity = card.activity
    legs = sorted(activity.legs, key=lambda leg: leg.id)
    for one, leg in zip(read.legs, legs, strict=False):
        for doubt in one.doubts:
            if doubt.code == "ambiguous_day" and one.days is None:
                text = doubt.facts["text"]
                choices = desk.days(text).choices
                rows = offers.readings(desk.t, choices, activity.id, leg.id)
                return Question("days", activity.id, leg.id, text=text), rows
    unknown = next((doubt for doubt in read.doubts if doubt.code == "unknown_project"), None)
    if unknown and "project" in card.missing:
        return Question("project", activity.id, text=unknown.facts["text"]), ()
    return None, ()


async def without_title(
    event: Message | CallbackQuery, desk: Desk, read: Proposal, source: str | None
) -> None:
    """Keep what was sent, say how it was understood, and ask for the title."""
    t = desk.t
    await desk.note(Question("title", step=read.kind, text=source))
    text = lines(
        t("Understood so far:"),
        *saying.legs(t, (leg_given(leg) for leg in read.legs)),
        *saying.said(t, (*read.doubts, *doubts_of(read.legs))),
        Html(""),
        t(
            "What is the title? For example: {example}",
            example=code(t.plain("Advisory mission on reporting mechanisms")),
        ),
    )
    await answer(event, text)


def whole(kept: Proposal, title: str) -> Proposal:
    """What was kept from before, under a title."""
    return replace(kept, title=title)


def cut(title: str) -> str:
    """A title cut at a word's end, with a mark that something is left out."""
    line = " ".join(title.split())
    return line if len(line) <= TITLE_LIMIT else f"{_words(line[: TITLE_LIMIT - 1])}…"


def _words(line: str) -> str:
    return line.rpartition(" ")[0] or line
