"""What one guest does is computed for them alone: exactly what computing everybody's would give."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Participation
from programme import owing
from programme.values import Answer, Days, Kind, Place, Precision, Status
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, COORDINATOR, LUC, MANAGER, MIA, Desk
from tests.programme.guests_at_work import Change, Scene, Step, steps, tried
from tests.twins.owed import Refreshed, forgets_the_owner, looks_at_nobody

database = one_now

AN_HOUR = timedelta(hours=1)
LONDON = Place("London", "GB", "Europe/London")


@pytest.fixture
def workshops(desk: Desk) -> list[int]:
    """A workshop within the fortnight and a call in another zone, with the same guests."""
    soon = Days(Precision.DAY, date(2016, 7, 9), date(2016, 7, 10))
    first = desk.convene([ANA], status=Status.CONFIRMED, legs=[(make.TBILISI, soon)])
    call = desk.convene(
        [ANA, LUC], kind=Kind.ONLINE, status=Status.CONFIRMED, legs=[(LONDON, make.JULY)]
    )
    desk.join(first, LUC, answer=Answer.INVITED)
    desk.join(first, MIA, answer=Answer.INVITED, told=False)
    for number in (first, call):
        desk.join(number, COORDINATOR)
    desk.join(call, MANAGER, answer=Answer.INVITED)
    return [first, call]


def check(desk: Desk, workshops: Sequence[int], steps: Iterable[Step]) -> None:
    """Step by step: what is owed after it is the same when it is computed in part, and whole."""
    now = desk.now
    with Session(desk.office.database.engine, expire_on_commit=False) as session:
        session.info["rules"] = desk.office.rules
        for after, chat, change in steps:
            now += after
            settled(session, workshops, now)
            on = Scene(desk.people[chat], chat, now, workshops)
            with tried(session) as part:
                change(session, on)
            with tried(session) as whole:
                change(session, replace(on, whole=True))
            assert [one for one in part if one not in whole] == [
                one for one in whole if one not in part
            ]
            change(session, on)


def settled(session: Session, workshops: Sequence[int], now: datetime) -> None:
    """Time alone changes what is owed, too: that has been written before anybody acts."""
    for _ in range(2):
        owing.refresh(session, workshops, now)


def examples(many: int) -> Callable[[Any], Any]:
    return settings(
        max_examples=many,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
    )


@examples(6)
@given(drawn=st.lists(steps(), min_size=3, max_size=6))
def test_the_part_is_what_the_whole_would_be(
    desk: Desk, workshops: list[int], drawn: list[Step]
) -> None:
    check(desk, workshops, drawn)


@pytest.mark.full
@examples(60)
@given(drawn=st.lists(steps(), min_size=4, max_size=12))
def test_the_part_is_what_the_whole_would_be_for_long(
    desk: Desk, workshops: list[int], drawn: list[Step]
) -> None:
    check(desk, workshops, drawn)


def says(compute: Refreshed) -> Change:
    """A guest declines, and what that owes is computed in this way."""

    def change(session: Session, on: Scene) -> None:
        question = select(Participation).where(col(Participation.person_id) == on.who)
        for part in session.scalars(question):
            part.answer, part.answered_at = Answer.DECLINED, on.now
        session.flush()
        concerns = [owing.Concern(one, on.who) for one in on.activities]
        (owing_whole if on.whole else compute)(session, concerns, on.now)

    return change


def owing_whole(session: Session, concerns: Iterable[owing.Concern], now: datetime) -> None:
    owing.refresh(session, [one.activity_id for one in concerns], now, portion=1)


def test_what_is_left_out_is_noticed(desk: Desk, workshops: list[int]) -> None:
    check(desk, workshops, [(AN_HOUR, ANA, says(owing.refresh_for))])
    for broken in (looks_at_nobody, forgets_the_owner):
        with pytest.raises(AssertionError):
            check(desk, workshops, [(AN_HOUR, ANA, says(broken))])


def test_however_few_are_looked_at_together_the_same_is_owed(
    desk: Desk, workshops: list[int]
) -> None:
    with Session(desk.office.database.engine, expire_on_commit=False) as session:
        session.info["rules"] = desk.office.rules
        with tried(session) as together:
            owing.refresh(session, workshops, desk.now)
        with tried(session) as one_by_one:
            owing.refresh(session, workshops, desk.now, portion=1)
        assert len(together) > 5
        assert together == one_by_one
