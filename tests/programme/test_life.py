"""What can become of an activity once it stands: postponed, cancelled, answered, over."""

from datetime import UTC, datetime

import pytest

from db.tables import Leg
from programme import edits, life
from programme.refusals import NothingToChange, NotPossible, ReasonMissing
from programme.values import Status
from tests import factories as make
from tests.programme.desk import ANA, HEAD, Desk


@pytest.mark.parametrize("step", [Status.POSTPONED, Status.CANCELLED])
async def test_postponing_and_cancelling_say_why(desk: Desk, step: Status) -> None:
    activity = desk.convene()
    for reason in (None, "  "):
        with pytest.raises(ReasonMissing):
            await desk.act(life.step, HEAD, activity_id=activity, step=step, reason=reason)
    await desk.act(life.step, HEAD, activity_id=activity, step=step, reason=" No \n quorum ")
    assert desk.row(activity).reason == "No quorum"


async def test_new_days_make_a_postponed_activity_tentative_again(desk: Desk) -> None:
    activity = desk.convene()
    [before] = desk.rows(Leg)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.POSTPONED, reason="Vote")
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    row, [after] = desk.row(activity), desk.rows(Leg)
    assert (row.status, row.reason) == (Status.TENTATIVE, None)
    assert (after.uid, row.revision) == (before.uid, 2)


async def test_what_is_so_already_changes_nothing(desk: Desk) -> None:
    activity = desk.convene(status=Status.CONFIRMED)
    with pytest.raises(NothingToChange):
        await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.COMPLETED, Status.REPORTED])
async def test_what_is_over_is_neither_edited_nor_answered(desk: Desk, status: Status) -> None:
    activity = desk.convene([ANA], status=status)
    with pytest.raises(NotPossible):
        await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    with pytest.raises(NotPossible):
        await desk.act(life.answer, ANA, activity_id=activity, answer="accepted")
    with pytest.raises(NotPossible):
        await desk.act(life.step, HEAD, activity_id=activity, step=Status.POSTPONED)


async def test_an_answer_is_kept_with_its_moment_and_the_last_one_counts(desk: Desk) -> None:
    activity = desk.convene([ANA])
    for answer in ("declined", "accepted"):
        desk.after(hours=1)
        await desk.act(life.answer, ANA, activity_id=activity, answer=answer)
    [(_, _, _, _, answer, at, *_)] = desk.dump()["participation"]
    assert answer == "accepted"
    assert at == datetime(2016, 7, 1, 8, 0, tzinfo=UTC)
