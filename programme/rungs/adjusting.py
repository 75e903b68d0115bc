"""Whom a reminder is for, on whose clock, counted from what, and what goes along with it."""

from collections.abc import Callable, Mapping

from sqlalchemy.orm import Session

from db.tables import ReminderRule
from programme import rights
from programme.ladders import EVERYBODY
from programme.refusals import NotFound
from programme.rules import Rung
from programme.rungs.seeing import rows_of, whole
from programme.values import Anchor, Answer, Clock
from programme.viewer import Viewer

OWNER = "owner"
ATTACHED = frozenset({"ics", "agenda"})
ANSWERS: Mapping[str, tuple[Answer, ...]] = {
    "all": (),
    "unanswered": (Answer.INVITED,),
    "accepted": (Answer.ACCEPTED, Answer.ATTENDED),
}


def adjust(
    session: Session, *, by: Viewer, activity_id: int, name: str, what: str, value: str
) -> int:
    """Change one thing of a reminder, for this activity alone.

    :param what: ``to`` (a role or ``owner``, in or out), ``answers``, ``clock``, ``anchor`` or
        ``attach``.
    :raises NotFound: no such reminder, or nothing that can be changed so.
    """
    activity = rights.answered_for(session, by, activity_id, step="step")
    rows = rows_of(session, activity_id)
    rung = next((one for one in whole(session, activity, rows) if one.name == name), None)
    if rung is None or what not in CHANGES:
        raise NotFound
    row = next((one for one in rows if one.name == name), None)
    if row is None:
        row = ReminderRule(activity_id=activity_id, name=name)
        session.add(row)
    if not row.roles:
        _fill(row, rung)
    CHANGES[what](row, value)
    return activity_id


def _fill(row: ReminderRule, rung: Rung) -> None:
    """What is changed for one activity stands on its own from then on."""
    row.days, row.at, row.clock, row.anchor = rung.days, rung.at, rung.clock, rung.anchor
    row.before = None if rung.before is None else int(rung.before.total_seconds())
    row.roles, row.answers = sorted(rung.to), sorted(rung.answers)
    row.attach, row.policy = sorted(rung.attach), rung.policy


def _to(row: ReminderRule, value: str) -> None:
    """In or out; the last one stays, since a reminder to nobody is one taken away."""
    if value not in {*EVERYBODY, OWNER}:
        raise NotFound
    row.roles = sorted({*row.roles} ^ {value}) or row.roles


def _answers(row: ReminderRule, value: str) -> None:
    if value not in ANSWERS:
        raise NotFound
    row.answers = [*ANSWERS[value]]


def _clock(row: ReminderRule, value: str) -> None:
    row.clock = Clock.VENUE if value == Clock.VENUE else Clock.READER


def _anchor(row: ReminderRule, value: str) -> None:
    row.anchor = Anchor.END if value == Anchor.END else Anchor.START


def _attach(row: ReminderRule, value: str) -> None:
    """Along with it, or with a minus not any more."""
    name = value.removeprefix("-")
    if name not in ATTACHED:
        raise NotFound
    row.attach = sorted({*row.attach} - {name} | ({name} if name == value else set()))


CHANGES: Mapping[str, Callable[[ReminderRule, str], None]] = {
    "to": _to,
    "answers": _answers,
    "clock": _clock,
    "anchor": _anchor,
    "attach": _attach,
}
