"""Who is away is reminded by the clock of the place, of everything; nobody else is touched."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery
from programme import edits, life, owing
from programme.values import Answer, Days, Place, Precision, Status
from tests import factories as make
from tests.programme.desk import ANA, HEAD, LUC, MIA, Desk

# Nine o'clock of 19 July, on each clock.
IN_LONDON = datetime(2016, 7, 19, 8, 0, tzinfo=UTC)
IN_TBILISI = datetime(2016, 7, 19, 5, 0, tzinfo=UTC)
LATER = Days(Precision.DAY, date(2016, 7, 26), date(2016, 7, 26))
AUTUMN = Days(Precision.DAY, date(2016, 10, 3), date(2016, 10, 4))


@pytest.fixture
def call(desk: Desk) -> int:
    """A meeting of the 26th in London, of which Ana is reminded on the 19th at nine."""
    london = Place("London", "GB", "Europe/London")
    number = desk.convene([ANA], title="Later", status=Status.CONFIRMED, legs=[(london, LATER)])
    desk.make(refreshed, activity=number, desk=desk)
    return number


def refreshed(session: Session, *, activity: int, desk: Desk) -> int:
    """What is owed of it stands."""
    owing.refresh(session, [activity], desk.now)
    return activity


def reminded_at(desk: Desk, activity: int) -> datetime:
    """When Ana is reminded of something a week before."""
    [row] = [
        one for one in desk.rows(Delivery, activity_id=activity, rule="T-7") if one.chat_id == ANA
    ]
    return row.due_at


async def test_whoever_accepts_is_reminded_of_the_rest_by_the_clock_of_the_place(
    desk: Desk, call: int
) -> None:
    workshop = desk.convene(status=Status.CONFIRMED)
    desk.join(workshop, ANA, answer=Answer.INVITED)
    assert reminded_at(desk, call) == IN_LONDON
    await desk.act(life.answer, ANA, activity_id=workshop, answer=Answer.ACCEPTED)
    assert reminded_at(desk, call) == IN_TBILISI
    await desk.act(life.answer, ANA, activity_id=workshop, answer=Answer.DECLINED)
    assert reminded_at(desk, call) == IN_LONDON


async def test_what_is_confirmed_moved_and_cancelled_takes_its_people_along(
    desk: Desk, call: int
) -> None:
    workshop = desk.convene([ANA, LUC])
    await desk.act(life.step, HEAD, activity_id=workshop, step=Status.CONFIRMED)
    assert reminded_at(desk, call) == IN_TBILISI
    await desk.act(edits.days, HEAD, activity_id=workshop, days=AUTUMN)
    assert reminded_at(desk, call) == IN_LONDON
    await desk.act(edits.days, HEAD, activity_id=workshop, days=make.JULY)
    assert reminded_at(desk, call) == IN_TBILISI
    reason = {"step": Status.CANCELLED, "reason": "No money"}
    await desk.act(life.step, HEAD, activity_id=workshop, **reason)
    assert reminded_at(desk, call) == IN_LONDON


async def test_an_answer_concerns_nothing_of_the_other_guests(desk: Desk, call: int) -> None:
    workshop = desk.convene([ANA], status=Status.CONFIRMED)
    desk.join(workshop, MIA, answer=Answer.INVITED)
    desk.make(unsettled, activity=call)
    await desk.act(life.answer, MIA, activity_id=workshop, answer=Answer.ACCEPTED)
    assert reminded_at(desk, call) == datetime(2016, 7, 19, tzinfo=UTC)


def unsettled(session: Session, *, activity: int) -> int:
    """What would be set right if it were computed anew."""
    for row in session.scalars(select(Delivery).where(col(Delivery.activity_id) == activity)):
        row.due_at = datetime(2016, 7, 19, tzinfo=UTC)
    return activity
