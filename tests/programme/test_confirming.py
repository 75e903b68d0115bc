"""Who confirms an activity, who asks for it, and what it needs."""

from datetime import datetime

import pytest

from db.tables import Approval, Leg
from programme import edits, life
from programme.office import Office
from programme.refusals import MayNot, Missing
from programme.values import Status
from tests import factories as make
from tests.programme.desk import COLLEAGUE, COORDINATOR, HEAD, MANAGER, Desk
from tests.programme.readied import OCTOBER


async def test_confirming_needs_exact_days(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, make.JULY), (make.BELGRADE, OCTOBER)])
    with pytest.raises(Missing) as refused:
        await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    assert refused.value.fields == ("exact_days",)
    assert desk.row(activity).status is Status.TENTATIVE


async def test_a_leg_that_was_called_off_needs_none(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, make.JULY), (make.BELGRADE, OCTOBER)])
    second = desk.rows(Leg)[1].id
    await desk.act(edits.drop_leg, activity_id=activity, leg_id=second)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    assert desk.row(activity).status is Status.CONFIRMED


async def test_a_coordinator_asks_and_the_manager_grants(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    assert desk.row(activity).status is Status.TENTATIVE
    [asked_for] = desk.rows(Approval)
    assert (asked_for.step, asked_for.granted) == (Status.CONFIRMED, None)
    await desk.act(life.decide, MANAGER, approval_id=asked_for.id, granted=True)
    assert desk.row(activity).status is Status.CONFIRMED


async def test_what_the_manager_returns_stays_as_it_was(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    await desk.act(life.decide, MANAGER, approval_id=1, granted=False)
    assert desk.row(activity).status is Status.TENTATIVE
    asked_later = {"digest", "question"}
    assert [one for one in desk.purposes(COORDINATOR) if one not in asked_later] == ["decision"]


async def test_deciding_twice_is_deciding_once(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    await desk.act(life.decide, MANAGER, approval_id=1, granted=True)
    before = desk.dump()
    for granted in (True, False):
        await desk.act(life.decide, HEAD, approval_id=1, granted=granted)
    assert desk.dump() == before


async def test_asking_twice_is_asking_once(desk: Desk) -> None:
    activity = desk.convene()
    for chat in (COORDINATOR, COLLEAGUE):
        await desk.act(life.step, chat, activity_id=activity, step=Status.CONFIRMED)
    assert len(desk.rows(Approval)) == 1


async def test_a_manager_who_acts_answers_what_was_asked(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    await desk.act(life.step, activity_id=activity, step=Status.CANCELLED, reason="No rooms left")
    await desk.act(life.decide, MANAGER, approval_id=2, granted=True)
    assert [one.granted for one in desk.rows(Approval)] == [False, True]
    assert desk.row(activity).status is Status.CANCELLED


async def test_a_coordinator_does_not_decide(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    with pytest.raises(MayNot):
        await desk.act(life.decide, COLLEAGUE, approval_id=1, granted=True)


async def test_where_the_office_says_so_a_coordinator_confirms_and_never_cancels(
    desk: Desk, now: datetime
) -> None:
    rules = make.rules_of_the_office(self_confirm=True)
    trusting = Desk(Office(desk.office.database, rules), now)
    trusting.people, trusting.project = desk.people, desk.project
    activity = trusting.convene()
    await trusting.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    assert trusting.row(activity).status is Status.CONFIRMED
    await trusting.act(
        life.step, activity_id=activity, step=Status.CANCELLED, reason="No rooms left"
    )
    assert trusting.row(activity).status is Status.CONFIRMED
    assert len(trusting.rows(Approval)) == 1
