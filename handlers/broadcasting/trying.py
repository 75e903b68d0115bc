"""A broadcast tried out: what each reader would get, to its writer alone."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.answering import Button, Rows, anew
from handlers.buttons import Cast
from handlers.desk import Desk
from handlers.keyboards import in_rows
from locales import Catalogues, Html, Translator, endonym, lines
from programme import broadcasts
from programme.broadcasts import BroadcastSeen
from publishing import sentences


def register(made: Router) -> None:
    """Before the other steps, since it needs the words of other languages."""
    made.callback_query(Cast.filter(F.act == "test"))(pressed)


async def pressed(
    query: CallbackQuery, callback_data: Cast, desk: Desk, catalogues: Catalogues
) -> None:
    """Exactly what a reader gets, to the writer alone, and counted nowhere."""
    seen = await desk.office.ask(broadcasts.seen, by=desk.by, broadcast_id=callback_data.broadcast)
    known = callback_data.value in seen.texts
    t = catalogues.translator(callback_data.value) if known else desk.t
    await anew(query, as_read(t, seen, desk.who.name or ""))


def as_read(t: Translator, seen: BroadcastSeen, name: str) -> Html:
    """The message as its readers in that language get it."""
    return lines(
        t("<b>{name}</b> writes to all in {title}:", name=name, title=seen.activity.title),
        t("<blockquote>{words}</blockquote>", words=seen.texts.get(t.language, seen.text)),
        sentences.footnotes(t, seen.activity),
    )


def rows(t: Translator, seen: BroadcastSeen) -> Rows:
    """One's own language first, then each of the other readers'."""

    def button(language: str) -> Button:
        label = t.button("Test in {language}", language=endonym(language))
        return label, Cast(act="test", broadcast=seen.id, value=language)

    mine = (t.button("Test to me"), Cast(act="test", broadcast=seen.id))
    return in_rows([mine, *(button(one) for one in seen.texts if one != t.language)], 2)
