"""/board: who has got what of an activity, and the text to copy for those whom nothing reaches."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import meaning
from handlers.answering import Button, Rows, anew, answer
from handlers.buttons import Board, Copy, Open
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.inviting.pasting import with_page
from handlers.parcels import worded
from locales import Catalogues, Html, Plain, Translator, bold, dates, lines
from locales.markup import code, unmarked
from programme import board, copying
from programme.board import LOST, Line, Reach
from programme.values import Answer
from publishing.names import answer_name


def create() -> Router:
    """The conversation about what has arrived."""
    made = router("board")
    made.message(Command("board"))(asked)
    made.callback_query(Board.filter())(pressed)
    made.callback_query(Copy.filter())(copied)
    return made


async def asked(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/board REF``."""
    found = await meaning.one(message, desk, command.args, partial(example, desk.t), Board)
    if found:
        await show(message, Board(activity=found[0].activity.id), desk)


def example(t: Translator, reference: str) -> Plain:
    """How the command is written."""
    return t.plain("/board {reference}", reference=reference)


async def pressed(query: CallbackQuery, callback_data: Board, desk: Desk) -> None:
    """Another page, or the board once more as it is now."""
    await show(query, callback_data, desk)


async def copied(
    query: CallbackQuery, callback_data: Copy, desk: Desk, catalogues: Catalogues, public_url: str
) -> None:
    """The text for one guest, in their language, with the address of their page."""
    given = {"activity_id": callback_data.activity, "person_id": callback_data.person}
    name, parcel = await desk.office.ask(copying.to_copy, by=desk.by, **given)
    t = catalogues.translator(parcel.language)
    text = await with_page(
        worded(t, parcel)[0], t, office=desk.office, by=desk.by, public_url=public_url, **given
    )
    said = desk.t("For {name}, to copy into an email or any messenger:", name=name)
    await anew(query, lines(said, Html(""), code(unmarked(text))))


async def show(event: Event, wanted: Board, desk: Desk) -> None:
    """A page of the board."""
    found = await desk.office.ask(
        board.board, by=desk.by, activity_id=wanted.activity, page=wanted.page
    )
    t, zone = desk.t, desk.who.zone
    text = lines(
        bold(t("Delivery: {title}", title=found.activity.title)),
        *(_count(t, KNOWN[reach](t), count) for reach, count in found.counts.items()),
        *(_count(t, what, count) for what, count in _since(t, found) if count),
        Html(""),
        *(_line(t, one, zone) for one in found.lines),
        None if found.lines else t("Nobody takes part yet."),
    )
    await answer(event, text, _rows(t, found))


def _since(t: Translator, found: board.Board) -> tuple[tuple[Plain, int], ...]:
    """What guests have seen of what stands, by other ways than the chat."""
    return (
        (t.plain("opened the page"), found.opened),
        (t.plain("calendar fetched since"), found.fetched),
    )


def _count(t: Translator, what: Plain, count: int) -> Html:
    return t("{what}: {n}", what=what, n=t.number(count))


def _line(t: Translator, line: Line, zone: str) -> Html:
    facts = t(
        "<b>{name}</b> ({answer}): {what}",
        name=line.name,
        answer=answer_name(t, line.answer),
        what=KNOWN[line.reach](t),
    )
    known = _with_moment(t, facts, line.at, zone)
    if line.opened_at is not None:
        opened = t("{facts}; opened the page", facts=known)
        known = _with_moment(t, opened, line.opened_at, zone)
    if line.fetched_at is not None:
        fetched = t("{facts}; calendar fetched since", facts=known)
        known = _with_moment(t, fetched, line.fetched_at, zone)
    return known


def _with_moment(t: Translator, facts: Html, at: datetime | None, zone: str) -> Html:
    if at is None:
        return facts
    return t("{facts}, {moment}", facts=facts, moment=dates.moment(t, at, zone))


def _rows(t: Translator, found: board.Board) -> Rows:
    number, page = found.activity.id, found.page
    lost = [one for one in found.lines if one.reach in LOST and one.answer != Answer.DECLINED]
    turns: list[Button] = []
    if page:
        turns.append((t.button("‹ Before"), Board(activity=number, page=page - 1)))
    if found.more:
        turns.append((t.button("After ›"), Board(activity=number, page=page + 1)))
    return [
        *([(t.button("Text for {name}", name=one.name[:14]), _copy(number, one))] for one in lost),
        turns,
        [
            (t.button("Look again"), Board(activity=number, page=page)),
            (t.button("Open"), Open(activity=number)),
        ],
    ]


def _copy(activity_id: int, line: Line) -> Copy:
    return Copy(activity=activity_id, person=line.person_id)


KNOWN: dict[Reach, Callable[[Translator], Plain]] = {
    Reach.PRESSED: lambda t: t.plain("pressed a button"),
    Reach.ACCEPTED: lambda t: t.plain("accepted by Telegram"),
    Reach.NOTHING: lambda t: t.plain("nothing sent yet"),
    Reach.UNCERTAIN: lambda t: t.plain("may not have arrived"),
    Reach.REFUSED: lambda t: t.plain("refused by Telegram"),
    Reach.BLOCKED: lambda t: t.plain("has stopped the bot"),
    Reach.NO_CHAT: lambda t: t.plain("has not opened the bot"),
}
