"""What is written, asked and said of an activity, in words of their own."""

from sqlalchemy.orm import Session

from db.tables import Approval, Broadcast, Letter, Statement
from programme.values import Course, Level, Status
from tests.canary.words import DESK, Aviary
from tests.factories import BEGINNING


def written(
    session: Session, aviary: Aviary, activity: int, level: Level, *, of: tuple[int, int]
) -> None:
    """A letter, a wish for a step, a statement, a broadcast; ``of``: a guest and the owner."""
    (guest, owner), now = of, BEGINNING
    between = max(DESK, float(level))
    given = {"activity_id": activity, "written_at": now}
    letter = aviary.word(between, f"letter in {level.name}")
    session.add(Letter(from_id=guest, to_id=owner, text=letter, **given))
    asked = aviary.word(between, f"approval in {level.name}")
    session.add(
        Approval(
            activity_id=activity,
            step=Status.POSTPONED,
            reason=asked,
            asked_by_id=owner,
            asked_at=now,
        )
    )
    said = aviary.word(max(level, Level.AMBER), f"statement in {level.name}")
    session.add(
        Statement(thing="activity", thing_id=activity, field="days", value=said, source=said)
    )
    session.add(
        Broadcast(
            activity_id=activity,
            by_id=owner,
            text=aviary.word(between, f"broadcast in {level.name}"),
            language="en_GB",
            course=Course.DRAFT,
            written_at=now,
        )
    )
