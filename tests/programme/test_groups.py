"""What a group gets: what everybody may see, once, and in the hours of the office."""

from datetime import date, time, timedelta

from db.tables import Announced, Delivery, Purpose
from programme import groups, life, moves, routines
from programme.deliveries import DayMessage, Parcel
from programme.quiet import Quiet
from programme.values import Level, Status
from tests import factories as make
from tests.programme.desk import ANA, HEAD, Desk
from tests.programme.groups import GROWN, OTHER, TEAM, admit, is_admitted, moved, public, told, week


async def test_the_week_holds_what_everybody_may_see_and_no_names(desk: Desk) -> None:
    for level in Level:
        title = f"Level {level.name}"
        desk.convene((ANA,), title=title, level=level, status=Status.CONFIRMED)
    public(desk, title="Draft", status=Status.DRAFT)
    public(
        desk,
        title="Two places",
        legs=[(make.TBILISI, make.JULY), (make.BELGRADE, make.JULY)],
        leg_levels=[Level.CLEAR, Level.AMBER],
    )
    await admit(desk)
    await week(desk)
    [message] = await told(desk)
    assert isinstance(message, DayMessage)
    assert [one.title for one in message.week] == ["Level CLEAR", "Two places"]
    assert [leg.place.city for leg in message.week[1].legs] == ["Tbilisi"]
    assert {one.owner for one in message.week} == {None}
    assert (message.items, message.stale) == ((), ())


async def test_a_project_group_hears_of_its_project_alone(desk: Desk) -> None:
    other = desk.make(make.project, code="EAP2", name="EAP II")
    public(desk, title="Ours")
    theirs = public(desk, title="Theirs", projects=[other])
    await admit(desk, code="GLACY")
    await moved(desk, theirs)
    assert await told(desk) == []
    await week(desk)
    [message] = await told(desk)
    assert isinstance(message, DayMessage)
    assert ([one.title for one in message.week], message.project) == (["Ours"], "GLACY")


async def test_the_week_comes_once_however_often_it_is_gathered(desk: Desk) -> None:
    public(desk)
    await admit(desk)
    await week(desk)
    await week(desk)
    assert len(await told(desk)) == 1
    assert len(desk.rows(Delivery, purpose=Purpose.WEEK, chat_id=TEAM)) == 1


async def test_a_moment_that_a_wrong_clock_has_set_is_set_anew(desk: Desk) -> None:
    public(desk)
    await admit(desk)
    await week(desk)
    await told(desk)
    true = desk.now - timedelta(days=3, hours=6)
    desk.after(days=3652)
    await desk.office.note(routines.keep, now=desk.now)
    for days in range(14):
        desk.now = true + timedelta(days=days)
        await desk.office.note(routines.keep, now=desk.now)
    planned = [row.due_at.date() for row in desk.rows(Delivery, purpose=Purpose.WEEK, chat_id=TEAM)]
    assert planned == [date(2016, 7, 11), date(2026, 7, 12), date(2016, 7, 18)]


async def test_a_change_is_told_once_to_each_group_from_what_it_knew(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await admit(desk, group=OTHER)
    await moved(desk, activity)
    for group in (TEAM, OTHER):
        assert [row.due_at for row in desk.rows(Delivery, chat_id=group)] != []
    first = await desk.deliver()
    news = {one.chat_id: one for one in first if one.chat_id < 0}
    assert set(news) == {TEAM, OTHER}
    told_before = news[TEAM].told  # type: ignore[union-attr]
    assert told_before is not None
    assert told_before["legs"][0]["start"] == "2016-07-18"
    assert await told(desk) == []
    [kept, _] = desk.rows(Announced, activity_id=activity)
    assert kept.told["legs"][0]["start"] == "2016-08-01"


async def test_moved_and_moved_back_is_told_nobody(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await desk.act(moves.move, activity_id=activity, days=make.AUGUST)
    await moved(desk, activity, make.JULY)
    assert await told(desk) == []


async def test_a_cancellation_is_told_without_its_reason(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await desk.act(
        life.step, HEAD, activity_id=activity, step=Status.CANCELLED, reason="The host withdrew"
    )
    desk.after(minutes=11)
    [notice] = await told(desk)
    assert isinstance(notice, Parcel)
    assert notice.activity.status is Status.CANCELLED
    assert notice.activity.reason is None


async def test_a_supergroup_goes_on_with_what_the_group_knew(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await desk.office.note(groups.moved, old=TEAM, new=GROWN)
    await moved(desk, activity)
    assert await told(desk) == []
    assert not is_admitted(desk)
    assert is_admitted(desk, GROWN)
    assert [row.told["legs"][0]["start"] for row in desk.rows(Announced, chat_id=GROWN)] == [
        "2016-08-01"
    ]


async def test_a_group_sleeps_when_the_office_does(desk: Desk) -> None:
    activity = public(desk)
    desk.office.rules = make.rules_of_the_office(quiet=Quiet(time(22), time(7)))
    await admit(desk)
    desk.now = make.BEGINNING.replace(hour=20)  # eleven in the evening in Bucharest
    await moved(desk, activity)
    [notice] = await told(desk)
    assert notice.silent
