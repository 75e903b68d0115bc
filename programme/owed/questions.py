"""What an activity asks by itself, of whoever answers for it: it is never settled by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from programme.instants import instant
from programme.owed.news import end_of_all
from programme.owed.values import Owed, Planned
from programme.rules import Rules
from programme.values import LegSeen, LegStatus, Precision, Status


class About(StrEnum):
    """What is asked: still that month; did it take place; which new days; where is the report."""

    VAGUE = "vague"
    PAST = "past"
    POSTPONED = "postponed"
    REPORT = "report"


@dataclass(frozen=True)
class Answering:
    """Who is asked: whoever answers for it, and whom it is put to when that does not help.

    :param since: when the activity became what it is; ``unreported``: its report lacks something.
    """

    owners: Sequence[tuple[int, int | None]]
    managers: Sequence[tuple[int, int | None]]
    since: datetime
    unreported: bool = False


FORTNIGHT = timedelta(days=14)
SIX_WEEKS = timedelta(days=42)
WINDOWS = frozenset({Precision.MONTH, Precision.MONTH_RANGE, Precision.QUARTER})
# Days after its end on which a tentative activity is asked about: soon, then weekly.
PAST = (1, 3, 7, 14, 21, 28, 35, 42, 49, 56)
# From then on its managers are asked too.
LONG_PAST = 14
REPORT = (1, 15, 29)
POSTPONED = tuple(14 * turn for turn in range(1, 7))


def questions(plan: Planned, who: Answering, rules: Rules) -> Iterator[Owed]:
    """Each question at the hour of the day's message, until the next one takes its place."""
    ends = end_of_all(plan, rules)
    over = ends.date() if ends else None
    match plan.status:
        case Status.TENTATIVE:
            for leg in plan.legs:
                yield from _windows(plan, leg, who, rules)
            if over is not None:
                late = over + timedelta(days=LONG_PAST)
                yield from _each(plan, About.PAST, _after(over, PAST), who, rules, late=late)
        case Status.POSTPONED:
            days = _after(who.since.date(), POSTPONED)
            yield from _each(plan, About.POSTPONED, days, who, rules)
        case Status.COMPLETED if over is not None and who.unreported:
            yield from _each(plan, About.REPORT, _after(over, REPORT), who, rules)


def _windows(plan: Planned, leg: LegSeen, who: Answering, rules: Rules) -> Iterator[Owed]:
    """Six weeks before its window opens, then every two weeks, until it is over."""
    start, end = leg.days.start, leg.days.end
    if leg.days.precision not in WINDOWS or leg.status is LegStatus.CANCELLED:
        return
    if start is None or end is None:
        return
    first = start - SIX_WEEKS
    turns = range((end - first) // FORTNIGHT + 1)
    days = [first + FORTNIGHT * turn for turn in turns]
    yield from _each(plan, About.VAGUE, days, who, rules, leg=leg)


def _after(day: date, offsets: Sequence[int]) -> list[date]:
    return [day + timedelta(days=one) for one in offsets]


def _each(
    plan: Planned,
    about: About,
    days: Sequence[date],
    who: Answering,
    rules: Rules,
    *,
    leg: LegSeen | None = None,
    late: date | None = None,
) -> Iterator[Owed]:
    for day, following in pairwise([*days, days[-1] + FORTNIGHT]):
        managers = who.managers if late is not None and day >= late else ()
        for person_id, chat_id in dict([*managers, *who.owners]).items():
            what = f"{leg.id}@{day:%Y%m%d}" if leg else f"@{day:%Y%m%d}"
            yield Owed(
                f"question:{plan.activity_id}:{person_id}:{about}:{what}",
                "question",
                person_id,
                chat_id,
                _at(day, rules),
                _at(following, rules),
                leg.id if leg else None,
                about,
            )


def _at(day: date, rules: Rules) -> datetime:
    return instant(datetime.combine(day, rules.day_message_at), rules.zone)
