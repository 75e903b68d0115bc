"""History is written from what the witness saw, and asked for what changed since."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.many import Row, insert_many
from db.tables import (
    Activity,
    Alteration,
    Change,
)
from programme.history.witness import Fields, Witness
from programme.refusals import ChangedMeanwhile
from programme.viewer import Viewer


def write(
    session: Session,
    witness: Witness,
    by: Viewer,
    act: str,
    versions: dict[int, int],
    *,
    lot: Sequence[Row] = (),
) -> Change:
    """One ``Change`` with an ``Alteration`` for each row, at the versions now reached.

    :param lot: of the rows that were written many at a time.
    """
    change = Change(at=by.now, person_id=by.person_id, act=act, update_id=by.update_id)
    session.add(change)
    session.flush()
    for thing in witness.things:
        activity_id = witness.activity[thing]
        if activity_id is not None and activity_id not in versions:
            if thing[0] != Activity.__tablename__ or thing not in witness.gone:
                continue
            activity_id = None  # erased: that it was stays, and no longer whose
        born = thing in witness.born
        session.add(
            Alteration(
                change_id=change.id or 0,
                activity_id=activity_id,
                version=versions.get(activity_id) if activity_id else None,
                thing=thing[0],
                thing_id=thing[1],
                was=None if born else witness.was[thing],
                now=witness.now[thing],
            )
        )
    insert_many(session, Alteration, [{**one, "change_id": change.id} for one in lot])
    return change


def refuse_if_changed(session: Session, witness: Witness, activity_id: int, seen: int) -> None:
    """Refuse an act on an older version when what it changed has changed since.

    :raises ChangedMeanwhile: with what stands now and what was wanted.
    """
    question = select(Alteration).where(
        col(Alteration.activity_id) == activity_id, col(Alteration.version) > seen
    )
    now: Fields = {}
    wanted: Fields = {}
    for since in session.scalars(question):
        thing = (since.thing, since.thing_id)
        for name in witness.now.get(thing, {}):
            if name in (since.now or {}) and (since.was or {}).get(name) != since.now[name]:  # type: ignore[index]
                now[name] = witness.was[thing].get(name)
                wanted[name] = witness.now[thing][name]
    if wanted:
        raise ChangedMeanwhile(activity_id, now, wanted)
