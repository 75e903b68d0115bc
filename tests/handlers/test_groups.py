"""A group, an update at a time: what comes twice, from nobody, or at the wrong moment."""

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Entrustment
from tests.handlers.grouped import ADMIT, group, member, updates
from tests.handlers.house import COORDINATOR, FRENCH, PARTICIPANT, House, rows


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
