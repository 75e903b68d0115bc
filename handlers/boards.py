"""/board: who has got what of an activity, and the text to copy for those whom nothing reaches."""

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
from handlers.reach import KNOWN, counted, line, since
from locales import Catalogues, Html, Plain, Translator, bold, lines
from locales.markup import code, unmarked
from programme import board, copying
from programme.board import LOST, Line
from programme.values import Answer


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
        *(counted(t, KNOWN[reach](t), count) for reach, count in found.counts.items()),
        *(counted(t, what, count) for what, count in since(t, found) if count),
        Html(""),
        *(line(t, one, zone) for one in found.lines),
        None if found.lines else t("Nobody takes part yet."),
    )
    await answer(event, text, _rows(t, found))


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


def _copy(activity_id: int, guest: Line) -> Copy:
    return Copy(activity=activity_id, person=guest.person_id)
