"""A group is admitted by whoever has that right then, and gets what everybody may see."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.tables import Announced, Chat, Delivery, Entrustment, Purpose, State
from programme import deliveries, edits, groups, life, moves, uncertain
from programme.deliveries import DayMessage, Parcel
from programme.quiet import Quiet
from programme.refusals import MayNot, NotFound
from programme.values import Level, Right, Status
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, MANAGER, Desk
from tests.programme.groups import (
    GROWN,
    OTHER,
    TEAM,
    admit,
    demote,
    end,
    is_admitted,
    told,
    week,
    within,
)
from tests.programme.workshop import moved_to
from tests.twins.groups import takes_without_asking

STRANGER, HALF, TWO, LOCAL = 999, 21, 22, 23
Take = Callable[..., Any]


def public(desk: Desk, **given: Any) -> int:
    """A confirmed activity that everybody may see."""
    return desk.convene(**{"status": Status.CONFIRMED, "level": Level.CLEAR, **given})


def entrust(desk: Desk, chat: int, *projects: int, territory: str | None = None) -> None:
    """A coordinator of these projects, or of a country, alone."""
    desk.people[chat] = desk.make(make.person, name=f"Of {chat}", chat=chat)
    with desk.office.database.transaction(writes=True) as session:
        for project in projects or (None,):
            session.add(
                Entrustment(
                    person_id=desk.people[chat],
                    right=Right.COORDINATOR,
                    project_id=project,
                    territory=territory,
                )
            )


async def moved(desk: Desk, activity: int, days: Any = make.AUGUST) -> None:
    """The activity goes to other days, and the time for second thoughts is over."""
    await desk.act(moves.move, activity_id=activity, days=days)
    desk.after(minutes=11)


@pytest.mark.parametrize("chat", [HEAD, MANAGER, COORDINATOR])
async def test_the_desk_admits_for_the_whole_office(desk: Desk, chat: int) -> None:
    made = await admit(desk, chat)
    assert (made.title, made.project) == ("Team", None)
    assert is_admitted(desk)


@pytest.mark.parametrize("chat", [ANA, STRANGER, None])
async def test_nobody_else_admits_and_nothing_is_kept(desk: Desk, chat: int | None) -> None:
    with pytest.raises(MayNot):
        await admit(desk, chat)
    assert desk.rows(Chat, id=TEAM) == []


async def test_whoever_works_for_one_project_admits_for_that_one(desk: Desk) -> None:
    other = desk.make(make.project, code="EAP2", name="EAP II")
    entrust(desk, HALF, other)
    assert (await admit(desk, HALF)).project == "EAP II"
    assert (await admit(desk, HALF, code="eap2")).project == "EAP II"
    for code in ("GLACY", "NOWHERE"):
        with pytest.raises(NotFound):
            await admit(desk, HALF, code=code)


async def test_whoever_works_for_two_projects_says_which(desk: Desk) -> None:
    entrust(desk, TWO, desk.project, desk.make(make.project, code="EAP2", name="EAP II"))
    with pytest.raises(MayNot) as refused:
        await admit(desk, TWO)
    assert refused.value.step == "which project"
    assert (await admit(desk, TWO, code="GLACY")).project == "GLACY"


async def test_a_country_is_no_scope_of_a_group(desk: Desk) -> None:
    entrust(desk, LOCAL, territory="GE")
    with pytest.raises(MayNot):
        await admit(desk, LOCAL)


async def test_whoever_has_lost_the_right_neither_admits_nor_ends(desk: Desk) -> None:
    demote(desk, COLLEAGUE)
    with pytest.raises(MayNot):
        await admit(desk, COLLEAGUE)
    await admit(desk, COORDINATOR)
    demote(desk, COORDINATOR)
    with pytest.raises(MayNot):
        await end(desk, COORDINATOR)
    assert is_admitted(desk)
    await end(desk, HEAD)
    assert not is_admitted(desk)


async def test_the_word_of_a_coordinator_stands_when_they_have_gone(desk: Desk) -> None:
    public(desk)
    await admit(desk, COORDINATOR)
    demote(desk, COORDINATOR)
    await week(desk)
    assert len(await told(desk)) == 1


async def test_another_projects_coordinator_neither_ends_nor_narrows_it(desk: Desk) -> None:
    entrust(desk, HALF, desk.make(make.project, code="EAP2", name="EAP II"))
    await admit(desk, COORDINATOR)
    for deed in (end, admit):
        with pytest.raises(MayNot):
            await deed(desk, HALF)
    assert [row.project_id for row in desk.rows(Chat, id=TEAM)] == [None]
    await end(desk, COLLEAGUE)
    await end(desk, COLLEAGUE)


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


async def test_what_is_kept_back_before_it_is_sent_is_not_sent(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await moved(desk, activity)
    desk.make(level_of, activity=activity, level=Level.AMBER)
    assert await told(desk) == []


def level_of(session: Session, *, activity: int, level: Level) -> int:
    """The level of an activity, changed behind the door's back."""
    row = session.get_one(make.Activity, activity)
    row.level = level
    return row.id or 0


async def test_what_becomes_public_is_no_change(desk: Desk) -> None:
    activity = public(desk, level=Level.AMBER)
    await admit(desk)
    desk.make(level_of, activity=activity, level=Level.CLEAR)
    await moved(desk, activity)
    assert await told(desk) == []
    await moved(desk, activity, make.JULY)
    assert len(await told(desk)) == 1


async def test_what_changed_while_it_was_not_admitted_is_not_told_afterwards(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await end(desk, COORDINATOR)
    await moved(desk, activity)
    await admit(desk)
    assert await told(desk) == []
    await moved(desk, activity, make.JULY)
    assert len(await told(desk)) == 1


async def test_nothing_that_waits_outlives_the_admission(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await moved(desk, activity)
    await end(desk, COORDINATOR)
    assert await told(desk) == []
    assert [row.state for row in desk.rows(Delivery, chat_id=TEAM)] == [State.CANCELLED]


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
    desk.office.rules = make.rules_of_the_office(quiet=Quiet(make.time(22), make.time(7)))
    await admit(desk)
    desk.now = make.BEGINNING.replace(hour=20)  # eleven in the evening in Bucharest
    await moved(desk, activity)
    [notice] = await told(desk)
    assert notice.silent


async def test_whoever_speaks_in_a_group_is_known_by_their_own_chat(desk: Desk) -> None:
    by = await within(desk, COORDINATOR)
    assert (by.person_id, by.chat_id) == (desk.people[COORDINATOR], TEAM)
    assert by.at_the_desk
    stranger = await within(desk, STRANGER)
    assert (stranger.person_id, stranger.rights) == (None, ())
    assert desk.rows(Chat, id=TEAM) == desk.rows(Chat, id=STRANGER) == []


async def gets_nothing(desk: Desk, take: Take) -> None:
    """The promise: a group that nobody has admitted is sent nothing, whatever waits for it."""
    public(desk)
    await admit(desk)
    await week(desk)
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Chat, TEAM).admitted_by_id = None
    await desk.take(count=0)
    taken = await desk.office.note(take, now=desk.now, epoch=1, count=30)
    assert [one.chat_id for one in taken if one.chat_id < 0] == []


async def test_a_group_that_is_not_admitted_gets_nothing(desk: Desk) -> None:
    await gets_nothing(desk, deliveries.take)


async def test_a_taker_that_does_not_ask_for_the_admission_is_found(desk: Desk) -> None:
    with pytest.raises(AssertionError):
        await gets_nothing(desk, takes_without_asking)
