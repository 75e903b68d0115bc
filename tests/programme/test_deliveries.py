"""What is owed waits, is taken, is sent, and is settled; and nothing is told twice."""

from datetime import UTC, datetime, timedelta

import pytest

from db.tables import Delivery, Participation, Purpose, State
from programme import deliveries, edits, invitations, life, parcels, people, uncertain
from programme.values import Answer, Days, Precision, Status
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, HEAD, LUC, MANAGER, MIA, NEWCOMER, Desk

WEEK_BEFORE_IN_LONDON = datetime(2016, 7, 11, 8, 0, tzinfo=UTC)
WEEK_BEFORE_IN_DAKAR = datetime(2016, 7, 11, 9, 0, tzinfo=UTC)
DAY_BEFORE_IN_TBILISI = datetime(2016, 7, 17, 14, 0, tzinfo=UTC)


async def confirmed(desk: Desk, *guests: int) -> int:
    """A workshop in Tbilisi on 18 and 19 July, confirmed, of which all have been told."""
    activity = desk.convene(guests)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    desk.after(minutes=10)
    await desk.deliver()
    return activity


def moved_to(month: int, day: int) -> Days:
    first = datetime(2016, month, day, tzinfo=UTC).date()
    return Days(Precision.DAY, first, first + timedelta(days=1))


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


