"""Translations were made for the words that stood then: with other words they go."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, AgendaItem, Translation
from programme.history import Thing, Witness
from programme.particulars import TRANSLATED

MADE_FOR = {
    Activity.__tablename__: frozenset({"title", "reason", *TRANSLATED}),
    AgendaItem.__tablename__: frozenset({"title"}),
}


def forget_outdated(session: Session, witness: Witness) -> None:
    """Take away the translations of what an act has worded otherwise; its own it keeps."""
    for thing, fields in _reworded(witness):
        question = select(Translation).where(
            col(Translation.thing) == thing[0],
            col(Translation.thing_id) == thing[1],
            col(Translation.field).in_(fields),
        )
        for row in session.scalars(question).all():
            if (Translation.__tablename__, row.id) not in witness.born:
                session.delete(row)
    session.flush()


def _reworded(witness: Witness) -> list[tuple[Thing, frozenset[str]]]:
    found = []
    for things in witness.touched().values():
        for thing, changed in things.items():
            fields = changed & MADE_FOR.get(thing[0], frozenset())
            if fields and thing not in witness.born:
                found.append((thing, fields))
    return found
