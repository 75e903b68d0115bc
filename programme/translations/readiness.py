"""Which languages the people of an activity read, and what they cannot read in theirs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Participation, Person
from programme import visibility
from programme.rules import rules
from programme.translations.originals import Original, originals
from programme.translations.writing import reach_into, writable
from programme.values import ActivitySeen, Answer
from programme.viewer import Viewer


@dataclass(frozen=True)
class Lack:
    """A text that so many people cannot read in their language."""

    original: Original
    language: str
    people: int


@dataclass(frozen=True)
class Readiness:
    """The texts of an activity, and how many of its people read each language."""

    activity: ActivitySeen
    originals: tuple[Original, ...]
    readers: Mapping[str, int]
    languages: tuple[str, ...]

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What is missing, and for how many; what most people lack comes first."""
        found = (
            Lack(one, language, people)
            for one in self.originals
            for language, people in self.readers.items()
            if not one.is_in(language)
        )
        return tuple(sorted(found, key=lambda lack: -lack.people))

    def find(self, name: str, item: int) -> Original | None:
        """One of the texts; None: it is no longer there."""
        known = (one for one in self.originals if (one.name, one.item) == (name, item))
        return next(known, None)


def readiness(session: Session, *, by: Viewer, activity_id: int) -> Readiness:
    """The texts and the readers of an activity, for whoever may edit it.

    :raises NotFound, MayNot: not theirs to see, or to edit.
    """
    row = writable(session, by, activity_id)
    reach = reach_into(session, by, activity_id)
    [seen] = visibility.valued(session, [(row, reach)], by.language)
    return Readiness(
        seen,
        originals(session, row, reach),
        readers(session, activity_id),
        rules(session).languages,
    )


def readers(session: Session, activity_id: int) -> dict[str, int]:
    """How many of those who have not declined read each language, the most frequent first."""
    count = func.count().label("people")
    question: Any = (
        select(col(Person.language), count)
        .join(Participation, col(Participation.person_id) == Person.id)
        .where(
            col(Participation.activity_id) == activity_id,
            col(Participation.answer) != Answer.DECLINED,
        )
        .group_by(col(Person.language))
        .order_by(count.desc(), col(Person.language))
    )
    return dict(session.execute(question).all())


def lacking_titles(
    session: Session, *, by: Viewer, activity_id: int
) -> tuple[tuple[str, int], ...]:
    """The same as ``untitled``, for whoever sees the activity.

    :raises NotFound: no such activity, or not for this viewer.
    """
    visibility.seen_by(session, by, activity_id)
    return untitled(session, activity_id)


def untitled(session: Session, activity_id: int) -> tuple[tuple[str, int], ...]:
    """The languages of its people in which an activity has no title, each with how many."""
    row = session.get_one(Activity, activity_id)
    title, *_ = originals(session, row, row.level)
    known = readers(session, activity_id).items()
    return tuple((language, people) for language, people in known if not title.is_in(language))
