"""Any activity, guests, rules and moment, drawn for the properties of what is owed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from programme.owed import Guest, Planned, facts_of
from programme.rules import KindRules, Rules, Rung
from programme.values import (
    Answer,
    Clock,
    Days,
    Kind,
    LegSeen,
    LegStatus,
    Place,
    Precision,
    Role,
    Status,
)
from tests.factories import GUESTS, rules_of_the_office

# With gaps and folds of an hour and of half an hour, around midnight, and of a whole day.
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "America/Havana",
    "Pacific/Apia",
    "Asia/Tbilisi",
    "UTC",
)
zones = st.sampled_from(ZONES)
dates = st.dates(date(2011, 12, 1), date(2027, 12, 31))
moments = st.builds(datetime.combine, dates, st.times(), st.just(UTC))
Case = tuple[Planned, list[Guest], Rules, datetime]


@st.composite
def spans(draw: st.DrawFn) -> Days:
    precision = draw(st.sampled_from([*Precision, *(Precision.DAY,) * 5, *(Precision.TIME,) * 4]))
    if precision is Precision.TBC:
        return Days(precision)
    start = draw(dates)
    end = start + timedelta(days=draw(st.integers(0, 20)))
    if precision is Precision.TIME:
        return Days(precision, start, end, draw(st.times()), None)
    return Days(precision, start, end)


@st.composite
def legs(draw: st.DrawFn) -> tuple[LegSeen, ...]:
    count = draw(st.integers(1, 3))
    return tuple(
        LegSeen(
            number,
            f"uid-{number}",
            Place("City", "GE", draw(st.one_of(st.none(), zones))),
            draw(spans()),
            draw(st.sampled_from([*LegStatus, *(LegStatus.PLANNED,) * 5])),
        )
        for number in range(1, count + 1)
    )


@st.composite
def plans(draw: st.DrawFn) -> Planned:
    return Planned(
        7,
        draw(st.sampled_from(Kind)),
        draw(st.sampled_from([*Status, *(Status.CONFIRMED,) * 7])),
        draw(legs()),
        draw(st.one_of(st.none(), moments)),
    )


@st.composite
def guests(draw: st.DrawFn, plan: Planned) -> list[Guest]:
    told = st.sampled_from([None, facts_of(plan), {"status": "tentative", "legs": []}])
    return [
        Guest(
            number,
            draw(st.one_of(st.none(), st.integers(1, 99))),
            draw(zones),
            draw(st.sampled_from(Role)),
            draw(st.sampled_from(Answer)),
            draw(told),
            draw(st.integers(0, 3)),
        )
        for number in range(1, draw(st.sampled_from([0, 1, 2, 2, 3, 4])) + 1)
    ]


@st.composite
def ladders(draw: st.DrawFn) -> Rules:
    rungs = tuple(
        Rung(
            f"r{number}",
            draw(st.sampled_from([GUESTS, frozenset({Role.SPEAKER})])),
            days=draw(st.sampled_from([0, 0, 1, 7, 30])),
            at=draw(st.times()),
            clock=draw(st.sampled_from(Clock)),
        )
        for number in range(draw(st.integers(1, 3)))
    )
    spanning = Rung("2h", GUESTS, before=timedelta(hours=2))
    return rules_of_the_office(kinds={kind: KindRules(ladder=(*rungs, spanning)) for kind in Kind})


@st.composite
def cases(draw: st.DrawFn) -> Case:
    plan = draw(plans())
    days_before = st.timedeltas(timedelta(days=-40), timedelta(days=5))
    starts = [leg.days.start for leg in plan.legs if leg.days.start]
    near = datetime.combine(starts[0], time(9), UTC) if starts else draw(moments)
    plan = replace(plan, tell_at=draw(st.one_of(st.none(), days_before.map(lambda b: near + b))))
    return plan, draw(guests(plan)), draw(ladders()), near + draw(days_before)
