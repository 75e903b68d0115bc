"""A change while something is on its way, or when nobody knows whether it arrived."""

from datetime import timedelta

from db.tables import Participation, State
from programme import deliveries, edits, life
from programme.values import Answer, Status
from tests.programme.desk import ANA, HEAD, LUC, Desk
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed, moved_to


async def test_a_change_between_taking_and_sending_is_owed_afterwards(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    taken = await desk.take()
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    await desk.settle(taken)
    assert "change" in desk.purposes(ANA)
    [part] = desk.rows(Participation)
    assert part.told is not None
    assert part.told["legs"][0]["start"] == "2016-07-18"


async def test_what_is_being_told_is_not_owed_a_second_time(desk: Desk) -> None:
    activity = await confirmed(desk, ANA, LUC)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=10)
    taken = await desk.take()
    assert len(taken) == 2
    await desk.act(life.answer, LUC, activity_id=activity, answer=Answer.TENTATIVE)
    assert "change" not in desk.purposes()
    await desk.settle(taken)
    assert "change" not in desk.purposes()


async def test_what_came_back_unsent_is_owed_as_things_stand_now(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    taken = await desk.take()
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CANCELLED, reason="No quorum")
    await desk.settle(taken, State.WAITING, not_before=desk.now + timedelta(seconds=5))
    assert desk.purposes(ANA) == ["change"]


async def test_an_uncertain_change_is_not_told_again_by_itself(desk: Desk) -> None:
    activity = await confirmed(desk, ANA, LUC)
    await desk.office.note(deliveries.hold_lease, owner="desk")
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=10)
    taken = await desk.take(epoch=1)
    await desk.settle(taken, State.UNCERTAIN)
    await desk.act(life.answer, LUC, activity_id=activity, answer=Answer.TENTATIVE)
    assert "change" not in desk.purposes()


async def test_an_older_success_does_not_unsay_a_newer_one(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    older = await desk.take()
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=10)
    newer = await desk.take()
    await desk.settle(newer)
    await desk.settle(older)
    assert "change" not in desk.purposes(ANA)
