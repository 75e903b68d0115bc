"""A change that was made: taken back, told at once, held, or told to nobody."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answering import Rows, anew
from handlers.buttons import Open, Tell, Undo
from handlers.conversation import router
from handlers.desk import Desk
from locales import Translator
from programme import notices, undoing

ACTS = {"now": notices.send_now, "hold": notices.hold, "never": notices.tell_nobody}


def create() -> Router:
    """The conversation about a change that was made."""
    made = router("undoing")
    made.callback_query(Undo.filter())(taken_back)
    made.callback_query(Tell.filter())(told)
    return made


async def taken_back(query: CallbackQuery, callback_data: Undo, desk: Desk) -> None:
    """Undo; where people have been told already, say first how many will be told again."""
    given = {"activity_id": callback_data.activity, "change_id": callback_data.change}
    people = await desk.office.ask(undoing.cost, by=desk.by, **given)
    if people and not callback_data.sure:
        await ask_first(query, callback_data, people, desk.t)
        return
    card = await desk.act(undoing.undo, **given)
    await desk.show(query, card, said=desk.t("Undone: it stands as it was before."))


async def ask_first(query: CallbackQuery, wanted: Undo, people: int, t: Translator) -> None:
    """It costs people a message: that is said before."""
    said = t.count(
        "{n} person knows of this change and will be told that it was undone.",
        "{n} people know of this change and will be told that it was undone.",
        people,
    )
    sure = wanted.model_copy(update={"sure": True})
    rows: Rows = [
        [
            (t.button("Undo all the same"), sure),
            (t.button("Leave as it is"), Open(activity=wanted.activity)),
        ]
    ]
    await anew(query, said, rows)


async def told(query: CallbackQuery, callback_data: Tell, desk: Desk) -> None:
    """At once, later, or never; a button from before says how it stands."""
    card = await desk.act(ACTS[callback_data.when], activity_id=callback_data.activity)
    await desk.show(query, card)
