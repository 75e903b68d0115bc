"""/invite: a link and eight letters for one more person, in words ready to be forwarded."""

from collections.abc import Sequence
from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import meaning
from handlers.answering import anew, answer
from handlers.buttons import Invite
from handlers.desk import Desk
from handlers.filters import Asked, AtTheDesk
from handlers.inviting import asking
from handlers.inviting.making import GIVEN, AtHand, Maker
from handlers.language import named
from locales import Translator
from programme import cards, finding, questions
from programme.office import Office
from programme.people import Acquaintance
from programme.questions import Question
from programme.refusals import NotFound
from programme.values import ActivitySeen
from programme.viewer import Viewer
from reading.doubts import excerpt
from reading.gazetteer import Gazetteer
from reading.rights import read_right

QUESTION = "invite"
Given = dict[str, Any]
LONGEST_NAME = 200


def create() -> Router:
    """The command, the button of a card, the name typed, the language chosen."""
    router = Router(name="inviting")
    router.message.middleware(AtHand())
    router.callback_query.middleware(AtHand())
    router.message.register(asked, Command("invite"), AtTheDesk())
    router.message.register(name_typed, Asked(QUESTION), AtTheDesk())
    router.callback_query.register(pressed, Invite.filter(), AtTheDesk())
    return router


async def asked(
    message: Message,
    *,
    command: CommandObject,
    maker: Maker,
    who: Acquaintance,
    gazetteer: Gazetteer,
    languages: Sequence[str],
) -> None:
    """/invite GLACY-2016-014 Awa Diop fr, /invite coordinator Awa Diop, or nothing but /invite."""
    by, t = who.viewer, maker.t
    words = (command.args or "").strip()
    right, rest = read_right(words, GIVEN)
    found: tuple[ActivitySeen, ...] = ()
    if right is None:
        found, rest = await _named(Desk(maker.office, by, who, t, gazetteer), words)
    name, language = name_and_language(rest, languages)
    activity_id = found[0].id if len(found) == 1 else 0
    button = Invite(activity=activity_id, language=language or "", right=right or "")
    if language and (right or activity_id):
        await maker.make(message, button, name)
        return
    await _keep(maker.office, by, activity_id or None, name)
    if right is None and not activity_id:
        await answer(message, *asking.which_activity(t, found))
    else:
        of = found[0] if found and not right else None
        given: Given = {"activity": of, "missing": await maker.missing(activity_id)}
        await answer(message, *asking.next_of(t, button, name, languages, **given))


def name_and_language(words: str, languages: Sequence[str]) -> tuple[str, str | None]:
    """The name, and the language that may stand behind it: "Awa Diop fr", "Awa Diop français"."""
    parts = words.split()
    language = named(parts[-1], languages) if parts else None
    return " ".join(parts[:-1] if language else parts)[:LONGEST_NAME], language


async def _named(desk: Desk, words: str) -> tuple[tuple[ActivitySeen, ...], str]:
    if not words:
        return await _own(desk.office, desk.by), ""
    found = await meaning.named(desk, words, "invite")
    if not found.activities:
        raise NotFound(excerpt(words.split(maxsplit=1)[0]))
    return found.activities, found.rest


async def _own(office: Office, by: Viewer) -> tuple[ActivitySeen, ...]:
    return (await office.ask(finding.upcoming, by=by, mine=True)).activities


async def _keep(office: Office, by: Viewer, activity_id: int | None, name: str) -> None:
    question = Question(QUESTION, activity_id, text=name or None)
    await office.note(questions.ask, by=by, question=question)


async def name_typed(
    message: Message,
    *,
    maker: Maker,
    who: Acquaintance,
    t: Translator,
    languages: Sequence[str],
) -> None:
    """The name of the person to invite, kept until the language is chosen."""
    office, by = maker.office, maker.by
    name = " ".join((message.text or "").split())[:LONGEST_NAME]
    activity_id = who.question.activity_id if who.question else None
    await _keep(office, by, activity_id, name)
    if activity_id is None:
        await answer(message, *asking.which_activity(t, await _own(office, by)))
    else:
        button = Invite(activity=activity_id)
        missing = await maker.missing(activity_id)
        await answer(message, *asking.which_language(t, button, name, languages, missing))


async def pressed(
    press: CallbackQuery,
    *,
    callback_data: Invite,
    maker: Maker,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
    languages: Sequence[str],
) -> None:
    """The button of a card asks for the name; that of a language makes the invitation."""
    office, activity_id = maker.office, callback_data.activity
    name = _name(who.question, activity_id)
    if callback_data.language in languages:
        await maker.make(press, callback_data, name)
        return
    card = await office.ask(cards.card, by=by, activity_id=activity_id)
    await _keep(office, by, activity_id, name)
    given: Given = {"activity": card.activity, "missing": await maker.missing(activity_id)}
    await anew(press, *asking.next_of(t, callback_data, name, languages, **given))


def _name(open_one: Question | None, activity_id: int) -> str:
    """The name that waits, if it was typed for this activity or for none in particular."""
    if open_one is None or open_one.ask != QUESTION:
        return ""
    return open_one.text or "" if open_one.activity_id in {None, activity_id} else ""
