"""The first door: /start, the link of an invitation, its eight letters; and leaving."""

from collections.abc import Sequence

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import ChatMemberUpdated, Message

from handlers import welcoming
from handlers.answering import answer
from handlers.buttons import Welcome
from handlers.codes import OpenedLink, TypedCode, unopened
from handlers.commands import offer
from handlers.filters import Known
from handlers.presenting import present, say_again
from locales import Catalogues, Translator
from programme import finding, invitations, people
from programme.office import Office
from programme.people import Acquaintance
from programme.refusals import (
    CodeExpired,
    CodeUnknown,
    CodeUsed,
    OwnCode,
    TooManyCodes,
)
from programme.viewer import Viewer

# What the link under an answer in a group carries; no code is so short.
FROM_A_GROUP = "group"


def create() -> Router:
    """Everything that happens at the first door."""
    router = Router(name="start")
    router.message.register(begin, Command("start", magic=F.args == FROM_A_GROUP))
    router.message.register(typed, OpenedLink())
    router.message.register(begin, Command("start"))
    router.message.register(typed, TypedCode())
    router.callback_query.register(say_again, Welcome.filter(), Known())
    router.my_chat_member.register(stopped, F.new_chat_member.status == "kicked")
    router.my_chat_member.register(returned)
    return router


async def begin(
    message: Message,
    *,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
    bot: Bot,
    office_name: str,
    languages: Sequence[str],
) -> None:
    """/start without a code: known people see their activities, strangers the two ways in."""
    if who.name is None:
        await answer(message, *welcoming.stranger(t, office_name, languages))
        return
    theirs = await office.ask(finding.taking_part, by=by)
    await answer(message, *welcoming.back(t, who.name, theirs))
    if by.at_the_desk:
        await offer(bot, t, by)


async def typed(
    message: Message,
    *,
    code: str,
    office: Office,
    by: Viewer,
    t: Translator,
    catalogues: Catalogues,
    bot: Bot,
    office_name: str,
    languages: Sequence[str],
) -> None:
    """A code opens the door, or it is said why not and what to do."""
    name = message.from_user.full_name if message.from_user else ""
    try:
        welcomed = await office.act(
            invitations.redeem, by=by, code=code, name=name, language=t.language
        )
    except CodeUnknown as refusal:
        until = await office.note(invitations.wrong_code, chat_id=message.chat.id, now=by.now)
        wait = TooManyCodes(until) if until and until > by.now else refusal
        await answer(message, unopened(t, wait, by.now))
        return
    except (CodeExpired, CodeUsed, OwnCode, TooManyCodes) as refusal:
        await answer(message, unopened(t, refusal, by.now))
        return
    seen_by = await present(
        message,
        welcomed=welcomed,
        office=office,
        by=by,
        catalogues=catalogues,
        office_name=office_name,
        languages=languages,
    )
    await offer(bot, catalogues.translator(welcomed.language), seen_by)


async def stopped(event: ChatMemberUpdated, office: Office, by: Viewer) -> None:
    """Blocked: nothing is sent until they return."""
    await office.note(people.stopped, chat_id=event.chat.id, now=by.now)


async def returned(event: ChatMemberUpdated) -> None:
    """Let in again: meeting them has noted it, and nothing was lost."""
