"""The values of a question, as far as its viewer reaches into each row."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session

from db.tables import Activity, Body, Person
from programme.tongues import read_in
from programme.values import ActivitySeen, Level
from programme.visibility.beside import bodies_of, legs_of, names, projects_of
from programme.visibility.texts import texts_of

# A field without a level is amber.
FIELD_LEVELS = {"reason": Level.AMBER, "owner": Level.AMBER}


def see(session: Session, question: Select[Activity, int]) -> tuple[ActivitySeen, ...]:
    """The values of a question, in its order: legs above reach absent, fields above it empty."""
    return valued(
        session,
        [(activity, Level(reach)) for activity, reach in session.execute(question)],
        question.get_execution_options().get("language"),
    )


def valued(
    session: Session, rows: Sequence[tuple[Activity, Level]], language: str | None = None
) -> tuple[ActivitySeen, ...]:
    """The values of these rows, each seen as far as its level and read in a language; none twice.

    Without a language they say what was written, and have the other texts beside it.
    """
    ids = [activity.id for activity, _ in rows if activity.id]
    if not ids:
        return ()
    legs = legs_of(session, {activity.id or 0: (activity, reach) for activity, reach in rows})
    projects = projects_of(session, ids)
    bodies = names(session, Body, {activity.body_id for activity, _ in rows})
    also = bodies_of(session, ids)
    owners = names(session, Person, {activity.owner_id for activity, _ in rows})
    texts = texts_of(session, [activity for activity, _ in rows])
    made = (
        _value(
            activity,
            reach,
            legs=tuple(legs[activity.id or 0]),
            projects=tuple(projects[activity.id or 0]),
            body=bodies.get(activity.body_id),
            also=tuple(also[activity.id or 0]),
            owner=owners.get(activity.owner_id),
            texts=tuple(
                one
                for one in texts.get(activity.id or 0, ())
                if FIELD_LEVELS.get(one.field, Level.CLEAR) <= reach
            ),
        )
        for activity, reach in rows
    )
    return tuple(read_in(one, language) for one in made)


def _value(row: Activity, reach: Level, *, owner: str | None, **shown: Any) -> ActivitySeen:
    def field(name: str, value: str | None) -> str | None:
        return value if FIELD_LEVELS[name] <= reach else None

    return ActivitySeen(
        id=row.id or 0,
        ref=row.ref,
        kind=row.kind,
        title=row.title,
        title_language=row.title_language,
        status=row.status,
        level=row.level,
        version=row.version,
        revision=row.revision,
        revised_at=row.revised_at,
        session_no=row.session_no,
        reason=field("reason", row.reason),
        owner=field("owner", owner),
        **shown,
    )