async def test_a_reminder_arrives_once(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    assert len(await desk.deliver()) == 1
    assert await desk.deliver() == []


async def test_what_is_taken_is_not_taken_again(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    assert len(await desk.take()) == 1
    assert await desk.take() == []


async def test_a_chat_gets_one_at_a_time_and_the_oldest_first(desk: Desk) -> None:
    for _ in range(2):
        await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    assert len(await desk.take()) == 1


async def test_it_takes_no_more_than_asked_for(desk: Desk) -> None:
    await confirmed(desk, ANA, LUC, MIA)
    desk.now = DAY_BEFORE_IN_TBILISI
    assert len(await desk.take(count=2)) == 2


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


async def test_a_change_is_told_ten_minutes_on(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=9, seconds=59)
    assert await desk.take() == []
    desk.after(seconds=1)
    [parcel] = await desk.take()
    assert parcel.purpose.value == "change"
    assert parcel.told is not None
    assert parcel.told["legs"][0]["start"] == "2016-07-18"
    assert parcel.activity.days.start == moved_to(7, 25).start


async def test_a_change_within_two_days_of_the_start_is_told_at_once(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = datetime(2016, 7, 16, 8, 0, tzinfo=UTC)
    await desk.deliver()
    await desk.act(edits.place, activity_id=activity, place=make.BELGRADE)
    assert ("change", None, desk.now) in desk.waiting(ANA)


async def test_a_move_and_its_undo_tell_nobody(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    await desk.act(edits.days, activity_id=activity, days=make.JULY)
    assert desk.purposes(ANA) == ["reminder", "reminder"]
    desk.after(minutes=30)
    assert await desk.take() == []


async def test_a_change_after_an_undo_is_told_even_when_it_is_due_at_once(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = datetime(2016, 7, 16, 8, 0, tzinfo=UTC)
    await desk.deliver()
    for place in (make.BELGRADE, make.TBILISI, make.BELGRADE):
        await desk.act(edits.place, activity_id=activity, place=place)
    assert [parcel.purpose.value for parcel in await desk.deliver()] == ["change"]


async def test_a_change_between_taking_and_sending_is_owed_afterwards(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    taken = await desk.take()
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    await desk.settle(taken)
    assert "change" in desk.purposes(ANA)
    [part] = desk.rows(Participation)
    assert part.told is not None
    assert part.told["legs"][0]["start"] == "2016-07-18"


async def test_what_is_being_told_is_not_owed_a_second_time(desk: Desk) -> None:
    activity = await confirmed(desk, ANA, LUC)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=10)
    taken = await desk.take()
    assert len(taken) == 2
    await desk.act(life.answer, LUC, activity_id=activity, answer=Answer.TENTATIVE)
    assert "change" not in desk.purposes()
    await desk.settle(taken)
    assert "change" not in desk.purposes()


async def test_what_came_back_unsent_is_owed_as_things_stand_now(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    taken = await desk.take()
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CANCELLED, reason="No quorum")
    await desk.settle(taken, State.WAITING, not_before=desk.now + timedelta(seconds=5))
    assert desk.purposes(ANA) == ["change"]


async def test_a_cancelled_activity_owes_the_news_and_no_reminder(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CANCELLED, reason="No quorum")
    assert desk.purposes(ANA) == ["change"]


async def test_who_declines_is_left_alone(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(life.answer, ANA, activity_id=activity, answer=Answer.DECLINED)
    assert desk.waiting(ANA) == []
    await desk.act(life.answer, ANA, activity_id=activity, answer=Answer.ACCEPTED)
    assert desk.purposes(ANA) == ["reminder", "reminder"]


async def test_what_an_older_epoch_left_in_flight_is_uncertain(desk: Desk) -> None:
    await confirmed(desk, ANA)
    assert await desk.office.note(deliveries.hold_lease, owner="desk") == 1
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.take(epoch=1)
    assert await desk.office.note(deliveries.hold_lease, owner="desk") == 1
    assert "sending" in desk.states().values()
    taken_over = await desk.office.note(deliveries.hold_lease, owner="second")
    if desk.office.database.is_sqlite:
        # One process serves a file: a lease found there is a dead process's.
        assert taken_over == 2
        assert "uncertain" in desk.states().values()
    else:
        assert taken_over is None
        assert "sending" in desk.states().values()


async def test_an_uncertain_change_is_not_told_again_by_itself(desk: Desk) -> None:
    activity = await confirmed(desk, ANA, LUC)
    await desk.office.note(deliveries.hold_lease, owner="desk")
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=10)
    taken = await desk.take(epoch=1)
    await desk.settle(taken, State.UNCERTAIN)
    await desk.act(life.answer, LUC, activity_id=activity, answer=Answer.TENTATIVE)
    assert "change" not in desk.purposes()


async def test_a_late_success_counts_in_any_epoch(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    taken = await desk.take(epoch=1)
    await desk.settle(taken, State.REFUSED, epoch=2)
    assert "refused" not in desk.states().values()
    await desk.settle(taken, State.SENT, epoch=2)
    [row] = desk.rows(Delivery, id=taken[0].id)
    assert (row.state, row.sent_at, row.message_id) == (State.SENT, desk.now, taken[0].id)


async def test_an_older_success_does_not_unsay_a_newer_one(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    older = await desk.take()
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=10)
    newer = await desk.take()
    await desk.settle(newer)
    await desk.settle(older)
    assert "change" not in desk.purposes(ANA)


async def test_a_chat_that_must_wait_is_left_until_then(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.settle(await desk.take(), State.WAITING, not_before=desk.now + timedelta(seconds=35))
    assert await desk.take() == []
    desk.after(seconds=35)
    assert len(await desk.take()) == 1


async def test_nothing_goes_to_who_stopped_the_bot_until_they_return(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.settle(await desk.take(), State.UNREACHABLE)
    desk.now = DAY_BEFORE_IN_TBILISI
    [of_the_day] = await desk.deliver()
    assert of_the_day.chat_id == COORDINATOR
    assert [item.guest for item in of_the_day.items if item.purpose is Purpose.UNREACHED] == [
        ("Ana", Answer.ACCEPTED)
    ]
    assert not await desk.office.note(deliveries.any_due, now=desk.now)
    await desk.by(ANA)
    assert [parcel.rule for parcel in await desk.take()] == ["T-1"]


async def test_a_change_that_was_refused_goes_when_its_reader_returns_and_says_it_may_be_known(
    desk: Desk,
) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=10)
    await desk.settle(await desk.take(), State.UNCERTAIN)
    await desk.office.note(uncertain.resolve, epoch=1, now=desk.now)
    [again] = [one for one in await desk.take() if one.chat_id == ANA]
    await desk.settle([again], State.UNREACHABLE)
    assert "change" not in desk.purposes(ANA), "nothing waits for a chat that is closed"
    await desk.by(ANA)
    [back] = [one for one in await desk.deliver() if one.chat_id == ANA]
    assert (back.id, back.repeated, back.silent) == (again.id, True, True)


async def test_what_telegram_does_not_take_is_not_tried_again_until_there_is_something_new(
    desk: Desk,
) -> None:
    activity = await confirmed(desk, ANA)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    desk.after(minutes=10)
    [change] = [one for one in await desk.take() if one.chat_id == ANA]
    await desk.settle([change], State.REFUSED)
    assert await desk.take() == []
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 26))
    desk.after(minutes=10)
    [new] = [one for one in await desk.take() if one.chat_id == ANA]
    assert new.activity.days.start == moved_to(7, 26).start


async def test_what_waited_for_who_never_returned_expires(desk: Desk) -> None:
    await confirmed(desk, ANA)
    await desk.office.note(people.blocked, chat_id=ANA, now=desk.now)
    desk.now = datetime(2016, 7, 20, 5, 0, tzinfo=UTC)
    assert await desk.take() == []
    assert desk.waiting() == []


async def test_who_has_no_chat_stands_on_the_board_and_is_reached_once_they_have(
    desk: Desk,
) -> None:
    person = desk.make(make.person, name="Noa", zone="Europe/London")
    desk.people[NEWCOMER] = person
    activity = await confirmed(desk)
    desk.join(activity, NEWCOMER)
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    assert set(desk.states().values()) == {"no_address"}
    desk.now = WEEK_BEFORE_IN_LONDON
    codes = await desk.act(
        invitations.issue, activity_id=activity, person_id=person, language="en_GB"
    )
    desk.now = WEEK_BEFORE_IN_LONDON + timedelta(days=8)
    await desk.act(invitations.redeem, NEWCOMER, code=codes.code, name="Noa", language="en_GB")
    # A week before is over, and what stands is shown with the welcome.
    assert [(purpose, rule) for purpose, rule, _ in desk.waiting()] == [("reminder", "T-1")]


async def test_a_reader_who_moves_house_is_reminded_by_the_new_clock(desk: Desk) -> None:
    await confirmed(desk, ANA)
    await desk.act(people.choose_zone, ANA, zone="America/New_York")
    assert desk.waiting(ANA)[0][2] == datetime(2016, 7, 11, 13, 0, tzinfo=UTC)


async def test_a_new_chat_of_the_same_person_gets_what_waits(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    codes = await desk.act(invitations.issue, activity_id=activity, person_id=desk.people[ANA])
    await desk.by(NEWCOMER)
    await desk.act(invitations.redeem, NEWCOMER, code=codes.letters, name="x", language="fr")
    assert desk.waiting(ANA) == []
    assert desk.purposes(NEWCOMER) == ["reminder", "reminder"]


async def test_each_parcel_carries_what_its_reader_needs(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    [parcel] = await desk.take()
    assert (parcel.language, parcel.zone) == ("en_GB", "Europe/London")
    assert parcel.answer is Answer.ACCEPTED
    assert parcel.activity.title == "Workshop"
    assert parcel.leg_id == parcel.activity.legs[0].id


async def test_what_was_sent_is_seen_again_as_things_stand_now_and_nothing_is_written(
    desk: Desk,
) -> None:
    activity = await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    [sent] = await desk.deliver()
    await desk.act(edits.days, activity_id=activity, days=moved_to(7, 25))
    before = desk.dump()["delivery"]
    seen = await desk.ask(parcels.again, ANA, delivery_id=sent.id)
    assert seen.activity.days.start == moved_to(7, 25).start
    assert desk.dump()["delivery"] == before


async def test_what_its_reader_may_no_longer_see_is_not_sent(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Participation, 1).person_id = desk.people[LUC]
    desk.now = WEEK_BEFORE_IN_LONDON
    assert activity
    assert await desk.take() == []


async def test_a_step_asked_for_reaches_the_managers_and_the_answer_the_asker(desk: Desk) -> None:
    activity = desk.convene()
    await desk.act(life.step, activity_id=activity, step=Status.CONFIRMED)
    assert "approval" in desk.purposes(HEAD)
    assert desk.purposes(MANAGER)[0] == "approval"
    [parcel] = await desk.take()
    assert parcel.approval is not None
    await desk.act(life.decide, MANAGER, approval_id=parcel.approval.id, granted=True)
    assert desk.purposes()[0] == "decision"
    [decision] = await desk.take()
    assert decision.chat_id == COORDINATOR
    assert decision.approval is not None
    assert decision.approval.granted


@pytest.mark.parametrize("count", [1, 5])
async def test_the_next_moment_is_known_over_all_and_per_chat(desk: Desk, count: int) -> None:
    for _ in range(count):
        await confirmed(desk, ANA, LUC)
    first, chats = await desk.office.note(deliveries.next_due)
    assert first == WEEK_BEFORE_IN_LONDON
    assert chats == {ANA: WEEK_BEFORE_IN_LONDON, LUC: WEEK_BEFORE_IN_DAKAR}
