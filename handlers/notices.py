"""The news of a change that wait, on the card: who is told when, and what may become of it."""

from datetime import timedelta
from math import ceil

from handlers.answering import Rows
from handlers.buttons import Tell, Undo
from locales import Html, Plain, Translator
from programme.cards import Card

MINUTE = timedelta(minutes=1)


def sentence(t: Translator, card: Card) -> Html | None:
    """Who has not been told yet, and when they will be."""
    waiting = card.notices
    if waiting is None:
        return None
    if waiting.within is None:
        return t.count(
            "Held: {n} person has not been told of the last change.",
            "Held: {n} people have not been told of the last change.",
            waiting.people,
        )
    moment = _in(t, ceil(waiting.within / MINUTE))
    return t.count(
        "Nobody has been told yet. {n} person will be, {moment}.",
        "Nobody has been told yet. {n} people will be, {moment}.",
        waiting.people,
        moment=moment,
    )


def _in(t: Translator, minutes: int) -> Plain:
    return t.plain_count("in {n} minute", "in {n} minutes", minutes)


def rows(t: Translator, card: Card) -> Rows:
    """Undo while it may be undone, and what becomes of the news."""
    number = card.activity.id
    # NOTE: A button: take the last change back.
    undo = [(t.button("Undo"), Undo(activity=number, change=card.undo))] if card.undo else []
    if card.notices is None:
        return [undo]
    now = (t.button("Tell them now"), Tell(activity=number, when="now"))
    if card.notices.within is None:
        return [[*undo, now], [(t.button("Tell nobody"), Tell(activity=number, when="never"))]]
    # NOTE: A button: keep news back until somebody says to send them.
    return [[*undo, now, (t.button("Hold"), Tell(activity=number, when="hold"))]]
