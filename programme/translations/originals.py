"""The texts of an activity that may be given in other languages, each with those that it has."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, AgendaItem, Translation
from programme.particulars import PARTICULARS, TRANSLATED
from programme.tongues import Text, same
from programme.values import Level
from programme.visibility import FIELD_LEVELS

AGENDA = "agenda"


@dataclass(frozen=True)
class Original:
    """A text as it was written, and its translations.

    :param item: the row of a point of the agenda, which has a ``number``; 0: the activity's own.
    """

    name: str
    text: str
    language: str
    others: tuple[Text, ...] = ()
    item: int = 0
    number: int = 0

    def is_in(self, language: str) -> bool:
        """Whether a reader of a language gets it in that."""
        return any(same(language, one) for one in (self.language, *self.languages))

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of its translations."""
        return tuple(one.language for one in self.others)


def originals(session: Session, activity: Activity, reach: Level) -> tuple[Original, ...]:
    """What of an activity's words a viewer of this reach sees, and may give in other languages."""
    question = select(Translation).where(col(Translation.activity_id) == activity.id)
    given: defaultdict[tuple[str, int, str], list[Text]] = defaultdict(list)
    for one in session.scalars(question.order_by(col(Translation.id))):
        text = Text(one.field, one.language, one.text)
        given[one.thing, one.thing_id, one.field].append(text)
    language, number = activity.title_language, activity.id or 0
    own = (
        Original(name, words, language, tuple(given[Activity.__tablename__, number, name]))
        for name, words in _own(activity, reach)
    )
    points = (
        Original(
            AGENDA,
            one.title,
            language,
            tuple(given[AgendaItem.__tablename__, one.id or 0, "title"]),
            one.id or 0,
            one.number,
        )
        for one in _points(session, activity, reach)
    )
    return (*own, *points)


def _own(activity: Activity, reach: Level) -> Iterator[tuple[str, str]]:
    yield "title", activity.title
    for name in TRANSLATED:
        words = getattr(activity, name)
        if words and PARTICULARS[name].level <= reach:
            yield name, words
    if activity.reason and FIELD_LEVELS["reason"] <= reach:
        yield "reason", activity.reason


def _points(session: Session, activity: Activity, reach: Level) -> list[AgendaItem]:
    if PARTICULARS[AGENDA].level > reach:
        return []
    question = select(AgendaItem).where(col(AgendaItem.activity_id) == activity.id)
    ordered = question.order_by(col(AgendaItem.number), col(AgendaItem.id))
    return [one for one in session.scalars(ordered) if one.level is None or one.level <= reach]
