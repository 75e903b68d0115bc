"""What a step of an activity's life needs, and what it may go without on somebody's word."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from db.tables import Activity
from programme import edits
from programme.life import conditions
from programme.life.transitions import Transition, leading
from programme.refusals import Missing, NothingToChange, NotPossible, ReasonMissing, ReasonTooLong
from programme.rules import rules
from programme.values import Status

REASON_LIMIT = 500
A_WEEK = timedelta(days=7)
# What a step may go without, with a reason that stays in history.
WAIVABLE = frozenset(
    {"host_agreed", "venue_agreed", "focal_point", "notice"}
    | {"project_period", "project_scope", "report"}
)
CONDITIONS: Mapping[str, Callable[[Session, Activity, datetime], bool]] = {
    "exact_days": conditions.exact,
    "new_days": lambda *_: False,
    "host_agreed": conditions.agreed,
    "venue_agreed": conditions.agreed,
    "focal_point": conditions.has_focal_point,
    "notice": conditions.told,
    "project_period": conditions.within_projects,
    "project_scope": conditions.where_projects_are,
    "over": conditions.over,
    "within_a_week": lambda _, activity, now: now - activity.revised_at <= A_WEEK,
    "report": lambda _, activity, __: bool(activity.report),
    "attended": lambda _, activity, __: activity.attended is not None,
    "summary": lambda _, activity, __: bool(activity.summary),
}


def check(
    session: Session,
    activity: Activity,
    step: Status,
    reason: str | None,
    *,
    waive: Collection[str] = (),
    now: datetime,
) -> tuple[Transition, tuple[str, ...]]:
    """The transition, when nothing stands against it, and what it lacks and goes without.

    :param waive: what it may go without, on the word of ``reason``.
    """
    number = activity.id or 0
    if activity.status is step:
        raise NothingToChange(number)
    found = leading(activity.status, step)
    if found is None:
        raise NotPossible(number, step, activity.status)
    if (found.reason or waive) and not (reason and reason.strip()):
        raise ReasonMissing(step)
    if reason and len(reason) > REASON_LIMIT:
        raise ReasonTooLong(len(reason), REASON_LIMIT)
    lacking = unready(session, activity, found, now)
    without = tuple(one for one in lacking if one in WAIVABLE and one in waive)
    if missed := tuple(one for one in lacking if one not in without):
        raise Missing(number, missed, step, tuple(one for one in missed if one in WAIVABLE))
    return found, without


def unready(
    session: Session, activity: Activity, step: Transition, now: datetime
) -> tuple[str, ...]:
    """What a step still needs and was not waived, in the order in which it is named."""
    of_a_kind = rules(session).of(activity.kind).confirms if step.name == "confirm" else ()
    given = edits.missing(session, activity) if step.name == "confirm" else ()
    needed = (*step.needs, *of_a_kind)
    waived = conditions.waived(session, activity)
    lacking = (one for one in needed if not CONDITIONS[one](session, activity, now))
    return (*given, *(one for one in lacking if one not in waived))


def take(activity: Activity, step: Transition, reason: str | None) -> None:
    """The step is taken; its reason is what the activity's status stands with."""
    activity.status = step.to
    activity.reason = " ".join(reason.split()) if reason and step.reason else None
