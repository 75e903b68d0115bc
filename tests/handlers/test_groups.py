"""A group, an update at a time: what comes twice, from nobody, or at the wrong moment."""

from typing import Any

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Entrustment, Inbox
from handlers.apologies import apologise
from handlers.commands import of_the_desk
from locales import Catalogues
from tests.client import Member
from tests.factories import BEGINNING
from tests.handlers.house import (
    COORDINATOR,
    FRENCH,
    PARTICIPANT,
    House,
    rows,
)
from tests.switchboard import LANGUAGES

ADMIT = "Admit this group"


async def group(house: House, *people: int) -> int:
    """A group that the first of these has taken the bot into."""
    first, *others = people
    person = house.person(first)
    made: int = (await person.post("groups", {"title": "Team", "people": others}))["id"]
    await person.post(f"groups/{made}/bot", {"status": "member"})
    await house.settle()
    return made


def member(house: House, person: int, chat: int) -> Member:
    return house.person(person).within(chat)


async def updates(house: House) -> Any:
    """What Telegram has for the bot, not confirmed."""
    asked = {"offset": house.offset, "timeout": 0}
    async with house.http.post(f"{house.url}/bot42:SANDBOX/getUpdates", json=asked) as answer:
        return (await answer.json())["result"]


async def test_an_admission_before_a_crash_is_answered_after_it(house: House) -> None:
    chat = await group(house, COORDINATOR)
    button = await member(house, COORDINATOR, chat).newest_with(ADMIT)
    await house.person(COORDINATOR).post(
        "press", {"message_id": button, "button": ADMIT, "chat": chat}
    )
    [body] = await updates(house)
    await house.settle()
    [before] = [one for one in await house.office.note(rows, table=Chat) if one.id == chat]
    await house.dispatcher.feed_raw_update(house.bot, body)
    [after] = [one for one in await house.office.note(rows, table=Chat) if one.id == chat]
    assert before.admitted_by_id == after.admitted_by_id is not None
    assert len(await member(house, COORDINATOR, chat).hears()) == 1


async def test_an_admission_in_writing_is_answered_again_and_done_once(house: House) -> None:
    chat = await group(house, COORDINATOR)
    await house.person(COORDINATOR).post("messages", {"text": "/admit GLACY", "chat": chat})
    [body] = await updates(house)
    await house.settle()
    await house.dispatcher.feed_raw_update(house.bot, body)
    *_, first, second = await member(house, COORDINATOR, chat).hears()
    assert first == second
    assert "the coming week of GLACY" in first


async def test_two_coordinators_press_and_one_of_them_has_done_it(house: House) -> None:
    chat = await group(house, COORDINATOR, FRENCH)
    one, other = member(house, COORDINATOR, chat), member(house, FRENCH, chat)
    button = await one.newest_with(ADMIT)
    for person in (one, other):
        await person.post("press", {"message_id": button, "button": ADMIT})
    await house.settle()
    assert [alert["text"] for alert in (await one.chat())["alerts"]] == [""]
    [alert] = (await other.chat())["alerts"]
    assert alert["text"] == "This group is admitted already. A coordinator ends it with /leave."


async def test_whoever_is_no_coordinator_any_more_does_not_admit(house: House) -> None:
    chat = await group(house, PARTICIPANT, COORDINATOR)
    await house.office.note(without_rights)
    said = await member(house, COORDINATOR, chat).told(ADMIT)
    assert said == "Only a coordinator of the office can admit this group."
    assert [one for one in await house.office.note(rows, table=Chat) if one.id == chat] == []


def without_rights(session: Session) -> None:
    """Nobody is entrusted with anything."""
    session.execute(delete(Entrustment).where(col(Entrustment.id) > 0))


async def test_nothing_is_kept_of_a_group_that_nobody_admits(house: House) -> None:
    chat = await group(house, PARTICIPANT)
    for text in ("/start", "/help", "/admit GLACY", "/leave", "/upcoming"):
        assert len(await member(house, PARTICIPANT, chat).hears(text)) == 1
    assert [one for one in await house.office.note(rows, table=Chat) if one.id < 0] == []


async def test_no_command_whatsoever_shows_anything_in_a_group(house: House) -> None:
    chat = await group(house, COORDINATOR)
    person = member(house, COORDINATOR, chat)
    await person.presses(ADMIT)
    offered = [name for name, _ in of_the_desk(Catalogues(LANGUAGES).translator("en_GB"))]
    references = [one.ref for one in await house.activities() if one.ref][:3]
    typed = [*offered, "start", "office", "edit@ConvokeSandboxBot", "nonsense"]
    typed += [f"{name} {ref}" for name in ("activity", "edit", "board") for ref in references]
    for words in typed:
        said = (await person.hears(f"/{words}"))[-1]
        assert said == "This is answered in private only, as others read along here.", words
    assert len(await person.hears()) == 1 + len(typed)


async def test_a_channel_is_no_group(house: House) -> None:
    body = {
        "update_id": 900_000,
        "my_chat_member": {
            "chat": {"id": -1_009_000_000_000, "type": "channel", "title": "News"},
            "from": {"id": COORDINATOR, "is_bot": False, "first_name": "Coordinator"},
            "date": 1_467_352_800,
            "old_chat_member": {"status": "left", "user": BOT},
            "new_chat_member": {"status": "member", "user": BOT},
        },
    }
    await house.office.note(keep_alone, body=body)
    await house.dispatcher.feed_raw_update(house.bot, body)
    async with house.http.get(f"{house.url}/log") as answer:
        calls = (await answer.json())["calls"]
    assert [one for one in calls if one["chat"] is not None] == []


BOT = {"id": 42, "is_bot": True, "first_name": "Convoke"}


def keep_alone(session: Session, *, body: dict[str, Any]) -> None:
    """The update as a row."""
    session.add(Inbox(update_id=body["update_id"], body=body, received_at=BEGINNING))


async def test_an_apology_is_for_a_person_and_never_for_a_group(house: House) -> None:
    chat = await group(house, COORDINATOR)
    say = apologise(Catalogues(("en_GB", "fr")))
    for place in (chat, COORDINATOR):
        await house.person(COORDINATOR).post("messages", {"text": "/help", "chat": place})
    for body in await updates(house):
        await say(house.bot, body)
    assert not any(
        "cannot be reached" in said for said in await member(house, COORDINATOR, chat).hears()
    )
    private = (await house.person(COORDINATOR).chat())["messages"]
    assert any("cannot be reached" in one["text"] for one in private)


@pytest.mark.parametrize("data", ["less:1", "open:1", "step:1:1:cancelled", "nonsense"])
async def test_a_button_of_a_private_chat_leads_nowhere_in_a_group(house: House, data: str) -> None:
    chat = await group(house, COORDINATOR)
    keys = {"inline_keyboard": [[{"text": "Old", "callback_data": data}]]}
    call = {"chat_id": chat, "text": "x", "reply_markup": keys}
    async with house.http.post(f"{house.url}/bot42:SANDBOX/sendMessage", json=call) as answer:
        assert answer.status == 200
    said = await member(house, COORDINATOR, chat).told("Old")
    assert said == "This button leads nowhere here."
