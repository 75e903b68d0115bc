"""The instants of a leg, as UTC: its start, its end, and the evening before."""

from datetime import datetime, timedelta

from programme.instants import instant
from programme.rules import EXACT, Rules
from programme.values import LegSeen


def start_of(leg: LegSeen, rules: Rules) -> datetime | None:
    """The instant a leg begins, UTC; without times at ``office.day_begins`` of its zone."""
    days = leg.days
    if days.precision not in EXACT or days.start is None:
        return None
    hour = days.start_time or rules.day_begins
    return instant(datetime.combine(days.start, hour), leg.place.zone or rules.zone)


def end_of(leg: LegSeen, rules: Rules) -> datetime | None:
    """The instant a leg ends, UTC, or its window; without times at ``office.day_ends``."""
    days = leg.days
    if days.end is None:
        return None
    hour = days.end_time or rules.day_ends
    return instant(datetime.combine(days.end, hour), leg.place.zone or rules.zone)


def evening_before(leg: LegSeen, rules: Rules) -> datetime | None:
    """The instant on the eve of a leg from which whoever attends it is there, UTC."""
    if start_of(leg, rules) is None or leg.days.start is None:
        return None
    eve = datetime.combine(leg.days.start - timedelta(days=1), rules.day_ends)
    return instant(eve, leg.place.zone or rules.zone)
