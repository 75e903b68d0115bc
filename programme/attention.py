"""A budget of attention: what goes out at once, and what waits for the day's message."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from programme.values import Purpose

# A change this near to the start, or a reminder of it, does not wait.
NEAR = timedelta(hours=48)
LAST = timedelta(hours=12)
# An answer changes a plan that is about to happen.
WEEK = timedelta(days=7)

QUESTIONS = frozenset({Purpose.LETTER, Purpose.APPROVAL, Purpose.DECISION})
# How near the start has to be for news of a purpose to go out at once, to staff too.
AT_ONCE_WITHIN = {
    Purpose.CHANGE: NEAR,
    Purpose.INVITATION: NEAR,
    Purpose.UNREACHED: NEAR,
    Purpose.ANSWER: WEEK,
    # What an activity asks by itself has waited for weeks, and begins before some of it is due.
    Purpose.QUESTION: timedelta.min,
}
# What guests do: the first of it comes at once, for many may do it on the same day.
OF_GUESTS = frozenset({Purpose.ANSWER, Purpose.UNREACHED})
# What cannot wait for the day's message comes together with what others do in these minutes.
TOGETHER = timedelta(minutes=10)


@dataclass(frozen=True)
class Moment:
    """When something goes out, and whether the day's message takes it along.

    :param soon: the message that takes it along is one of the same minutes, not of the day.
    """

    at: datetime
    gathered: bool = False
    soon: bool = False


def when(
    purpose: Purpose,
    *,
    staff: bool,
    due: datetime,
    starts: datetime | None,
    day_message: datetime,
    more: bool = False,
) -> Moment:
    """What goes out now, and what waits for the day's message.

    Everything comes to guests at its own time. To staff come at once: a question to them or the
    answer to theirs, an answer of a guest that changes the plan of the coming week, a change
    within 48 hours of the start, and a reminder of the last twelve hours. All else waits, and so
    does what more guests do on a day; where the day's message comes too late for it, that of ten
    minutes is one message.

    :param due: when it would come by itself.
    :param starts: when what it is about begins, where that is known.
    :param day_message: the moment of the day's message that would take it along.
    :param more: what another guest did has come at once since the last day's message.
    """
    if not staff or purpose in QUESTIONS:
        return Moment(due)
    near = starts is not None and starts - due <= AT_ONCE_WITHIN.get(purpose, LAST)
    if near and more and purpose in OF_GUESTS and starts is not None:
        return _with_others(due, starts, day_message)
    return Moment(due) if near else Moment(day_message, gathered=True)


def _with_others(due: datetime, starts: datetime, day_message: datetime) -> Moment:
    """With the day's message, else with what others do in the same minutes, before the start."""
    if starts - day_message > LAST:
        return Moment(day_message, gathered=True)
    end = due - (due - datetime.min.replace(tzinfo=UTC)) % TOGETHER + TOGETHER
    return Moment(end, gathered=True, soon=True) if end < starts else Moment(due)
