"""Reminders inside a calendar, for those who asked for them."""

from programme.values import ActivitySeen, LegSeen, Precision, Status
from publishing.wording import COARSE, standing

# From midnight of whole days: at nine a week ahead, and at six in the evening before.
WHOLE_DAYS = ("-P6DT15H", "-PT6H")
TIMED = ("-P1D", "-PT1H")
AHEAD = frozenset({Status.TENTATIVE, Status.CONFIRMED})


def alarms(activity: ActivitySeen, leg: LegSeen) -> tuple[str, ...]:
    """How long before its start an event rings, as durations (RFC 5545 section 3.3.6).

    Nothing rings for what was called off, is over, or has no days yet.
    """
    if standing(activity, leg) not in AHEAD or leg.days.precision in COARSE:
        return ()
    timed = leg.days.precision is Precision.TIME and leg.place.zone is not None
    return TIMED if timed and leg.days.start_time is not None else WHOLE_DAYS
