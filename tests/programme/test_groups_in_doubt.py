"""What a group may have been told, or not, is set right when it is not so any more."""

from db.tables import Delivery, Purpose, State
from programme import edits, uncertain
from programme.deliveries import Parcel
from tests import factories as make
from tests.programme.desk import Desk
from tests.programme.groups import OTHER, TEAM, admit, moved, public, told
from tests.programme.workshop import moved_to


async def test_what_may_have_arrived_and_is_not_so_any_more_is_corrected(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await moved(desk, activity)
    [notice] = [one for one in await desk.take() if one.chat_id == TEAM]
    await desk.settle([notice], State.UNCERTAIN)
    await desk.office.note(uncertain.resolve, epoch=1, now=desk.now)
    await moved(desk, activity, make.JULY)
    [again] = await told(desk)
    assert isinstance(again, Parcel)
    assert again.told is not None
    assert again.told["legs"][0]["start"] == "2016-08-01"
    assert again.repeated
    assert await told(desk) == []


async def test_what_surely_failed_leaves_what_the_first_try_may_have_told(desk: Desk) -> None:
    activity = public(desk)
    for group in (TEAM, OTHER):
        await admit(desk, group=group)
    await moved(desk, activity)
    await desk.settle(await desk.take(), State.UNCERTAIN)
    await desk.office.note(uncertain.resolve, epoch=1, now=desk.now)
    await moved(desk, activity, moved_to(9, 5))
    await desk.settle(await desk.take(), State.WAITING)
    await moved(desk, activity, make.JULY)
    news = [one for one in await desk.deliver() if isinstance(one, Parcel) and one.chat_id < 0]
    assert {one.chat_id for one in news} == {TEAM, OTHER}
    for one in news:
        assert one.told is not None
        assert (one.repeated, one.told["legs"][0]["start"]) == (True, "2016-08-01")


async def test_what_is_in_doubt_and_still_so_is_told_no_second_time_as_news(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await moved(desk, activity)
    [notice] = [one for one in await desk.take() if one.chat_id == TEAM]
    await desk.settle([notice], State.UNCERTAIN)
    await desk.act(edits.title, activity_id=activity, text="Another title", language="en_GB")
    desk.after(minutes=11)
    assert len(desk.rows(Delivery, purpose=Purpose.NOTICE)) == 1
