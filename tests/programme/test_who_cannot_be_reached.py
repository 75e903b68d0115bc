"""Who has stopped the bot, or has no chat: what waits for them, is said of it, and goes then."""

from datetime import UTC, datetime, timedelta

from db.tables import Purpose, State
from programme import deliveries, edits, invitations, people, uncertain
from programme.values import Answer
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, NEWCOMER, Desk
from tests.programme.workshop import (
    DAY_BEFORE_IN_TBILISI,
    WEEK_BEFORE_IN_LONDON,
    confirmed,
    moved_to,
)


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


async def test_a_new_chat_of_the_same_person_gets_what_waits(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    codes = await desk.act(invitations.issue, activity_id=activity, person_id=desk.people[ANA])
    await desk.by(NEWCOMER)
    await desk.act(invitations.redeem, NEWCOMER, code=codes.letters, name="x", language="fr")
    assert desk.waiting(ANA) == []
    assert desk.purposes(NEWCOMER) == ["reminder", "reminder"]
