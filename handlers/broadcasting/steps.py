"""The steps of a broadcast, a press each."""

from aiogram.types import CallbackQuery, Message

from handlers.answering import alert, anew, answer, edit
from handlers.broadcasting import card, course
from handlers.buttons import Cast
from handlers.desk import Desk, Event
from locales import unmarked
from programme import broadcasts
from programme.questions import Question
from programme.refusals import AudienceChanged
from programme.values import Course
from publishing import refusals


async def look(query: CallbackQuery, cast: Cast, desk: Desk) -> None:
    """How far it has come."""
    await show(query, cast.broadcast, desk)


async def halt(query: CallbackQuery, cast: Cast, desk: Desk) -> None:
    """Stop it."""
    await desk.office.act(broadcasts.halt, by=desk.by, broadcast_id=cast.broadcast)
    await show(query, cast.broadcast, desk)


async def go_on(query: CallbackQuery, cast: Cast, desk: Desk) -> None:
    """Go on with it."""
    await desk.office.act(broadcasts.go_on, by=desk.by, broadcast_id=cast.broadcast)
    await show(query, cast.broadcast, desk)


async def aim(query: CallbackQuery, cast: Cast, desk: Desk) -> None:
    """Another audience."""
    await desk.office.act(
        broadcasts.aim, by=desk.by, broadcast_id=cast.broadcast, audience=cast.value
    )
    await show(query, cast.broadcast, desk)


async def words(query: CallbackQuery, cast: Cast, desk: Desk) -> None:
    """Ask for the words in another language."""
    await desk.office.ask(broadcasts.seen, by=desk.by, broadcast_id=cast.broadcast)
    await desk.note(Question("words", leg_id=cast.broadcast, step=cast.value))
    await anew(query, desk.t("Type the words in that language here."))


async def send(query: CallbackQuery, cast: Cast, desk: Desk) -> None:
    """Confirm it for exactly those whom its writer saw; others are shown first."""
    if not isinstance(query.message, Message):
        return
    try:
        await desk.office.act(
            broadcasts.confirm,
            by=desk.by,
            broadcast_id=cast.broadcast,
            chat_id=query.message.chat.id,
            message_id=query.message.message_id,
            roll=cast.value,
        )
    except AudienceChanged as changed:
        seen = await desk.office.ask(broadcasts.seen, by=desk.by, broadcast_id=cast.broadcast)
        await edit(query.message, *card.draft(desk.t, seen))
        await alert(query, unmarked(refusals.words(changed, desk.t)))
        return
    await show(query, cast.broadcast, desk)


async def discard(query: CallbackQuery, cast: Cast, desk: Desk) -> None:
    """Leave it unsent."""
    activity_id = await desk.office.act(broadcasts.discard, by=desk.by, broadcast_id=cast.broadcast)
    await answer(query, desk.t("Nothing was sent."), course.back(desk.t, activity_id))


async def show(event: Event, broadcast_id: int, desk: Desk) -> None:
    """The broadcast as it stands."""
    seen = await desk.office.ask(broadcasts.seen, by=desk.by, broadcast_id=broadcast_id)
    if seen.course is Course.DRAFT:
        await answer(event, *card.draft(desk.t, seen))
        return
    await answer(event, *course.progress(desk.t, seen.id, seen.course, seen.states))


STEPS = {
    "show": look,
    "aim": aim,
    "words": words,
    "send": send,
    "discard": discard,
    "halt": halt,
    "go_on": go_on,
}
