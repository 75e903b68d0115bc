"""The texts of activities in every language that somebody has given, as far as there are any."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, AgendaItem, Translation
from programme.rules import rules
from programme.tongues import Text, chosen, in_order

# What others read at once, wherever an activity is named; particulars have their own way.
READ_AT_ONCE = ("title", "reason")


def texts_of(
    session: Session, rows: Sequence[Activity], fields: Iterable[str] = READ_AT_ONCE
) -> dict[int, tuple[Text, ...]]:
    """By activity, its texts of these fields, the original among them; nothing: untranslated."""
    question = (
        select(Translation)
        .where(
            among(session, col(Translation.activity_id), [row.id for row in rows]),
            col(Translation.thing) == Activity.__tablename__,
            col(Translation.field).in_(list(fields)),
        )
        .order_by(col(Translation.id))
    )
    given: defaultdict[int, defaultdict[str, list[Text]]] = defaultdict(lambda: defaultdict(list))
    for one in session.scalars(question):
        given[one.thing_id][one.field].append(Text(one.field, one.language, one.text))
    by_number = {row.id or 0: row for row in rows}
    return {
        number: tuple(
            text
            for field, others in of_fields.items()
            for text in _ordered(session, by_number[number], field, others)
        )
        for number, of_fields in given.items()
    }


def working(session: Session, row: Activity) -> tuple[str, ...]:
    """The languages that an activity is worked in, then the first of the office."""
    return (*(row.working_languages or ()), rules(session).languages[0])


def _ordered(
    session: Session, row: Activity, field: str, others: Sequence[Text]
) -> tuple[Text, ...]:
    """A field that has lost its words has none in other languages either."""
    words = getattr(row, field)
    if not words:
        return ()
    return in_order(Text(field, row.title_language, words), others, working(session, row))


def points_of(session: Session, activity: Activity, language: str) -> dict[int, str]:
    """By the id of a point of the agenda, its words for a reader where somebody translated it."""
    question = (
        select(AgendaItem, Translation)
        .join(Translation, col(Translation.thing_id) == AgendaItem.id)
        .where(
            col(Translation.activity_id) == activity.id,
            col(Translation.thing) == AgendaItem.__tablename__,
        )
        .order_by(col(Translation.id))
    )
    given: defaultdict[int, list[Text]] = defaultdict(list)
    words: dict[int, str] = {}
    for item, one in session.execute(question):
        given[one.thing_id].append(Text("title", one.language, one.text))
        words[one.thing_id] = item.title
    return {
        number: said.text
        for number, others in given.items()
        if (said := chosen(_of_point(session, activity, words[number], others), "title", language))
    }


def _of_point(
    session: Session, activity: Activity, words: str, others: Sequence[Text]
) -> tuple[Text, ...]:
    original = Text("title", activity.title_language, words)
    return in_order(original, others, working(session, activity))
