"""The board counts calendars and pages that show an activity as it stands."""

import pytest

from db.tables import Feed, GuestPage
from programme import edits
from tests import factories as make
from tests.programme.boards import line, sent, shown
from tests.programme.desk import ANA, Desk


def feed(desk: Desk, chat: int, scope: str, **given: object) -> None:
    """A calendar of somebody, fetched now."""
    with desk.office.database.transaction(writes=True) as session:
        session.add(
            Feed(
                secret_hash=f"{scope}{chat}",
                scope=scope,
                language="en_GB",
                person_id=desk.people[chat],
                created_at=desk.now,
                shown_at=desk.now,
                **given,
            )
        )


@pytest.mark.parametrize(
    ("scope", "counts"), [("person:1", True), ("project:GLACY", True), ("project:OTHER", False)]
)
async def test_a_calendar_counts_that_shows_the_activity(
    desk: Desk, scope: str, counts: bool
) -> None:
    activity, _ = await sent(desk)
    feed(desk, ANA, scope)
    found = await shown(desk, activity)
    assert found.fetched == int(counts)
    assert (found.lines[0].fetched_at is not None) == counts


async def test_neither_a_calendar_that_was_taken_back_nor_one_that_looked_before_a_move(
    desk: Desk,
) -> None:
    activity, _ = await sent(desk)
    feed(desk, ANA, "person:1", revoked_at=desk.now)
    assert (await shown(desk, activity)).fetched == 0
    feed(desk, ANA, "office")
    desk.after(minutes=1)
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    assert (await shown(desk, activity)).fetched == 0


async def test_a_page_counts_that_was_opened_since_the_last_change(desk: Desk) -> None:
    activity, _ = await sent(desk)
    with desk.office.database.transaction(writes=True) as session:
        person = desk.people[ANA]
        made = {"secret_hash": "page", "made_at": desk.now, "looked_at": desk.now}
        session.add(GuestPage(person_id=person, **made))
    assert (await shown(desk, activity)).opened == 1
    desk.after(minutes=1)
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    assert (await line(desk, activity)).opened_at is None
