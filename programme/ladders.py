"""The reminders of one activity and of one person, as their rows change those of the kind."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from db.tables import ReminderRule
from programme.rules import Rung
from programme.values import Answer, Role

EVERYBODY = frozenset(str(role) for role in Role)


def ladder(
    kinds: Sequence[Rung], rows: Iterable[ReminderRule], *, also_off: bool = False
) -> tuple[Rung, ...]:
    """The kind's reminders, each replaced by the activity's row of its name, gone where it is off;
    then those that the activity has beside them.

    :param also_off: with those that are off, for whoever may have them again.
    """
    own = {row.name: row for row in rows}
    known = {rung.name for rung in kinds}
    kept = (own.get(rung.name, rung) for rung in kinds)
    added = (row for name, row in own.items() if name not in known)
    return tuple(
        _rung(one) for one in (*kept, *added) if isinstance(one, Rung) or also_off or not one.off
    )


def wished(rows: Iterable[ReminderRule]) -> tuple[Rung, ...]:
    """What somebody wishes to be reminded of, whatever their role and answer."""
    return tuple(_rung(row) for row in rows if not row.off)


def _rung(one: Rung | ReminderRule) -> Rung:
    if isinstance(one, Rung):
        return one
    return Rung(
        one.name if one.person_id is None else f"own-{one.id}",
        frozenset(one.roles) or EVERYBODY,
        frozenset(Answer(answer) for answer in one.answers),
        one.days,
        one.at,
        one.clock,
        None if one.before is None else timedelta(seconds=one.before),
        one.anchor,
        frozenset(one.attach),
        one.policy,
    )
