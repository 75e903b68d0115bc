"""What a kind needs before it is confirmed: named, given, or waived for a reason."""

from datetime import date, timedelta

import pytest

from db.tables import Approval, Leg, Waiver
from programme import life, moves, routines
from programme.office import Office
from programme.refusals import Missing
from programme.rules import KindRules, Rhythm
from programme.values import Days, Kind, LegStatus, Precision, Status
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import COORDINATOR, MANAGER, Desk

database = one_now
STRICT = ("host_agreed", "focal_point", "project_period", "project_scope")


@pytest.fixture
def strict(desk: Desk) -> Desk:
    """The same desk in an office that wants to know more before it confirms."""
    kinds = {kind: KindRules(confirms=STRICT, ladder=make.LADDER) for kind in Kind}
    rhythms = {"completing": Rhythm("*", None)}
    office = Office(desk.office.database, make.rules_of_the_office(kinds=kinds, rhythms=rhythms))
    made = Desk(office, desk.now)
    made.people, made.project = desk.people, desk.project
    return made


async def lacking(desk: Desk, activity: int, chat: int = MANAGER, **given: object) -> set[str]:
    with pytest.raises(Missing) as refused:
        await desk.act(life.step, chat, activity_id=activity, step=Status.CONFIRMED, **given)
    return set(refused.value.fields)


async def test_what_is_missing_is_named_and_given_or_waived_for_a_reason(strict: Desk) -> None:
    legs = [(make.TBILISI, make.JULY), (make.BELGRADE, make.AUGUST)]
    activity = strict.convene(kind=Kind.MISSION, legs=legs)
    assert await lacking(strict, activity) == {"host_agreed", "focal_point"}
    for leg in strict.rows(Leg):
        await strict.act(life.agree, activity_id=activity, leg_id=leg.id)
    assert await lacking(strict, activity) == {"focal_point"}
    given = {"step": Status.CONFIRMED, "waive": life.WAIVABLE}
    await strict.act(life.step, MANAGER, activity_id=activity, reason="By telephone", **given)
    assert strict.row(activity).status is Status.CONFIRMED
    [waiver] = strict.rows(Waiver)
    assert (waiver.guard, waiver.reason) == ("focal_point", "By telephone")
    assert waiver.by_id == strict.people[MANAGER]
    assert strict.row(activity).reason is None


async def test_days_that_are_not_known_are_waived_by_nobody(strict: Desk) -> None:
    october = Days(Precision.MONTH, date(2016, 10, 1), date(2016, 10, 31))
    activity = strict.convene(legs=[(make.TBILISI, october)])
    given = {"reason": "Never mind", "waive": [*life.WAIVABLE, "exact_days"]}
    assert await lacking(strict, activity, **given) == {"exact_days"}
    assert strict.rows(Waiver) == []


async def test_a_coordinator_asks_with_the_waiver_and_it_counts_when_granted(strict: Desk) -> None:
    activity = strict.convene()
    given = {"step": Status.CONFIRMED, "waive": life.WAIVABLE, "reason": "The rooms are ours"}
    await strict.act(life.step, activity_id=activity, **given)
    assert strict.rows(Waiver) == []
    [asked] = strict.rows(Approval)
    assert asked.waives == ["host_agreed", "focal_point"]
    await strict.act(life.decide, MANAGER, approval_id=asked.id, granted=True)
    assert strict.row(activity).status is Status.CONFIRMED
    assert {one.guard for one in strict.rows(Waiver)} == {"focal_point", "host_agreed"}


async def test_other_days_ask_the_host_anew_and_the_same_days_do_not(strict: Desk) -> None:
    activity = strict.convene()
    [leg] = strict.rows(Leg)
    await strict.act(life.agree, activity_id=activity, leg_id=leg.id)
    await strict.act(moves.move, activity_id=activity, leg_id=leg.id, days=make.JULY)
    assert strict.rows(Leg)[0].status is LegStatus.CONFIRMED
    await strict.act(moves.move, activity_id=activity, leg_id=leg.id, days=make.AUGUST)
    assert strict.rows(Leg)[0].status is LegStatus.PLANNED


async def test_a_waiver_falls_with_the_days_it_was_given_for(strict: Desk) -> None:
    activity = strict.convene()
    given = {"step": Status.CONFIRMED, "waive": life.WAIVABLE, "reason": "By telephone"}
    await strict.act(life.step, MANAGER, activity_id=activity, **given)
    assert {one.guard for one in strict.rows(Waiver)} == {"host_agreed", "focal_point"}
    await strict.act(moves.move, activity_id=activity, days=make.AUGUST)
    assert {one.guard for one in strict.rows(Waiver)} == {"focal_point"}


async def test_eighteen_hours_after_its_end_what_was_confirmed_is_completed_by_itself(
    strict: Desk,
) -> None:
    given = {"legs": [(make.TBILISI, make.JULY)]}
    confirmed = strict.convene(status=Status.CONFIRMED, **given)
    tentative = strict.convene(**given)

    async def kept() -> tuple[Status, Status]:
        await strict.office.note(routines.keep, now=strict.now)
        return strict.row(confirmed).status, strict.row(tentative).status

    await kept()
    # 19 July ends at 18:00 in Tbilisi, which is 14:00 UTC.
    strict.now = strict.now.replace(month=7, day=20, hour=7, minute=59)
    assert await kept() == (Status.CONFIRMED, Status.TENTATIVE)
    strict.now += timedelta(hours=2)
    assert await kept() == (Status.COMPLETED, Status.TENTATIVE)
    assert strict.acts()[-1] == "complete_over"
    assert await strict.ask(life.queue, COORDINATOR)
