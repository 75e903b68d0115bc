"""What the office has come to know since a paper was read: the same paper, taken from elsewhere."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Leg, Paper
from programme import visibility
from programme.importing.calendars import kept
from programme.papers.making import MARK, Made, Marks
from programme.viewer import Viewer

# A known activity, by its number and version.
Known = tuple[int, int]
AT_ONCE: Final = 500


class Meanwhile:
    """Activities registered since a paper was read, by their words and legs, and by UIDs."""

    def __init__(self, session: Session, by: Viewer, paper: Paper, made: Collection[Made]) -> None:
        self.by_words: dict[tuple[str, Marks], Known] = {}
        self.by_uid = _uids(session, [kept(one.uid) for one in made if one.uid])
        new = _since(session, by, paper) if made else {}
        legs = _marks(session, new)
        for number, (title, version) in new.items():
            key = (title.casefold(), frozenset(legs[number]))
            self.by_words.setdefault(key, (number, version))

    def same(self, made: Made) -> Known | None:
        """The activity that this one has become by another way."""
        found = self.by_words.get(made.key)
        return found or (self.by_uid.get(kept(made.uid)) if made.uid else None)


def _since(session: Session, by: Viewer, paper: Paper) -> dict[int, tuple[str, int]]:
    """The title and version of each."""
    question = visibility.activities(by).where(
        col(Activity.created_at) >= (paper.read_at or paper.begun_at)
    )
    columns = (col(Activity.id), col(Activity.title), col(Activity.version))
    found = session.execute(question.with_only_columns(*columns).order_by(col(Activity.id)))
    return {number or 0: (title, version) for number, title, version in found}


def _marks(session: Session, new: Mapping[int, Any]) -> defaultdict[int, list[tuple[object, ...]]]:
    found: defaultdict[int, list[tuple[object, ...]]] = defaultdict(list)
    columns = (col(getattr(Leg, name)) for name in MARK)
    question = select(col(Leg.activity_id), *columns)
    for number, *mark in session.execute(question.where(among(session, col(Leg.activity_id), new))):
        found[number].append(tuple(mark))
    return found


def _uids(session: Session, uids: list[str]) -> dict[str, Known]:
    found: dict[str, Known] = {}
    for begun in range(0, len(uids), AT_ONCE):
        question = (
            select(col(Leg.uid), col(Activity.id), col(Activity.version))
            .join(Activity, col(Activity.id) == Leg.activity_id)
            .where(col(Leg.uid).in_(uids[begun : begun + AT_ONCE]))
        )
        found |= {uid: (number or 0, version) for uid, number, version in session.execute(question)}
    return found
