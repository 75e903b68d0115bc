"""A change taken back: whatever it changed stands as before, and nothing newer is lost."""

from datetime import timedelta

import pytest

from db.tables import ActivityProject, Approval, Leg
from programme import edits, life, undoing
from programme.edits import LegGiven
from programme.refusals import ChangedMeanwhile, MayNot
from programme.values import LegStatus, Status
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, MANAGER, Desk


async def newest(desk: Desk, activity: int, chat: int = COORDINATOR) -> int | None:
    """The change that this viewer may take back."""
    by = await desk.by(chat)

    def look(session: object, *, by: object) -> int | None:
        return undoing.last_of(session, by, desk.row(activity))  # type: ignore[arg-type]

    return await desk.office.ask(look, by=by)


async def undo(desk: Desk, activity: int, change: int | None, chat: int = COORDINATOR) -> None:
    await desk.act(undoing.undo, chat, activity_id=activity, change_id=change)


async def test_another_title_and_other_days_stand_as_before(desk: Desk) -> None:
    activity = desk.convene([ANA])
    before = desk.rows(Leg, activity_id=activity)[0]
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    await undo(desk, activity, await newest(desk, activity))
    after = desk.rows(Leg, activity_id=activity)[0]
    assert (after.start_on, after.end_on, after.precision) == (
        before.start_on,
        before.end_on,
        before.precision,
    )
    title = desk.row(activity).title
    await desk.act(edits.title, activity_id=activity, text="Other", language="en_GB")
    await undo(desk, activity, await newest(desk, activity))
    assert desk.row(activity).title == title


async def test_a_project_that_was_replaced_is_back_and_the_other_gone(desk: Desk) -> None:
    activity = desk.convene()
    other = desk.make(make.project, code="OTHER", name="Other")
    await desk.act(edits.project, activity_id=activity, code="OTHER")
    assert [one.project_id for one in desk.rows(ActivityProject)] == [other]
    await undo(desk, activity, await newest(desk, activity))
    assert [one.project_id for one in desk.rows(ActivityProject)] == [desk.project]


async def test_a_leg_that_was_added_is_cancelled_since_calendars_have_shown_it(desk: Desk) -> None:
    activity = desk.convene()
    given = [LegGiven(make.BELGRADE, make.AUGUST)]
    await desk.act(edits.legs, activity_id=activity, legs=given)
    await undo(desk, activity, await newest(desk, activity))
    states = [leg.status is LegStatus.CANCELLED for leg in desk.rows(Leg, activity_id=activity)]
    assert states == [False, True]


async def test_what_somebody_has_changed_since_is_not_lost(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    mine = await newest(desk, activity)
    await desk.act(edits.days, COLLEAGUE, activity_id=activity, days=make.JULY)
    with pytest.raises(ChangedMeanwhile):
        await undo(desk, activity, mine)


async def test_a_second_tap_changes_nothing(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    mine = await newest(desk, activity)
    await undo(desk, activity, mine)
    with pytest.raises(ChangedMeanwhile):
        await undo(desk, activity, mine)


async def test_nobody_takes_back_what_another_did_nor_after_ten_minutes(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    mine = await newest(desk, activity)
    assert await newest(desk, activity, COLLEAGUE) is None
    with pytest.raises(MayNot, match="undo"):
        await undo(desk, activity, mine, COLLEAGUE)
    desk.now += undoing.WITHIN + timedelta(seconds=1)
    with pytest.raises(MayNot, match="undo"):
        await undo(desk, activity, mine)


async def test_an_approval_given_by_mistake_is_open_again(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    await desk.act(life.decide, MANAGER, approval_id=1, granted=True)
    await undo(desk, activity, await newest(desk, activity, MANAGER), MANAGER)
    assert desk.row(activity).status is Status.TENTATIVE
    assert [one.granted for one in desk.rows(Approval)] == [None]


async def test_a_question_that_was_put_by_mistake_is_taken_back(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    await undo(desk, activity, await newest(desk, activity))
    assert [one.granted for one in desk.rows(Approval)] == [False]
    assert not {"approval", "decision"} & {*desk.purposes()}
