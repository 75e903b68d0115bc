"""What has arrived is known: to its reader, and to what is owed."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Text, and_, bindparam, cast, func, literal, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Delivery, Participation, Purpose, State, metadata
from db.types import Utc
from programme import digest, owing

DELIVERY, PART = metadata.tables["delivery"], metadata.tables["participation"]


def arrived(session: Session, sent: Mapping[int, int | None], now: datetime) -> set[owing.Concern]:
    """Whoever got it knows what it told; whose debts that changes.

    It is said of tables, for there may be many, and whatever was read before is read anew.

    :param sent: the message that each delivery became.
    """
    if not sent:
        return set()
    session.flush()
    _note(session, sent, now)
    session.expire_all()
    rows = _told_by(session, sent)
    gathered = _gathered(session, [row.id for row in rows if row.purpose is Purpose.DIGEST])
    rows = [row for row in rows if row.purpose is not Purpose.DIGEST]
    rows += _told_by(session, gathered)
    _announce(session, [row.id for row in rows if row.purpose is Purpose.NOTICE])
    news = _learn(session, rows)
    return news | {
        owing.concern(row.activity_id, row.person_id, row.purpose)
        for row in rows
        if row.activity_id and row.told_revision is not None and row.told_revision != row.revision
    }


def _note(session: Session, sent: Mapping[int, int | None], now: datetime) -> None:
    """Each row says that it was sent, and as which message."""
    row = DELIVERY.c
    statement = (
        update(DELIVERY)
        .where(row.id == bindparam("of"))
        .values(
            state=State.SENT,
            error=None,
            not_before=None,
            # What was proven before it left once more came once.
            repeated=and_(row.repeated, row.attempts > 1),
            message_id=bindparam("became"),
            sent_at=func.coalesce(row.sent_at, literal(now, Utc())),
        )
    )
    became = [{"of": number, "became": message} for number, message in sent.items()]
    session.connection().execute(statement, became)


def _told_by(session: Session, ids: Collection[int]) -> list[Row[Any]]:
    """What these told, beside what the activity is now and what its reader knew."""
    if not ids:
        return []
    its_reader = (PART.c.activity_id == DELIVERY.c.activity_id) & (
        PART.c.person_id == DELIVERY.c.person_id
    )
    question = (
        select(
            *(col(Delivery.id), col(Delivery.purpose), col(Delivery.activity_id)),
            *(col(Delivery.person_id), col(Delivery.told_revision), col(Activity.revision)),
            col(Participation.id).label("part_id"),
            col(Participation.told_revision).label("known_revision"),
            _words(Participation).is_distinct_from(_words(Delivery)).label("differs"),
        )
        .outerjoin(Activity, col(Activity.id) == Delivery.activity_id)
        .outerjoin(Participation, its_reader)
        .where(among(session, col(Delivery.id), ids))
        .order_by(col(Delivery.id))
    )
    return list(session.execute(question))


def _words(table: type[Delivery] | type[Participation]) -> Any:
    return cast(col(table.told), Text)


def _gathered(session: Session, ids: Collection[int]) -> list[int]:
    """What days' messages took along."""
    found = (digest.landed(session, session.get_one(Delivery, number)) for number in ids)
    rows = [row.id or 0 for each in found for row in each]
    session.flush()
    return rows


def _announce(session: Session, ids: Collection[int]) -> None:
    for number in ids:
        owing.announced(session, session.get_one(Delivery, number))


def _learn(session: Session, rows: Sequence[Row[Any]]) -> set[owing.Concern]:
    """Readers know what was told, unless something newer arrived; where it was news."""
    known = {row.part_id: row.known_revision for row in rows}
    learnt, news = [], set[owing.Concern]()
    for row in rows:
        if row.part_id is None or row.purpose not in owing.TELLS or row.told_revision is None:
            continue
        before = known[row.part_id]
        if before is None or before < row.told_revision:
            news.add(owing.Concern(row.activity_id, row.person_id))
            known[row.part_id] = row.told_revision
        elif before > row.told_revision or not row.differs:
            continue
        learnt.append({"part": row.part_id, "of": row.id, "revision": row.told_revision})
    if learnt:
        told = select(DELIVERY.c.told).where(DELIVERY.c.id == bindparam("of")).scalar_subquery()
        statement = update(PART).where(PART.c.id == bindparam("part"))
        values = {"told": told, "told_revision": bindparam("revision")}
        session.connection().execute(statement.values(values), learnt)
    return news
