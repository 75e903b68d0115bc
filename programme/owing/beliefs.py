"""What a reader may take for true: what reached them, and what may have."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, Participation, Purpose, State

# What has left and may have arrived: its reader counts as told until the contrary is known.
ON_THE_WAY = frozenset({State.SENDING, State.UNCERTAIN, State.ABANDONED})
# What says how an activity stands.
TELLS = frozenset({Purpose.REMINDER, Purpose.CHANGE, Purpose.INVITATION, Purpose.DECISION})

Told = tuple[int, dict[str, Any]]


def newest(part: Participation, known: Collection[Delivery]) -> dict[str, Any] | None:
    """The newest of what a person was told and what is on its way to them."""
    return _newest(part, known)[1]


def _newest(part: Participation, known: Collection[Delivery]) -> tuple[int, dict[str, Any] | None]:
    on_the_way = (row for row in known if row.state in ON_THE_WAY)
    told = [(part.told_revision or 0, part.told)] if part.told is not None else []
    return max([*told, *_later(part, on_the_way)], key=itemgetter(0), default=(-1, None))


def perhaps(part: Participation, known: Collection[Delivery]) -> tuple[dict[str, Any], ...]:
    """What may have arrived at a first attempt, and is to be said once more, or is not any more.

    What has left after it tells better.
    """
    again = (row for row in known if row.repeated and row.state not in {State.SENT, *ON_THE_WAY})
    since, _ = _newest(part, known)
    return tuple(facts for revision, facts in _later(part, again) if revision > since)


def corrected(
    session: Session, part: Participation, facts: Mapping[str, Any]
) -> dict[str, Any] | None:
    """What news correct: what surely arrived; where that still holds, what else may have."""
    question = select(Delivery).where(
        col(Delivery.activity_id) == part.activity_id,
        col(Delivery.person_id) == part.person_id,
    )
    maybe = (row for row in session.scalars(question) if row.repeated or row.state in ON_THE_WAY)
    later = sorted(_later(part, maybe), key=itemgetter(0), reverse=True)
    told = [*([part.told] if part.told is not None else []), *(one for _, one in later)]
    return _untrue(told, facts) if told else None


def _untrue(told: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> dict[str, Any]:
    """Status and each leg as the first of these has them that has them otherwise than they are.

    A leg that surely nobody was told of is new, and is left out; unless it has been called off.
    """
    before = [{leg["id"]: leg for leg in one["legs"]} for one in told]
    legs = []
    for leg in facts["legs"]:
        said = [one[leg["id"]] for one in before if leg["id"] in one]
        if said and (leg["id"] in before[0] or leg["status"] == "cancelled"):
            legs.append(next((one for one in said if one != leg), leg))
    status = next((one["status"] for one in told if one["status"] != facts["status"]), None)
    return {"status": status or facts["status"], "legs": legs}


def _later(part: Participation, rows: Iterator[Delivery]) -> Iterator[Told]:
    """What these told, where it is newer than what surely arrived."""
    since = -1 if part.told_revision is None else part.told_revision
    for row in rows:
        if row.purpose in TELLS and row.told is not None and (row.told_revision or 0) > since:
            yield row.told_revision or 0, row.told
