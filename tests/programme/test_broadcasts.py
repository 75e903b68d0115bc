"""What is written to many: bound to those its writer saw, sent once to each, stopped, gone on."""

import pytest

from db.tables import Broadcast, Chat, Delivery, SenderLease, State
from programme import broadcasts
from programme.broadcasts import BroadcastSeen
from programme.deliveries import hold_lease
from programme.refusals import AudienceChanged, MayNot, NotFound
from programme.values import Answer, Course, Level, Purpose, Right
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, LUC, MIA, NEWCOMER, Desk


async def drafted(desk: Desk, *guests: int) -> BroadcastSeen:
    """Words of the coordinator to the guests of a confirmed activity."""
    activity = desk.convene(guests)
    number = await desk.act(broadcasts.write, activity_id=activity, text="Bring", language="en_GB")
    return await seen(desk, number)


async def seen(desk: Desk, number: int, chat: int = COORDINATOR) -> BroadcastSeen:
    found: BroadcastSeen = await desk.ask(broadcasts.seen, chat, broadcast_id=number)
    return found


async def confirm(desk: Desk, draft: BroadcastSeen, chat: int = COORDINATOR) -> None:
    await desk.act(
        broadcasts.confirm,
        chat,
        broadcast_id=draft.id,
        chat_id=COORDINATOR,
        message_id=1,
        roll=draft.roll,
    )


def letters(desk: Desk) -> dict[int | None, State]:
    """Whom it is owed to, and how that stands."""
    return {row.chat_id: row.state for row in desk.rows(Delivery, purpose=Purpose.BROADCAST)}


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


async def test_it_goes_on_under_whoever_sends_next(desk: Desk) -> None:
    """Who began it is gone; what it had taken may have arrived, and is not repeated."""
    draft = await drafted(desk, ANA, LUC, MIA)
    await confirm(desk, draft)
    [first] = await desk.take(count=1)
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(SenderLease, 1).until = desk.now.replace(year=2000)
    epoch = await desk.office.note(hold_lease, owner="the next")
    rest = await desk.take(epoch=epoch)
    assert first.chat_id not in {one.chat_id for one in rest}
    await desk.settle(rest, epoch=epoch)
    assert letters(desk) == {
        one: State.UNCERTAIN if one == first.chat_id else State.SENT for one in (ANA, LUC, MIA)
    }


async def test_what_was_stopped_is_owed_to_those_only_who_have_not_got_it(desk: Desk) -> None:
    draft = await drafted(desk, ANA, LUC)
    await confirm(desk, draft)
    [first] = await desk.take(count=1)
    await desk.settle([first])
    for _ in range(2):
        await desk.act(broadcasts.halt, broadcast_id=draft.id)
    assert await desk.take() == []
    for _ in range(2):
        await desk.act(broadcasts.go_on, COLLEAGUE, broadcast_id=draft.id)
    assert [one.chat_id for one in await desk.take()] == [{ANA: LUC, LUC: ANA}[first.chat_id]]


async def test_once_confirmed_neither_words_nor_audience_change(desk: Desk) -> None:
    draft = await drafted(desk, ANA)
    await confirm(desk, draft)
    with pytest.raises(NotFound):
        await desk.act(broadcasts.aim, broadcast_id=draft.id, audience="team")
    with pytest.raises(NotFound):
        await desk.act(broadcasts.translate, broadcast_id=draft.id, language="fr", text="Non")


async def test_a_draft_is_its_writers_and_what_is_sent_is_its_activitys(desk: Desk) -> None:
    draft = await drafted(desk, ANA)
    with pytest.raises(NotFound):
        await seen(desk, draft.id, COLLEAGUE)
    await confirm(desk, draft)
    assert (await seen(desk, draft.id, COLLEAGUE)).course is Course.GOING
    with pytest.raises(MayNot):
        await desk.act(broadcasts.halt, ANA, broadcast_id=draft.id)


async def test_who_writes_in_another_project_stops_nothing_here(desk: Desk) -> None:
    draft = await drafted(desk, ANA)
    await confirm(desk, draft)
    other = desk.make(make.project, code="OTHER", name="Other")
    desk.people[NEWCOMER] = desk.make(
        make.person, name="Elsewhere", chat=NEWCOMER, rights=[Right.COORDINATOR], project=other
    )
    with pytest.raises(NotFound):
        await desk.act(broadcasts.halt, NEWCOMER, broadcast_id=draft.id)
    [row] = desk.rows(Broadcast)
    assert row.course is Course.GOING


async def test_what_is_for_named_people_only_is_not_written_to_many(desk: Desk) -> None:
    activity = desk.convene([ANA], level=Level.RED)
    with pytest.raises((MayNot, NotFound)):
        await desk.act(broadcasts.write, activity_id=activity, text="Bring", language="en_GB")
