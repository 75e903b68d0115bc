"""What is written to many: bound to those its writer saw, and sent once to each."""

import pytest

from db.tables import Chat, State
from programme import broadcasts
from programme.refusals import AudienceChanged, MayNot, NotFound
from programme.values import Answer, Course, Level, Purpose
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, LUC, MIA, Desk
from tests.programme.writing import confirm, drafted, letters, seen


async def test_it_goes_to_each_once_also_when_it_is_confirmed_twice(desk: Desk) -> None:
    draft = await drafted(desk, ANA, LUC)
    await confirm(desk, draft)
    await confirm(desk, draft)
    sent = [one.chat_id for one in await desk.deliver() if one.purpose is Purpose.BROADCAST]
    assert sorted(sent) == [ANA, LUC]


async def test_others_than_its_writer_saw_stop_it(desk: Desk) -> None:
    draft = await drafted(desk, ANA, LUC)
    desk.join(draft.activity.id, MIA)
    with pytest.raises(AudienceChanged) as refused:
        await confirm(desk, draft)
    assert refused.value.now == 3
    assert letters(desk) == {}


async def test_an_old_button_without_a_roll_sends_nothing(desk: Desk) -> None:
    draft = await drafted(desk, ANA)
    old = {"chat_id": COORDINATOR, "message_id": 1, "roll": ""}
    with pytest.raises(AudienceChanged):
        await desk.act(broadcasts.confirm, broadcast_id=draft.id, **old)
    assert letters(desk) == {}


async def test_who_has_no_chat_or_has_stopped_the_bot_is_counted_and_not_waited_for(
    desk: Desk,
) -> None:
    draft = await drafted(desk, ANA, LUC)
    person = desk.make(make.person, name="Of paper")
    desk.make(make.part, activity=draft.activity.id, person=person, answer=Answer.ACCEPTED)
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Chat, LUC).blocked_at = desk.now
    draft = await seen(desk, draft.id)
    assert draft.unreached == ("Luc", "Of paper")
    await confirm(desk, draft)
    assert letters(desk) == {
        ANA: State.WAITING,
        LUC: State.UNREACHABLE,
        None: State.NO_ADDRESS,
    }


async def test_who_stops_the_bot_after_it_was_confirmed_does_not_hold_it_up(desk: Desk) -> None:
    draft = await drafted(desk, ANA, LUC)
    await confirm(desk, draft)
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Chat, LUC).blocked_at = desk.now
    await desk.deliver()
    [shown] = await desk.office.note(broadcasts.moved_on)
    assert shown.course is Course.DONE
    assert shown.states == {State.SENT: 1, State.UNREACHABLE: 1}


async def test_what_is_for_named_people_only_is_not_written_to_many(desk: Desk) -> None:
    activity = desk.convene([ANA], level=Level.RED)
    with pytest.raises((MayNot, NotFound)):
        await desk.act(broadcasts.write, activity_id=activity, text="Bring", language="en_GB")
