"""/groups, in private: the groups that the office writes to, and how one is sent away."""

from textwrap import shorten

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.answering import Rows, answer
from handlers.buttons import Dismiss
from handlers.conversation import router
from handlers.desk import Desk
from handlers.filters import AtTheDesk
from handlers.groups.admitting import go
from locales import Html, Plain, Translator, bold, lines
from locales.markup import verbatim
from programme import groups
from programme.groups import Admission

# More than fit a message are ended in the group itself.
MOST = 20


def listed() -> Router:
    """A command and its buttons."""
    made = router("groups of the office")
    made.message(Command("groups"), AtTheDesk())(asked)
    made.callback_query(Dismiss.filter())(dismissed)
    return made


async def asked(message: Message, desk: Desk) -> None:
    """``/groups``."""
    await answer(message, *await _shown(desk))


async def dismissed(query: CallbackQuery, callback_data: Dismiss, desk: Desk, bot: Bot) -> None:
    """A group gets nothing any more; twice is once."""
    await desk.office.act(groups.end, by=desk.by, chat_id=callback_data.chat)
    await go(bot, callback_data.chat)
    await answer(query, *await _shown(desk))


async def _shown(desk: Desk) -> tuple[Html, Rows]:
    found = await desk.office.ask(groups.admitted, by=desk.by)
    t = desk.t
    if not found:
        return lines(t("No group is admitted."), _how(t)), ()
    rows: Rows = [[(_end(t, one), Dismiss(chat=one.chat_id))] for one in found[:MOST]]
    text = lines(
        t("These groups get the coming week on Mondays, and public changes:"),
        *(part for one in found[:MOST] for part in (Html(""), _line(t, one))),
    )
    return text, rows


def _line(t: Translator, one: Admission) -> Html:
    of_one = t("Project {project}; admitted by {name}", project=one.project or "", name=one.by)
    of_all = t("The whole office; admitted by {name}", name=one.by)
    return lines(bold(one.title), of_one if one.project else of_all)


def _end(t: Translator, one: Admission) -> Plain:
    return t.button("End: {title}", title=verbatim(shorten(one.title, 40, placeholder="…")))


def _how(t: Translator) -> Html:
    return t("Take the bot into a group, and press the button that it shows there.")
