"""Activities as given, with their legs and projects."""

import secrets
from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    ActivityProject,
    Body,
    Leg,
    Person,
    Project,
    Translation,
)
from programme.importing.sources import Data, write_statements
from programme.references import reference
from programme.values import Kind, LegStatus, Level, Precision, Status
from programme.viewer import Viewer

LANGUAGES = {"en": "en_GB"}


def write_activity(session: Session, by: Viewer, given: Data, owner: Person | None) -> Activity:
    body = session.scalar(select(Body).where(col(Body.code) == given.get("body")))
    activity = Activity(
        kind=Kind(given["kind"]),
        title=given["title"],
        title_language=str(LANGUAGES.get(given["title_language"], given["title_language"])),
        status=Status(given["status"]),
        level=Level[given["level"].upper()],
        owner_id=owner.id if owner else None,
        body_id=body.id if body else None,
        session_no=given.get("session_no"),
        save_the_date=given.get("save_the_date", False),
        source=given.get("source"),
        revised_at=by.now,
        created_at=by.now,
    )
    session.add(activity)
    session.flush()
    _belongs(session, activity, given)
    session.add_all(_leg(activity, one) for one in given["legs"])
    session.flush()
    activity.ref = reference(session, activity, by.now.year)
    write_statements(session, "activity", activity.id or 0, given)
    session.add_all(_translations(activity, given.get("translations", {})))
    return activity


def _translations(activity: Activity, given: Data) -> Iterator[Translation]:
    """Titles in other languages, by language."""
    number = activity.id or 0
    for language, text in given.items():
        known = str(LANGUAGES.get(language, language))
        yield Translation(
            thing="activity",
            thing_id=number,
            activity_id=number,
            field="title",
            language=known,
            text=text,
        )


def _belongs(session: Session, activity: Activity, given: Data) -> None:
    for place, code in enumerate(given["projects"]):
        project = session.scalars(select(Project).where(col(Project.code) == code)).one()
        session.add(
            ActivityProject(
                activity_id=activity.id or 0,
                project_id=project.id or 0,
                lead=place == 0,
                inferred=given.get("projects_inferred", False),
            )
        )


def _leg(activity: Activity, given: Data) -> Leg:
    return Leg(
        activity_id=activity.id or 0,
        uid=secrets.token_hex(16),
        city=given["city"],
        territory=given["territory"],
        zone=given["zone"],
        zone_guessed=given.get("zone_guessed", False),
        precision=Precision(given["precision"]),
        start_on=date.fromisoformat(given["start"]) if given["start"] else None,
        end_on=date.fromisoformat(given["end"]) if given["end"] else None,
        status=LegStatus(given.get("status", "planned")),
        # What was published as public, was so with its places.
        level=activity.level if activity.level is Level.CLEAR else None,
    )
