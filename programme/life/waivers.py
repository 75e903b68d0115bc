"""What a step goes without, on somebody's word."""

from collections.abc import Collection

from sqlalchemy.orm import Session

from db.tables import Activity, Waiver
from programme.life import conditions
from programme.life.guards import WAIVABLE
from programme.viewer import Viewer


def waive_with(
    session: Session,
    by: Viewer,
    activity: Activity,
    waive: Collection[str],
    reason: str | None,
) -> None:
    """Keep what a step goes without, who said so, and why."""
    for guard in sorted((WAIVABLE & {*waive}) - conditions.waived(session, activity)):
        session.add(
            Waiver(
                activity_id=activity.id or 0,
                guard=guard,
                reason=" ".join((reason or "").split()),
                by_id=by.person_id,
                at=by.now,
            )
        )
