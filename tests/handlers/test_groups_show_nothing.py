"""A group is no person: it is shown nothing, apologised to for nothing, led nowhere."""

from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.tables import Inbox
from handlers.apologies import apologise
from handlers.commands import of_the_desk
from locales import Catalogues
from tests.factories import BEGINNING
from tests.handlers.grouped import ADMIT, group, member, updates
from tests.handlers.house import COORDINATOR, House
from tests.switchboard import LANGUAGES


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
