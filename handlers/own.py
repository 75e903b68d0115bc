"""/stop, /mydata, /forgetme: what is somebody's own, ended, shown, and deleted."""

import json

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from handlers.answering import Rows, answer
from handlers.buttons import Own
from handlers.filters import Known
from locales import Html, Translator, bold, lines
from programme import privacy
from programme.office import Office
from programme.viewer import Viewer


def create() -> Router:
    """Three commands, and their buttons."""
    router = Router(name="own")
    router.message.register(stop, Command("stop"), Known())
    router.message.register(shown, Command("mydata"), Known())
    router.message.register(forgetting, Command("forgetme"), Known())
    router.callback_query.register(resume, Own.filter(F.wish == "resume"), Known())
    router.callback_query.register(forget, Own.filter(F.wish == "forget"), Known())
    router.callback_query.register(keep, Own.filter(F.wish == "keep"), Known())
    return router


async def stop(message: Message, *, office: Office, by: Viewer, t: Translator) -> None:
    """Nothing comes any more; twice is once."""
    await office.act(privacy.stop_messages, by=by)
    await answer(message, *stopped(t))


def stopped(t: Translator) -> tuple[Html, Rows]:
    """What holds now, and the way back."""
    text = lines(
        t("No more messages are sent to you. Your answers stay as they are."),
        t("Whoever invited you is told that messages do not reach you."),
        t("What you write here is still answered. /forgetme deletes what is stored about you."),
    )
    return text, [[(t.button("Send messages again"), Own(wish="resume"))]]


async def resume(press: CallbackQuery, *, office: Office, by: Viewer, t: Translator) -> None:
    """It was a mistake, or is over."""
    await office.act(privacy.resume_messages, by=by)
    await answer(press, *resumed(t))


def resumed(t: Translator) -> tuple[Html, Rows]:
    """What holds now."""
    return t("Messages are sent to you again. /reminders makes them fewer, /stop ends them."), ()


async def shown(message: Message, *, office: Office, by: Viewer, t: Translator) -> None:
    """Everything, as a file that people and programs can read."""
    held = await office.ask(privacy.held_of, by=by)
    octets = json.dumps(held, ensure_ascii=False, indent=2, default=str).encode()
    await message.answer_document(
        BufferedInputFile(octets, "my-data.json"),
        caption=lines(
            t.count(
                "This is all that is stored about you: {n} entry.",
                "This is all that is stored about you: {n} entries.",
                _entries(held),
            ),
            t("/privacy says why. /language and /timezone change it, /forgetme deletes it."),
        ),
        parse_mode="HTML",
    )


def _entries(held: dict[str, object]) -> int:
    return sum(len(part) if isinstance(part, list) else 1 for part in held.values())


async def forgetting(message: Message, *, t: Translator) -> None:
    """What it would do, before it does it."""
    text = lines(
        bold(t("Be forgotten here?")),
        t("Your name, this chat, your wishes, calendars and letters are deleted at once."),
        t("Where you were to take part, the coordinator is told that somebody will not come."),
        t("That somebody answered, and how, stays as a figure without a name."),
        t("It cannot be undone. Copies in backups go when the office renews them."),
    )
    yes = (t.button("Delete everything"), Own(wish="forget"))
    await answer(message, text, [[yes], [(t.button("Keep it"), Own(wish="keep"))]])


async def forget(press: CallbackQuery, *, office: Office, by: Viewer, t: Translator) -> None:
    """Done, also in the file of the database."""
    await office.note(privacy.forget, by=by)
    await office.shred()
    await answer(
        press,
        lines(
            t("You are forgotten here. Nothing more is sent to you."),
            t("Telegram keeps this chat on its own; you can delete it there."),
        ),
    )


async def keep(press: CallbackQuery, *, t: Translator) -> None:
    """Nothing was done."""
    await answer(press, t("Nothing was deleted."))
