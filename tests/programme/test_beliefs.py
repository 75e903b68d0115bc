"""Whoever may have been told what is true no more is told what is."""

from datetime import datetime, timedelta

from db.tables import Leg, SenderLease, State
from programme import edits, life, uncertain
from programme.deliveries import Parcel
from programme.edits import LegGiven
from programme.values import Days, Precision, Status
from tests import factories as make
from tests.programme.desk import ANA, HEAD, Desk
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed, moved_to

LATER = moved_to(7, 25)


async def in_doubt(desk: Desk, activity: int, days: Days, at: datetime) -> None:
    """Ana's next message says so many days, and nobody knows whether it arrived."""
    await desk.act(edits.days, activity_id=activity, days=days)
    desk.now = at
    await desk.settle(await desk.take(), State.UNCERTAIN)


async def resolved(desk: Desk) -> None:
    """The next tick of whoever sends."""
    [held] = desk.rows(SenderLease)
    await desk.office.note(uncertain.resolve, epoch=held.epoch, now=desk.now)


async def undone(desk: Desk, activity: int) -> list[Parcel]:
    """It is as it was before; what is sent in the hour after that."""
    await desk.act(edits.days, activity_id=activity, days=make.JULY)
    await resolved(desk)
    desk.after(hours=1)
    return await desk.deliver()


def days_told(parcel: Parcel) -> str:
    """From when, as its reader is to take it that they knew."""
    assert parcel.told is not None
    return str(parcel.told["legs"][0]["start"])


async def test_a_change_in_doubt_that_is_undone_is_told_as_undone(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await in_doubt(desk, activity, LATER, desk.now + timedelta(minutes=10))
    [again] = await undone(desk, activity)
    assert (again.purpose.value, again.repeated) == ("change", True)
    assert (days_told(again), again.activity.days.start) == ("2016-07-25", make.JULY.start)


async def test_a_change_in_doubt_is_said_once_more_as_the_change_it_was(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await in_doubt(desk, activity, LATER, desk.now + timedelta(minutes=10))
    await resolved(desk)
    [again] = await desk.deliver()
    assert (days_told(again), again.activity.days.start) == ("2016-07-18", LATER.start)


async def test_a_change_in_doubt_is_undone_aloud_though_the_undoing_did_not_get_through_at_first(
    desk: Desk,
) -> None:
    activity = await confirmed(desk, ANA)
    await in_doubt(desk, activity, LATER, desk.now + timedelta(minutes=10))
    await desk.act(edits.days, activity_id=activity, days=make.JULY)
    await resolved(desk)
    desk.after(minutes=10)
    await desk.settle(await desk.take(), State.WAITING)
    desk.after(minutes=10)
    [again] = await desk.deliver()
    assert (again.repeated, days_told(again), again.activity.days.start) == (
        True,
        "2016-07-25",
        make.JULY.start,
    )


async def test_what_was_given_up_and_is_true_no_more_is_corrected(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON - timedelta(minutes=5)
    longer = Days(Precision.DAY, make.JULY.start, LATER.start)
    await in_doubt(desk, activity, longer, WEEK_BEFORE_IN_LONDON)
    await resolved(desk)
    [news] = await undone(desk, activity)
    assert news.told is not None
    assert news.told["legs"][0]["end"] == "2016-07-25"
    assert news.activity.days == make.JULY


async def test_news_say_all_that_is_new_to_who_did_not_get_what_is_in_doubt(desk: Desk) -> None:
    activity = desk.convene([ANA])
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    await in_doubt(desk, activity, make.JULY, desk.now + timedelta(minutes=10))
    await desk.act(edits.days, activity_id=activity, days=LATER)
    await resolved(desk)
    desk.after(minutes=10)
    [news] = await desk.deliver()
    assert news.told is not None
    assert (news.told["status"], days_told(news)) == ("tentative", "2016-07-18")


async def test_a_leg_that_may_have_been_told_of_is_called_off_aloud(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(edits.legs, activity_id=activity, legs=[LegGiven(make.BELGRADE, LATER)])
    desk.after(minutes=10)
    await desk.settle(await desk.take(), State.UNCERTAIN)
    [_, added] = desk.rows(Leg)
    await desk.act(edits.drop_leg, activity_id=activity, leg_id=added.id)
    await resolved(desk)
    desk.after(minutes=10)
    [news] = await desk.deliver()
    assert news.told is not None
    assert [leg["status"] for leg in news.told["legs"]] == ["live", "live"]
