"""Who sees what: viewers, levels, states and channels, against tables written by hand."""

import pytest

from db.tables import Activity, Delivery
from programme import cards, edits, invitations, life, visibility
from programme.refusals import MayNot, NotFound
from programme.values import Role, Status
from tests import factories as make
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, HEAD, LUC, MANAGER, Desk
from tests.programme.house import (
    AMBER,
    CLEAR,
    FOCAL_POINT,
    GREEN,
    OTHER_MANAGER,
    PROJECT_MANAGER,
    seen,
    wrongly_seen,
)


async def test_each_viewer_sees_what_they_are_meant_to_and_no_more(house: Desk) -> None:
    assert await wrongly_seen(house, visibility.activities) == []


async def the_same_answer(house: Desk, chat: int, activity: int) -> None:
    """To this person the activity does not exist, whatever they try."""
    for number in (activity, 999_999):
        for step, given in (
            (cards.card, {}),
            (edits.title, {"text": "Mine", "language": "fr"}),
            (life.step, {"step": Status.CANCELLED, "reason": "Because"}),
            (life.answer, {"answer": "accepted"}),
            (invitations.issue, {}),
        ):
            with pytest.raises(NotFound) as refused:
                await house.act(step, chat, activity_id=number, **given)
            assert refused.value == NotFound()


async def test_what_is_not_yours_does_not_exist(house: Desk) -> None:
    await the_same_answer(house, LUC, house.convene(level=AMBER))
    await the_same_answer(house, COLLEAGUE, house.convene(status=Status.DRAFT))
    await the_same_answer(house, OTHER_MANAGER, house.convene(level=AMBER))


async def test_what_is_seen_and_not_theirs_to_change_says_so(house: Desk) -> None:
    activity = house.convene(level=CLEAR)
    for act, given in (
        (edits.title, {"text": "Mine", "language": "fr"}),
        (life.step, {"step": Status.CANCELLED, "reason": "Because"}),
        (invitations.issue, {}),
    ):
        with pytest.raises(MayNot):
            await house.act(act, LUC, activity_id=activity, **given)


async def test_somebody_else_s_request_does_not_exist_either(house: Desk) -> None:
    activity = house.convene(level=AMBER)
    await house.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    for number in (1, 999_999):
        with pytest.raises(NotFound):
            await house.act(life.decide, LUC, approval_id=number, granted=True)


async def test_reason_and_owner_are_absent_without_a_mark_for_a_partner(house: Desk) -> None:
    activity = house.convene(
        [ANA], level=GREEN, status=Status.POSTPONED, reason="The minister resigned"
    )
    partner = await seen(house, await house.by(LUC), activity)
    assert (partner.reason, partner.owner) == (None, None)
    guest = await seen(house, await house.by(ANA), activity)
    assert (guest.reason, guest.owner) == ("The minister resigned", "Coordinator")


async def test_a_card_tells_how_others_answered_to_the_desk_alone(house: Desk) -> None:
    activity = house.convene([ANA], level=CLEAR)
    for chat, counted in ((COORDINATOR, True), (ANA, False), (LUC, False)):
        card = await house.ask(cards.card, chat, activity_id=activity)
        assert bool(card.answers) is counted


async def test_who_declined_still_sees_what_they_declined(house: Desk) -> None:
    activity = house.convene([ANA])
    await house.act(life.answer, ANA, activity_id=activity, answer="declined")
    assert (await seen(house, await house.by(ANA), activity)).id == activity


async def test_a_right_in_a_country_opens_what_goes_there(house: Desk) -> None:
    there = house.convene(legs=[(make.TBILISI, make.JULY)])
    elsewhere = house.convene(legs=[(make.BELGRADE, make.JULY)])
    assert (await seen(house, await house.by(FOCAL_POINT), there)).id == there
    with pytest.raises(NotFound):
        await seen(house, await house.by(FOCAL_POINT), elsewhere)


async def test_a_role_in_one_activity_opens_no_other(house: Desk) -> None:
    house.convene([ANA])
    other = house.convene()
    house.join(other, LUC, role=Role.SPEAKER)
    with pytest.raises(NotFound):
        await seen(house, await house.by(ANA), other)


async def test_managers_of_its_project_decide_and_others_do_not(house: Desk) -> None:
    activity = house.convene(level=CLEAR)
    await house.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    asked = {row.chat_id for row in house.rows(Delivery, purpose="approval")}
    assert asked == {HEAD, MANAGER, PROJECT_MANAGER}
    with pytest.raises(MayNot):
        await house.act(life.decide, OTHER_MANAGER, approval_id=1, granted=True)
    await house.act(life.decide, PROJECT_MANAGER, approval_id=1, granted=True)
    [row] = house.rows(Activity)
    assert row.status is Status.CONFIRMED
