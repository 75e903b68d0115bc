"""What has arrived is known: to its reader, and to what is owed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Participation, Purpose, State
from programme import digest, owing
from programme.parcels import parts_of


def arrived(
    session: Session, sent: Sequence[tuple[Delivery, int | None]], now: datetime
) -> set[int | None]:
    """Whoever got it knows what it told; the activities whose debts that changes.

    :param sent: deliveries, and the message that each became.
    """
    told: list[Delivery] = []
    for row, message_id in sent:
        row.state, row.error, row.not_before = State.SENT, None, None
        # What was proven before it left once more came once.
        row.repeated = row.repeated and row.attempts > 1
        row.message_id, row.sent_at = message_id, row.sent_at or now
        told += digest.landed(session, row) if row.purpose is Purpose.DIGEST else [row]
    parts, revisions = parts_of(session, told), _revisions(session, told)
    return {
        row.activity_id
        for row in told
        if row.told_revision is not None
        and (
            _told(session, row, parts.get((row.activity_id, row.person_id)))
            or revisions[row.activity_id] != row.told_revision
        )
    }


def _revisions(session: Session, rows: Sequence[Delivery]) -> dict[int | None, int]:
    """Which revisions the activities have now that these deliveries told of."""
    question = select(col(Activity.id), col(Activity.revision)).where(
        col(Activity.id).in_({row.activity_id for row in rows if row.activity_id})
    )
    return dict(session.execute(question).all())


def _told(session: Session, row: Delivery, part: Participation | None) -> bool:
    """Their reader knows what was told, unless something newer arrived; whether it was news."""
    if row.purpose is Purpose.NOTICE:
        owing.announced(session, row)
        return False
    if part is None or row.purpose not in owing.TELLS or row.told_revision is None:
        return False
    news = part.told_revision is None or part.told_revision < row.told_revision
    if news or part.told_revision == row.told_revision:
        part.told, part.told_revision = row.told, row.told_revision
    return news
