"""Accept, perhaps, decline: any time, the last one counts, and what is over says so."""

from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables import Activity, Participation
from handlers.buttons import Reply, Welcome
from programme.office import Office
from programme.values import Answer, Days, Precision, Right, Status
from tests import factories
from tests.factories import TBILISI
from tests.handlers_people.house import ADA, AWA, House, Meet, offered


@pytest.fixture
async def activity(office: Office) -> int:
    """A timed workshop in Tbilisi; Awa, whose clock is Dakar's, is invited."""
    note = office.note
    ada = await note(factories.person, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    awa = await note(factories.person, name="Awa", chat=AWA, zone="Africa/Dakar")
    days = Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), time(10), time(17))
    one: int = await note(
        factories.activity, title="Workshop", owner=ada, status=Status.CONFIRMED,
        legs=((TBILISI, days),),
    )  # fmt: skip
    await note(factories.part, activity=one, person=awa, answer=Answer.INVITED)
    return one


def answer_of(session: Session) -> Answer:
    return session.scalars(select(Participation)).one().answer


def cancel(session: Session, *, activity: int) -> None:
    row = session.get_one(Activity, activity)
    row.status, row.reason = Status.CANCELLED, "The host asked for it"


async def card(house: House, awa: Any, activity: int) -> str:
    """The welcome of the activity, as a message with buttons."""
    accept = ("Accept", Reply(activity=activity, answer=Answer.ACCEPTED))
    english = ("English", Welcome(language="en_GB", activity=activity))
    await house.bot.send_message(AWA, "Invitation", reply_markup=offered(accept, english))
    return await awa.reads()


@pytest.fixture
async def awa(house: House, meet: Meet, activity: int) -> Any:
    one = meet(AWA)
    await one.says("/privacy")
    await card(house, one, activity)
    return one


async def test_the_last_answer_counts(house: House, awa: Any) -> None:
    said = await awa.presses("Accept")
    assert "Thank you: your place is noted." in said
    assert "Your answer: <b>accepted</b>" in said
    assert await awa.buttons() == ["Perhaps", "Decline", "My calendar", "Reminders"]
    assert await house.office.note(answer_of) is Answer.ACCEPTED

    assert "will not take part" in await awa.presses("Decline")
    assert await house.office.note(answer_of) is Answer.DECLINED
    assert "perhaps" in await awa.presses("Perhaps")
    assert await house.office.note(answer_of) is Answer.TENTATIVE


async def test_the_time_stands_at_the_venue_and_for_the_reader(awa: Any) -> None:
    said = await awa.presses("English")
    assert "Begins 10:00, Tbilisi time" in said
    assert "For you: Monday 18 July 2016, 06:00" in said
    assert "Your time zone here: Dakar time" in said


async def test_the_same_button_twice_is_once(house: House, awa: Any) -> None:
    await awa.touches("Accept")
    await awa.touches("Accept")
    await house.settle()
    assert await house.office.note(answer_of) is Answer.ACCEPTED


async def test_a_button_of_what_is_cancelled_says_so_with_the_reason(
    house: House, awa: Any, activity: int
) -> None:
    await house.office.note(cancel, activity=activity)
    said = await awa.presses("Accept")
    assert "cancelled" in said
    assert "The host asked for it" in said
    assert await awa.buttons() == ["My calendar"]
    assert await house.office.note(answer_of) is Answer.INVITED


async def test_nobody_answers_for_what_is_not_theirs(
    house: House, meet: Meet, activity: int
) -> None:
    ada = meet(ADA)
    await ada.says("/privacy")
    accept = ("Accept", Reply(activity=activity, answer=Answer.ACCEPTED))
    await house.bot.send_message(ADA, "x", reply_markup=offered(accept))
    await ada.presses("Accept")
    assert ada.alerts == ["This is not there, or no longer. /upcoming lists what is coming."]
