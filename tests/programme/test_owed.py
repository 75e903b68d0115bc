"""What is owed, for any activity, guests, rules and moment: properties of one pure function."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from programme.owed import Guest, Owed, Planned, facts_of, owed
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
from tests.factories import DAY_BEFORE, GUESTS, LADDER, WEEK_BEFORE, rules_of_the_office
from tests.twins.owed import Computed

RULES = rules_of_the_office()
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
def cases(draw: st.DrawFn) -> tuple[Planned, list[Guest], Rules, datetime]:
    plan = draw(plans())
    days_before = st.timedeltas(timedelta(days=-40), timedelta(days=5))
    starts = [leg.days.start for leg in plan.legs if leg.days.start]
    near = datetime.combine(starts[0], time(9), UTC) if starts else draw(moments)
    plan = replace(plan, tell_at=draw(st.one_of(st.none(), days_before.map(lambda b: near + b))))
    return plan, draw(guests(plan)), draw(ladders()), near + draw(days_before)


def check_keys(compute: Computed, case: tuple[Planned, list[Guest], Rules, datetime]) -> None:
    """One message is one key."""
    keys = [one.key for one in compute(*case)]
    assert len(keys) == len(set(keys))


@given(cases())
def test_one_message_is_one_key(case: tuple[Planned, list[Guest], Rules, datetime]) -> None:
    check_keys(owed, case)


@settings(max_examples=300)
@given(cases())
def test_nothing_falls_due_when_it_no_longer_helps(
    case: tuple[Planned, list[Guest], Rules, datetime],
) -> None:
    for one in owed(*case):
        assert one.expires_at is not None or one.purpose != "reminder"
        if one.expires_at is not None:
            assert one.expires_at > case[3]
            assert one.due_at < one.expires_at


@given(cases())
def test_every_moment_is_in_utc(case: tuple[Planned, list[Guest], Rules, datetime]) -> None:
    for one in owed(*case):
        assert one.due_at.tzinfo is UTC


@given(cases())
def test_the_same_is_owed_whenever_it_is_asked(
    case: tuple[Planned, list[Guest], Rules, datetime],
) -> None:
    assert list(owed(*case)) == list(owed(*case))


@given(cases())
def test_who_declined_is_owed_nothing(
    case: tuple[Planned, list[Guest], Rules, datetime],
) -> None:
    plan, people, rules, now = case
    declined = [replace(one, answer=Answer.DECLINED) for one in people]
    assert list(owed(plan, declined, rules, now)) == []


@given(cases())
def test_nobody_is_owed_for_the_sake_of_another(
    case: tuple[Planned, list[Guest], Rules, datetime],
) -> None:
    plan, people, rules, now = case
    apart = [one for guest in people for one in owed(plan, [guest], rules, now)]
    assert list(owed(plan, people, rules, now)) == apart


@given(cases())
def test_who_was_told_what_is_true_is_owed_no_change(
    case: tuple[Planned, list[Guest], Rules, datetime],
) -> None:
    plan, people, rules, now = case
    knowing = [replace(one, told=facts_of(plan)) for one in people]
    assert {one.purpose for one in owed(plan, knowing, rules, now)} <= {"reminder"}


@given(cases(), spans())
def test_a_move_and_its_undo_owe_what_was_owed(
    case: tuple[Planned, list[Guest], Rules, datetime], elsewhen: Days
) -> None:
    plan, people, rules, now = case
    knowing = [replace(one, told=facts_of(plan)) for one in people]
    moved = replace(plan, legs=[replace(leg, days=elsewhen) for leg in plan.legs])
    undone = replace(
        moved,
        legs=[replace(new, days=old.days) for new, old in zip(moved.legs, plan.legs, strict=True)],
    )
    assert list(owed(undone, knowing, rules, now)) == list(owed(plan, knowing, rules, now))


@given(cases())
def test_only_what_is_confirmed_is_reminded_of(
    case: tuple[Planned, list[Guest], Rules, datetime],
) -> None:
    plan = case[0]
    if plan.status is not Status.CONFIRMED:
        assert "reminder" not in {one.purpose for one in owed(*case)}


@given(cases())
def test_a_draft_owes_nothing(case: tuple[Planned, list[Guest], Rules, datetime]) -> None:
    draft = replace(case[0], status=Status.DRAFT)
    assert list(owed(draft, *case[1:])) == []


@given(cases())
def test_a_leg_known_to_the_month_or_called_off_owes_no_reminder(
    case: tuple[Planned, list[Guest], Rules, datetime],
) -> None:
    plan = case[0]
    reminded = {one.leg_id for one in owed(*case) if one.purpose == "reminder"}
    for leg in plan.legs:
        vague = leg.days.precision not in {Precision.DAY, Precision.TIME}
        if vague or leg.status in {LegStatus.CANCELLED, LegStatus.POSTPONED, LegStatus.DONE}:
            assert leg.id not in reminded


@settings(max_examples=300)
@given(dates, zones, zones, st.sampled_from([WEEK_BEFORE, DAY_BEFORE]))
def test_a_rung_shows_its_hour_on_its_own_clock_whatever_the_season(
    first: date, reader: str, venue: str, rung: Rung
) -> None:
    # The day before was left out there.
    assume((venue, first) != ("Pacific/Apia", date(2011, 12, 31)))
    [one] = reminders(first, reader, venue, rung)
    clock = ZoneInfo(reader if rung.clock is Clock.READER else venue)
    shown = one.due_at.astimezone(clock)
    meant = datetime.combine(first - timedelta(days=rung.days), rung.at or time())
    exists = meant.replace(tzinfo=clock).astimezone(UTC).astimezone(clock)
    if exists.replace(tzinfo=None) == meant:
        assert shown.replace(tzinfo=None) == meant


def reminders(first: date, reader: str, venue: str, rung: Rung) -> list[Owed]:
    """What one reader is owed for one leg by one rung, long before."""
    leg = LegSeen(
        1, "uid", Place("City", "GE", venue), Days(Precision.DAY, first, first), LegStatus.PLANNED
    )
    guest = Guest(1, 1, reader, Role.PARTICIPANT, Answer.ACCEPTED, None)
    plan = Planned(7, Kind.WORKSHOP, Status.CONFIRMED, [leg], None)
    guest = replace(guest, told=facts_of(plan))
    rules = rules_of_the_office(kinds={Kind.WORKSHOP: KindRules(ladder=(rung,))})
    return list(owed(plan, [guest], rules, datetime(2000, 1, 1, tzinfo=UTC)))


def night_rung(at: time) -> Rung:
    return Rung("night", GUESTS, days=0, at=at, clock=Clock.VENUE)


def due_at_night(on: date, at: time, zone: str) -> datetime:
    """When a rung of this hour falls due before a leg of the next day."""
    [one] = reminders(on + timedelta(days=1), zone, zone, replace(night_rung(at), days=1))
    return one.due_at


def test_an_hour_that_is_skipped_is_read_as_before_the_gap() -> None:
    # 02:30 does not exist in Berlin on 29 March 2026: the offset before the gap makes it 03:30.
    assert due_at_night(date(2026, 3, 29), time(2, 30), "Europe/Berlin") == datetime(
        2026, 3, 29, 1, 30, tzinfo=UTC
    )


def test_an_hour_that_comes_twice_is_the_first_one() -> None:
    assert due_at_night(date(2026, 10, 25), time(2, 30), "Europe/Berlin") == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )


def test_half_an_hour_is_enough_of_a_gap() -> None:
    # Lord Howe goes from 02:00 (+10:30) to 02:30 (+11:00) on 4 October 2026.
    assert due_at_night(date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe") == datetime(
        2026, 10, 3, 15, 45, tzinfo=UTC
    )


def test_a_day_is_a_day_on_the_wall_not_twenty_four_hours() -> None:
    # Clocks go forward in Berlin on 29 March 2026, between the reminder and the leg.
    [one] = reminders(date(2026, 3, 29), "Europe/Berlin", "Europe/Berlin", DAY_BEFORE)
    assert one.due_at == datetime(2026, 3, 28, 17, 0, tzinfo=UTC)
    [week] = reminders(date(2026, 4, 2), "Europe/Berlin", "Europe/Berlin", WEEK_BEFORE)
    assert week.due_at == datetime(2026, 3, 26, 8, 0, tzinfo=UTC)


def test_a_week_before_is_the_reader_s_nine_and_the_day_before_the_venue_s_six() -> None:
    [week] = reminders(date(2016, 7, 18), "Africa/Dakar", "Asia/Tbilisi", WEEK_BEFORE)
    [day] = reminders(date(2016, 7, 18), "Africa/Dakar", "Asia/Tbilisi", DAY_BEFORE)
    assert week.due_at == datetime(2016, 7, 11, 9, 0, tzinfo=UTC)
    assert day.due_at == datetime(2016, 7, 17, 14, 0, tzinfo=UTC)


def one_leg(status: Status, **other: object) -> tuple[Planned, Guest]:
    leg = LegSeen(
        1,
        "uid",
        Place("Tbilisi", "GE", "Asia/Tbilisi"),
        Days(Precision.DAY, date(2016, 7, 18), date(2016, 7, 19)),
        LegStatus.PLANNED,
    )
    plan = Planned(7, Kind.WORKSHOP, status, [leg], datetime(2016, 7, 1, 6, 10, tzinfo=UTC))
    before = facts_of(replace(plan, status=Status.CONFIRMED))
    return plan, Guest(1, 1, "UTC", Role.PARTICIPANT, Answer.ACCEPTED, before)


def purposes(plan: Planned, people: Sequence[Guest], rules: Rules = RULES) -> list[str]:
    now = datetime(2016, 7, 1, 6, 0, tzinfo=UTC)
    return [one.purpose for one in owed(plan, people, rules, now)]


def test_what_is_cancelled_owes_the_news_and_nothing_else() -> None:
    plan, guest = one_leg(Status.CANCELLED)
    assert purposes(plan, [guest]) == ["change"]


def test_what_is_over_owes_nothing() -> None:
    for status in (Status.COMPLETED, Status.REPORTED):
        plan, guest = one_leg(status)
        assert purposes(plan, [guest]) == []


def test_a_held_change_is_not_owed() -> None:
    plan, guest = one_leg(Status.CANCELLED)
    assert purposes(replace(plan, tell_at=None), [guest]) == []


def test_who_was_told_nothing_yet_is_owed_an_invitation() -> None:
    plan, guest = one_leg(Status.TENTATIVE)
    assert purposes(plan, [replace(guest, told=None)]) == ["invitation"]


def test_a_rung_is_for_those_it_is_for() -> None:
    plan, guest = one_leg(Status.CONFIRMED)
    speakers = replace(LADDER[0], to=frozenset({Role.SPEAKER}))
    rules = rules_of_the_office(kinds={Kind.WORKSHOP: KindRules(ladder=(speakers,))})
    assert purposes(plan, [guest], rules) == []
    assert purposes(plan, [replace(guest, role=Role.SPEAKER)], rules) == ["reminder"]
