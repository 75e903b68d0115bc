"""The reminders of one activity: what comes, to whom, switched off and on by its coordinator."""

from dataclasses import asdict
from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers import meaning
from handlers.answering import Rows, answer
from handlers.buttons import AddRung, Open, RungCard, Rungs
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.reminding import mine
from handlers.reminding.questions import asked
from locales import Html, Plain, Translator, bold, lines
from programme import rungs
from programme.questions import Question
from programme.refusals import MayNot
from programme.rungs import LadderSeen, RungSeen
from publishing.reminders import moment, whom
from reading.offsets import Offset, read_offset


def create() -> Router:
    """The conversation about an activity's reminders."""
    made = router("ladder")
    made.callback_query(Rungs.filter())(pressed)
    made.callback_query(AddRung.filter())(more)
    return made


async def of(message: Message, words: str, desk: Desk) -> None:
    """``/reminders REF``, and one more where it follows at once."""
    found = await meaning.one(message, desk, words, partial(example, desk.t), Rungs)
    if not found:
        return
    read = read_offset(found[1])
    if read:
        await add(message, found[0].activity.id, read, desk)
    else:
        await show(message, found[0].activity.id, desk)


def example(t: Translator, reference: str) -> Plain:
    """How the command is written."""
    return t.plain("/reminders {reference}", reference=reference)


async def add(event: Event, activity_id: int, read: Offset, desk: Desk) -> None:
    """One more, repeated as it was understood."""
    await desk.office.act(rungs.add, by=desk.by, activity_id=activity_id, **asdict(read))
    said = desk.t("Understood: {when}.", when=moment(desk.t, read))
    await show(event, activity_id, desk, said)


async def pressed(query: CallbackQuery, callback_data: Rungs, desk: Desk) -> None:
    """The ladder; a question for one more is left as it was."""
    if desk.question is not None and desk.question.ask == "rung":
        await desk.note(None)
    await show(query, callback_data.activity, desk)


async def more(query: CallbackQuery, callback_data: AddRung, desk: Desk) -> None:
    """Ask for one more."""
    await desk.note(Question("rung", activity_id=callback_data.activity))
    await answer(query, *asked(desk.t, "rung", callback_data.activity))


async def show(event: Event, activity_id: int, desk: Desk, said: Html | None = None) -> None:
    """The ladder as it stands; to who takes part, what comes to them."""
    try:
        ladder = await desk.office.ask(rungs.seen, by=desk.by, activity_id=activity_id)
    except MayNot:
        if await mine.shown(event, activity_id, desk):
            return
        raise
    text = lines(
        said,
        bold(desk.t("Reminders of {title}", title=ladder.activity.title)),
        *(_line(desk.t, one) for one in ladder.rungs),
        None if ladder.rungs else desk.t("No reminders are sent."),
    )
    await answer(event, text, _rows(desk.t, ladder))


def _line(t: Translator, seen: RungSeen) -> Html:
    line = t("{when} – {whom}", when=moment(t, seen.rung), whom=whom(t, seen.rung))
    return t("• {reminder}", reminder=line) if seen.on else t("• <s>{reminder}</s>", reminder=line)


def _rows(t: Translator, ladder: LadderSeen) -> Rows:
    number = ladder.activity.id
    rungs = [
        [(moment(t, one.rung), RungCard(activity=number, name=one.rung.name))]
        for one in ladder.rungs
    ]
    return [
        *rungs,
        [
            (t.button("One more reminder"), AddRung(activity=number)),
            (t.button("Back"), Open(activity=number)),
        ],
    ]
