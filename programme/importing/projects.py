"""Projects and bodies as given, with what their sources say."""

from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Body,
    Project,
    ProjectTerritory,
)
from programme.importing.sources import Data, write_statements


def write_project(session: Session, given: Data) -> None:
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
        public=given.get("public", False),
    )
    session.add(project)
    session.flush()
    session.add_all(
        ProjectTerritory(project_id=project.id or 0, territory=one["code"], status=one["status"])
        for one in given.get("territories", ())
    )
    write_statements(session, "project", project.id or 0, given)


def _month(text: str | None) -> date | None:
    return date.fromisoformat(f"{text}-01") if text else None


def write_body(session: Session, given: Data) -> None:
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
