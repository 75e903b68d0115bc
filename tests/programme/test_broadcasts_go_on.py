"""A broadcast goes on under another sender, is stopped, and stays whose it is."""

import pytest

from db.tables import Broadcast, SenderLease, State
from programme import broadcasts
from programme.deliveries import hold_lease
from programme.refusals import MayNot, NotFound
from programme.values import Course, Right
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, LUC, MIA, NEWCOMER, Desk
from tests.programme.writing import confirm, drafted, letters, seen


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
