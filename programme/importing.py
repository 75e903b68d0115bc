"""A whole programme at once: what an office has before it has Convoke. It tells nobody."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    ActivityProject,
    Body,
    Chat,
    Entrustment,
    Leg,
    Participation,
    Person,
    Project,
    ProjectTerritory,
    Statement,
)
from programme.drafts import reference
from programme.owed import facts_of
from programme.owing import planned
from programme.values import Answer, Kind, LegStatus, Level, Precision, Right, Role, Status
from programme.viewer import Viewer

Data = Mapping[str, Any]
LANGUAGES = {"en": "en_GB"}


def load(
    session: Session,
    *,
    by: Viewer,
    office: Data,
    activities: Sequence[Data] = (),
    people: Data | None = None,
) -> None:
    """Write projects, bodies, people and activities as given, with what their sources say.

    Whoever takes part counts as told what stands, so that nothing is announced, and nothing
    before ``by.now`` is armed.
    """
    for one in office.get("projects", ()):
        _project(session, one)
    for one in office.get("bodies", ()):
        _body(session, one)
    session.flush()
    chats = {
        one["telegram_id"]: _person(session, by, one) for one in (people or {}).get("people", ())
    }
    owner = chats.get((people or {}).get("owner"))
    keys = {one["key"]: _activity(session, by, one, owner) for one in activities}
    for one in (people or {}).get("participations", ()):
        _participation(session, keys[one["activity"]], chats[one["telegram_id"]], one)


def _project(session: Session, given: Data) -> None:
    budget = given.get("budget") or {}
    project = Project(
        code=given["code"],
        name=given["name"],
        long_name=given.get("long_name"),
        aliases=list(given.get("aliases", ())),
        starts_on=_month(given.get("start")),
        ends_on=_month(given.get("end")),
        budget=Decimal(budget["amount"]) if budget else None,
        currency=budget.get("currency"),
        donors=list(given.get("donors", ())),
        scope=given.get("scope"),
        successor_code=given.get("successor"),
    )
    session.add(project)
    session.flush()
    session.add_all(
        ProjectTerritory(project_id=project.id or 0, territory=one["code"], status=one["status"])
        for one in given.get("territories", ())
    )
    _statements(session, "project", project.id or 0, given)


def _month(text: str | None) -> date | None:
    return date.fromisoformat(f"{text}-01") if text else None


def _body(session: Session, given: Data) -> None:
    project = session.scalar(select(Project).where(col(Project.code) == given.get("project")))
    session.add(
        Body(
            code=given["code"],
            name=given["name"],
            long_name=given.get("long_name"),
            aliases=list(given.get("aliases", ())),
            project_id=project.id if project else None,
            sessions_held=given.get("sessions_held") or 0,
        )
    )


def _person(session: Session, by: Viewer, given: Data) -> Person | None:
    if given.get("zone") is None:
        return None
    person = Person(
        name=given["name"], language=given["language"], zone=given["zone"], created_at=by.now
    )
    session.add(person)
    session.flush()
    session.add(Chat(id=given["telegram_id"], person_id=person.id, language=person.language))
    session.add_all(
        Entrustment(person_id=person.id or 0, right=Right(one["right"]))
        for one in given.get("rights", ())
    )
    return person


def _activity(session: Session, by: Viewer, given: Data, owner: Person | None) -> Activity:
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
    _statements(session, "activity", activity.id or 0, given)
    return activity


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
    )


def _statements(session: Session, thing: str, thing_id: int, given: Data) -> None:
    for number, one in enumerate(given.get("statements", ())):
        field = f"{one['field']}:{one['leg']}" if "leg" in one else one["field"]
        session.add(
            Statement(
                thing=thing,
                thing_id=thing_id,
                field=field,
                value="" if one["value"] is None else str(one["value"]),
                source=f"{one['source']}" if one.get("source") else f"{number}",
            )
        )


def _participation(
    session: Session, activity: Activity, person: Person | None, given: Data
) -> None:
    if person is not None:
        session.add(
            Participation(
                activity_id=activity.id or 0,
                person_id=person.id or 0,
                role=Role(given["role"]),
                answer=Answer(given["answer"]),
                told=facts_of(planned(session, activity)),
                told_revision=activity.revision,
            )
        )
