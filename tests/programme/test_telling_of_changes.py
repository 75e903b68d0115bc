"""A change is told once, after a while, and only to whom it is news."""

from datetime import UTC, datetime

from programme import edits, life
from programme.values import Answer, Status
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, HEAD, MANAGER, Desk
from tests.programme.workshop import confirmed, moved_to


async def test_a_change_is_told_ten_minutes_on(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=9, seconds=59)
    assert await desk.take() == []
    desk.after(seconds=1)
    [parcel] = await desk.take()
    assert parcel.purpose.value == "change"
    assert parcel.told is not None
    assert parcel.told["legs"][0]["start"] == "2016-07-18"
    assert parcel.activity.days.start == moved_to(7, 25).start


async def test_a_change_within_two_days_of_the_start_is_told_at_once(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = datetime(2016, 7, 16, 8, 0, tzinfo=UTC)
    await desk.deliver()
    await desk.act(edits.place, activity_id=activity, place=make.BELGRADE)
    assert ("change", None, desk.now) in desk.waiting(ANA)


async def test_a_move_and_its_undo_tell_nobody(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    await desk.act(edits.days, activity_id=activity, days=make.JULY)
    assert desk.purposes(ANA) == ["reminder", "reminder"]
    desk.after(minutes=30)
    assert await desk.take() == []


async def test_a_change_after_an_undo_is_told_even_when_it_is_due_at_once(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = datetime(2016, 7, 16, 8, 0, tzinfo=UTC)
    await desk.deliver()
    for place in (make.BELGRADE, make.TBILISI, make.BELGRADE):
        await desk.act(edits.place, activity_id=activity, place=place)
    assert [parcel.purpose.value for parcel in await desk.deliver()] == ["change"]


async def test_a_cancelled_activity_owes_the_news_and_no_reminder(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CANCELLED, reason="No quorum")
    assert desk.purposes(ANA) == ["change"]


async def test_who_declines_is_left_alone(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(life.answer, ANA, activity_id=activity, answer=Answer.DECLINED)
    assert desk.waiting(ANA) == []
    await desk.act(life.answer, ANA, activity_id=activity, answer=Answer.ACCEPTED)
    assert desk.purposes(ANA) == ["reminder", "reminder"]


async def test_a_step_asked_for_reaches_the_managers_and_the_answer_the_asker(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    assert "approval" in desk.purposes(HEAD)
    assert desk.purposes(MANAGER)[0] == "approval"
    [parcel] = await desk.take()
    assert parcel.approval is not None
    await desk.act(life.decide, MANAGER, approval_id=parcel.approval.id, granted=True)
    assert desk.purposes()[0] == "decision"
    [decision] = await desk.take()
    assert decision.chat_id == COORDINATOR
    assert decision.approval is not None
    assert decision.approval.granted
