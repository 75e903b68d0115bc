"""/approvals: one queue of what waits for the reader, and of what they have asked for."""

from aiogram.types import CallbackQuery, Message

from handlers import waiting
from handlers.answering import Button, Rows, answer
from handlers.buttons import Approvals, Open
from handlers.cards import brief
from handlers.desk import Desk, Event
from locales import Html, Translator, bold, lines
from programme import life
from programme.life import Queue, Waiting
from programme.values import ActivitySeen

FITTING = 18


async def asked(message: Message, desk: Desk) -> None:
    """``/approvals``."""
    await show(message, desk, 0)


async def turned(query: CallbackQuery, callback_data: Approvals, desk: Desk) -> None:
    """Another page."""
    await show(query, desk, callback_data.page)


async def show(event: Event, desk: Desk, page: int) -> None:
    """What waits for the reader, then what they have asked for."""
    t = desk.t
    found = await desk.office.ask(life.queue, by=desk.by, page=page)
    if not found.waiting:
        await answer(event, t("Nothing waits for a decision."))
        return
    listed = [part for one in found.waiting for part in (Html(""), *_listed(t, *one))]
    await answer(event, lines(bold(t("Waiting for a decision")), *listed), _rows(t, found))


def _listed(t: Translator, asked: Waiting, activity: ActivitySeen) -> tuple[Html, ...]:
    return brief(t, activity), waiting.sentence(t, asked)


def _rows(t: Translator, found: Queue) -> Rows:
    turns: list[Button] = []
    if found.page:
        turns.append((t.button("‹ Earlier"), Approvals(page=found.page - 1)))
    if found.more:
        turns.append((t.button("Later ›"), Approvals(page=found.page + 1)))
    opened = {one.id: one.ref or one.title for _, one in found.waiting}
    names = [
        (t.plain("{name}", name=name[:FITTING]), Open(activity=number))
        for number, name in opened.items()
    ]
    return [*([one] for one in names), turns]
