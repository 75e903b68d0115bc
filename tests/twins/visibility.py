"""Beginnings of questions that show too much, on purpose."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import or_, select
from sqlmodel import col

from db.tables import Activity
from programme import visibility
from programme.values import Level, Status
from programme.viewer import Viewer

Beginning = Callable[[Viewer], Any]


def without_the_level(by: Viewer) -> Any:
    """Drafts are kept back, levels are not."""
    everything = visibility.activities(by).with_only_columns(col(Activity.id)).subquery()
    shared = col(Activity.status) != Status.DRAFT
    return select(Activity).where(or_(shared, col(Activity.id).in_(select(everything.c.id))))


def with_every_draft(by: Viewer) -> Any:
    """Levels are kept, drafts are not."""
    reach = Level.CLEAR if by.person_id is None else Level.GREEN
    open_ones = col(Activity.level) <= min(reach, by.channel.ceiling)
    seen = visibility.activities(by).with_only_columns(col(Activity.id)).subquery()
    return select(Activity).where(or_(open_ones, col(Activity.id).in_(select(seen.c.id))))
