"""What the office has come to know since a paper was read: the same paper, taken from elsewhere."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Leg, Paper
from programme import visibility
from programme.edits import put_days, put_place
from programme.importing.calendars import kept
from programme.papers.parts import cut
from programme.papers.values import ActivityGiven
from programme.viewer import Viewer

Marks = frozenset[tuple[object, ...]]


class Meanwhile:
    """Activities registered since a paper was read, by their words and legs, and by UIDs."""

    def __init__(
        self, session: Session, by: Viewer, paper: Paper, given: Sequence[ActivityGiven]
    ) -> None:
        self.by_words: dict[tuple[str, Marks], Activity] = {}
        self.by_uid = self._uids(session, given)
        since = visibility.activities(by).where(
            col(Activity.created_at) >= (paper.read_at or paper.begun_at)
        )
        new = {one.id or 0: one for one in session.scalars(since)}
        legs: dict[int, list[Leg]] = {number: [] for number in new}
        for leg in session.scalars(select(Leg).where(among(session, col(Leg.activity_id), new))):
            legs[leg.activity_id].append(leg)
        for number, one in new.items():
            key = (one.title.casefold(), frozenset(map(mark, legs[number])))
            self.by_words.setdefault(key, one)

    def same(self, given: ActivityGiven) -> Activity | None:
        """The activity that this one has become by another way."""
        title = cut(given.title or given.source).casefold()
        found = self.by_words.get((title, frozenset(marks(given))))
        return found or (self.by_uid.get(kept(given.uid)) if given.uid else None)

    def _uids(self, session: Session, given: Sequence[ActivityGiven]) -> dict[str, Activity]:
        uids = [kept(one.uid) for one in given if one.uid]
        if not uids:
            return {}
        question = (
            select(col(Leg.uid), Activity)
            .join(Activity, col(Activity.id) == Leg.activity_id)
            .where(col(Leg.uid).in_(uids))
        )
        return {one.uid: one.Activity for one in session.execute(question)}


def mark(leg: Leg) -> tuple[object, ...]:
    """What tells one leg from another."""
    return (leg.city, leg.territory, leg.start_on, leg.end_on, leg.start_time)


def marks(given: ActivityGiven) -> Iterator[tuple[object, ...]]:
    """The same of legs that are not written yet."""
    for one in given.legs:
        leg = Leg(activity_id=0, uid="")
        if one.place is not None:
            put_place(leg, one.place)
        if one.days is not None:
            put_days(leg, one.days)
        yield mark(leg)
