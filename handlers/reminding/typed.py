"""Hours and offsets that were typed: read, echoed as understood, or asked for once more."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import time

from aiogram import Router
from aiogram.types import Message

from handlers.answering import answer
from handlers.conversation import router
from handlers.desk import Desk
from handlers.filters import Asked
from handlers.reminding import ladder
from handlers.reminding.questions import asked
from handlers.reminding.wishing import show
from locales import lines
from programme import wishes
from publishing.reminders import hours, moment
from reading.clocks import read_hour, read_hours
from reading.counting import is_after
from reading.doubts import excerpt
from reading.offsets import is_never, read_offset


def create() -> Router:
    """The answers to four questions."""
    made = router("typed wishes")
    made.message(Asked(*READ))(typed)
    return made


async def typed(message: Message, desk: Desk) -> None:
    """Take it, or say what was not understood; the question stays open."""
    question = desk.question
    if question is None or await READ[question.ask](message, message.text or "", desk):
        return
    again, rows = asked(desk.t, question.ask, question.activity_id)
    text = message.text or ""
    said = desk.t("“{text}” was not understood.", text=excerpt(text))
    if question.ask in {"own", "rung"} and is_after(text):
        said = desk.t("A reminder comes before the start, or before the end, and not after it.")
    await answer(message, lines(said, again), rows)


async def quiet(message: Message, text: str, desk: Desk) -> bool:
    """Quiet hours, or never."""
    never = is_never(text)
    read = (time(0), time(0)) if never else read_hours(text)
    if read is None:
        return False
    begins, ends = read
    await desk.office.act(wishes.keep_quiet, by=desk.by, begins=begins, ends=ends)
    said = desk.t("Understood: no sound from {hours}.", hours=hours(desk.t, begins, ends))
    await show(message, desk, desk.t("Understood: no quiet hours.") if never else said)
    return True


async def own(message: Message, text: str, desk: Desk) -> bool:
    """One more reminder of all one's activities."""
    read = read_offset(text)
    if read is None:
        return False
    await desk.office.act(wishes.remind, by=desk.by, **asdict(read))
    await show(message, desk, desk.t("Understood: {when}.", when=moment(desk.t, read)))
    return True


async def rung(message: Message, text: str, desk: Desk) -> bool:
    """One more reminder of one activity, to everybody."""
    read, question = read_offset(text), desk.question
    if read is None or question is None or question.activity_id is None:
        return False
    await ladder.add(message, question.activity_id, read, desk)
    return True


async def day(message: Message, text: str, desk: Desk) -> bool:
    """The hour of the day's message."""
    at = read_hour(text)
    if at is None:
        return False
    await desk.office.act(wishes.set_day_message, by=desk.by, at=at)
    await show(message, desk, desk.t("Understood: at {hour}.", hour=f"{at:%H:%M}"))
    return True


READ: dict[str, Callable[[Message, str, Desk], Awaitable[bool]]] = {
    "quiet": quiet,
    "own": own,
    "rung": rung,
    "day": day,
}
