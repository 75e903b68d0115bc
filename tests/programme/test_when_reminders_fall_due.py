"""When a reminder falls due, on whose clock, until when, and what a move does to it."""

from datetime import UTC, datetime, timedelta

import pytest

from programme import deliveries, edits, life, people
from programme.values import Status
from tests import factories as make
from tests.programme.desk import ANA, HEAD, LUC, Desk
from tests.programme.workshop import (
    DAY_BEFORE_IN_TBILISI,
    WEEK_BEFORE_IN_DAKAR,
    WEEK_BEFORE_IN_LONDON,
    confirmed,
    moved_to,
)


async def test_a_week_before_it_is_nine_where_the_reader_is(desk: Desk) -> None:
    await confirmed(desk, ANA, LUC)
    assert desk.waiting(ANA)[0] == ("reminder", "T-7", WEEK_BEFORE_IN_LONDON)
    assert desk.waiting(LUC)[0] == ("reminder", "T-7", WEEK_BEFORE_IN_DAKAR)


async def test_the_day_before_it_is_six_at_the_venue_for_everybody(desk: Desk) -> None:
    await confirmed(desk, ANA, LUC)
    for chat in (ANA, LUC):
        assert desk.waiting(chat)[1] == ("reminder", "T-1", DAY_BEFORE_IN_TBILISI)


async def test_nothing_is_taken_before_its_moment(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON - timedelta(seconds=1)
    assert not await desk.office.note(deliveries.any_due, now=desk.now)
    assert await desk.take() == []
    desk.after(seconds=1)
    assert await desk.office.note(deliveries.any_due, now=desk.now)
    [parcel] = await desk.take()
    assert (parcel.chat_id, parcel.rule) == (ANA, "T-7")


async def test_a_reminder_already_past_at_confirmation_is_not_armed(desk: Desk) -> None:
    activity = desk.convene([ANA])
    desk.now = WEEK_BEFORE_IN_LONDON + timedelta(hours=1)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    assert [rule for purpose, rule, _ in desk.waiting(ANA) if purpose == "reminder"] == ["T-1"]


async def test_what_is_late_is_still_sent_until_the_next_or_the_start(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = datetime(2016, 7, 18, 4, 59, tzinfo=UTC)
    assert [parcel.rule for parcel in await desk.deliver()] == ["T-1"]
    assert "expired" in desk.states().values()


async def test_what_comes_after_the_start_has_expired(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = datetime(2016, 7, 18, 5, 0, tzinfo=UTC)
    assert await desk.take() == []
    assert set(desk.states().values()) >= {"expired"}
    assert not await desk.office.note(deliveries.any_due, now=desk.now)


async def test_a_move_takes_the_reminders_along(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    reminders = [one for one in desk.waiting(ANA) if one[0] == "reminder"]
    assert reminders == [
        ("reminder", "T-7", WEEK_BEFORE_IN_LONDON + timedelta(days=7)),
        ("reminder", "T-1", DAY_BEFORE_IN_TBILISI + timedelta(days=7)),
    ]
    assert sorted(desk.states().values()) == [
        "cancelled",
        "cancelled",
        "sent",
        "waiting",
        "waiting",
        "waiting",
    ]


async def test_a_reminder_once_sent_comes_again_for_the_new_day_alone(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.deliver()
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    await desk.act(edits.days, activity_id=activity, days=make.JULY)
    assert [rule for purpose, rule, _ in desk.waiting(ANA) if purpose == "reminder"] == ["T-1"]


async def test_a_reader_who_moves_house_is_reminded_by_the_new_clock(desk: Desk) -> None:
    await confirmed(desk, ANA)
    await desk.act(people.choose_zone, ANA, zone="America/New_York")
    assert desk.waiting(ANA)[0][2] == datetime(2016, 7, 11, 13, 0, tzinfo=UTC)


@pytest.mark.parametrize("count", [1, 5])
async def test_the_next_moment_is_known_over_all_and_per_chat(desk: Desk, count: int) -> None:
    for _ in range(count):
        await confirmed(desk, ANA, LUC)
    first, chats = await desk.office.note(deliveries.next_due)
    assert first == WEEK_BEFORE_IN_LONDON
    assert chats == {ANA: WEEK_BEFORE_IN_LONDON, LUC: WEEK_BEFORE_IN_DAKAR}
