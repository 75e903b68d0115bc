"""A budget of attention: what goes out at once, and what waits for the day's message."""

from dataclasses import dataclass
from datetime import datetime, timedelta

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


@dataclass(frozen=True)
class Moment:
    """When something goes out, and whether the day's message takes it along."""

    at: datetime
    gathered: bool = False


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
    does what more guests do on a day, unless the day's message comes too late for it.

    :param due: when it would come by itself.
    :param starts: when what it is about begins, where that is known.
    :param day_message: the moment of the day's message that would take it along.
    :param more: what another guest did has come at once since the last day's message.
    """
    if not staff or purpose in QUESTIONS:
        return Moment(due)
    near = starts is not None and starts - due <= AT_ONCE_WITHIN.get(purpose, LAST)
    if near and more and purpose in OF_GUESTS:
        near = starts is not None and starts - day_message <= LAST
    return Moment(due) if near else Moment(day_message, gathered=True)
