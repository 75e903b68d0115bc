"""What is copied for somebody whom nothing reaches is what they would be sent now."""

import pytest

from programme import edits
from programme.copying import to_copy
from programme.refusals import NotFound
from programme.values import Answer, Purpose
from tests import factories as make
from tests.programme.desk import ANA, LUC, Desk
from tests.programme.workshop import confirmed


async def copied(desk: Desk, activity: int) -> Purpose:
    _, parcel = await desk.ask(to_copy, activity_id=activity, person_id=desk.people[LUC])
    found: Purpose = parcel.purpose
    return found


@pytest.mark.parametrize(
    ("answer", "purpose"),
    [
        (Answer.INVITED, Purpose.INVITATION),
        (Answer.ACCEPTED, Purpose.REMINDER),
        (Answer.TENTATIVE, Purpose.REMINDER),
    ],
)
async def test_who_has_not_answered_is_asked_and_who_has_is_reminded(
    desk: Desk, answer: Answer, purpose: Purpose
) -> None:
    activity = await confirmed(desk, ANA)
    desk.join(activity, LUC, answer=answer)
    assert await copied(desk, activity) is purpose


async def test_who_knows_other_days_is_told_what_changed(desk: Desk) -> None:
    activity = await confirmed(desk, ANA, LUC)
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    assert await copied(desk, activity) is Purpose.CHANGE


async def test_what_is_over_reminds_nobody(desk: Desk) -> None:
    activity = await confirmed(desk, ANA, LUC)
    desk.after(days=900)
    assert await copied(desk, activity) is Purpose.INVITATION


async def test_somebody_who_does_not_take_part_has_no_text(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    with pytest.raises(NotFound):
        await copied(desk, activity)
