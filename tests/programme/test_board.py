"""The board says what is known of each guest now: not what was known before something changed."""

import pytest
from sqlalchemy import event

from db.tables import Delivery, State
from programme import edits, uncertain
from programme.board import PAGE, Reach, board
from programme.refusals import MayNot
from tests import factories as make
from tests.programme.boards import line, sent, shown
from tests.programme.desk import ANA, COLLEAGUE, COORDINATOR, LUC, Desk
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed


async def press(desk: Desk, delivery: int) -> None:
    await desk.office.note(
        uncertain.pressed, chat_id=ANA, message_id=delivery, delivery_id=delivery, now=desk.now
    )


async def test_what_telegram_accepted_and_what_was_pressed(desk: Desk) -> None:
    activity, reminder = await sent(desk)
    assert (await line(desk, activity)).reach is Reach.ACCEPTED
    await press(desk, reminder)
    found = await line(desk, activity)
    assert (found.reach, found.at) == (Reach.PRESSED, desk.now)


async def test_a_press_from_before_a_move_says_nothing_of_the_new_days(desk: Desk) -> None:
    activity, reminder = await sent(desk)
    await press(desk, reminder)
    desk.after(minutes=1)
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    assert (await line(desk, activity)).reach is Reach.ACCEPTED


@pytest.mark.parametrize(
    ("state", "reach"),
    [
        (State.REFUSED, Reach.REFUSED),
        (State.UNCERTAIN, Reach.UNCERTAIN),
        (State.ABANDONED, Reach.UNCERTAIN),
    ],
)
async def test_a_press_hides_nothing_that_went_wrong_later(
    desk: Desk, state: State, reach: Reach
) -> None:
    activity, reminder = await sent(desk)
    await press(desk, reminder)
    later = {"key": "later", "epoch": 1, "state": state, "purpose": "reminder"}
    with desk.office.database.transaction(writes=True) as session:
        person = desk.people[ANA]
        session.add(
            Delivery(activity_id=activity, person_id=person, chat_id=ANA, due_at=desk.now, **later)
        )
    assert (await line(desk, activity)).reach is reach


@pytest.mark.parametrize(
    ("state", "reach"),
    [(State.SENT, Reach.ACCEPTED), (State.ABANDONED, Reach.UNCERTAIN)],
)
async def test_the_newest_is_what_left_last_and_not_what_was_planned_last(
    desk: Desk, state: State, reach: Reach
) -> None:
    activity = await confirmed(desk, ANA)
    before = {"key": "planned last, sent before", "epoch": 1, "state": State.SENT}
    with desk.office.database.transaction(writes=True) as session:
        given = {"activity_id": activity, "person_id": desk.people[ANA], "chat_id": ANA}
        moments = {"due_at": desk.now, "sent_at": desk.now}
        session.add(Delivery(purpose="reminder", **before, **given, **moments))
    desk.now = WEEK_BEFORE_IN_LONDON
    [parcel] = await desk.take()
    desk.after(seconds=1)
    await desk.settle([parcel], state)
    found = await line(desk, activity)
    assert (found.reach, found.at) == (reach, desk.now if state is State.SENT else None)


async def test_a_page_past_the_end_is_the_last_one(desk: Desk) -> None:
    activity = await confirmed(desk, ANA, LUC)
    found = await shown(desk, activity, page=99)
    assert (found.page, len(found.lines), found.more) == (0, 2, False)
    assert (await shown(desk, activity, page=-1)).page == 0


async def test_many_guests_are_asked_about_in_as_few_questions_as_few(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    few = await asked(desk, activity)
    for number in range(3 * PAGE):
        person = desk.make(make.person, name=f"Guest {number}", chat=1000 + number)
        desk.make(make.part, activity=activity, person=person)
    many = await asked(desk, activity)
    assert many == few
    assert (await shown(desk, activity, page=3)).lines


async def asked(desk: Desk, activity: int) -> int:
    """How many statements one board takes."""
    statements: list[str] = []
    engine = type(desk.office.database.engine)

    def count(*given: object) -> None:
        statements.append(str(given[2]))

    event.listen(engine, "before_cursor_execute", count)
    try:
        await shown(desk, activity)
    finally:
        event.remove(engine, "before_cursor_execute", count)
    return len(statements)


async def test_a_colleague_of_the_scope_sees_it_and_a_guest_does_not(desk: Desk) -> None:
    activity = await confirmed(desk, ANA)
    assert (await desk.ask(board, COLLEAGUE, activity_id=activity)).lines
    assert (await desk.ask(board, COORDINATOR, activity_id=activity)).lines
    with pytest.raises(MayNot):
        await desk.ask(board, ANA, activity_id=activity)
