"""Calendars that a project shows to everybody, switched on and off by who manages it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Feed, Project
from programme.feeds.choices import PUBLIC, FeedSeen, seen
from programme.feeds.showing import contents
from programme.refusals import MayNot, NotFound
from programme.viewer import MANAGING, Viewer


@dataclass(frozen=True)
class ProjectCalendar:
    """Whether everybody may have the calendar of a project, and whether the asker decides on it.

    :param shows: how many activities it holds, or would hold.
    """

    code: str
    public: bool
    theirs: bool
    shows: int


def public_key(code: str, language: str) -> str:
    """What a public calendar is found by, where a secret one has the hash of its secret."""
    return f"{PUBLIC}{code}:{language}"


def project_calendar(session: Session, *, by: Viewer, code: str) -> ProjectCalendar:
    """How it stands.

    :raises NotFound: there is no such project, or nobody knows the asker.
    """
    project = _project(session, by, code)
    shown = contents(session, by=by, feed=seen(_begun(code, "", by.now)))
    return ProjectCalendar(project.code, project.public, _decides(by, project), len(shown))


def publish(session: Session, *, by: Viewer, code: str, public: bool) -> None:
    """Show a project's clear activities to everybody, or no longer.

    A calendar that is taken back is empty for thirty days, so that programs drop their copies.

    :raises MayNot: the head decides, and who manages the project.
    :raises NotFound: as ``project_calendar``.
    """
    project = _project(session, by, code)
    if not _decides(by, project):
        raise MayNot("publish")
    if project.public is public:
        return
    project.public = public
    for feed in session.scalars(select(Feed).where(_of_project(code))):
        feed.revoked_at, feed.altered_at = (None if public else by.now), by.now


def _project(session: Session, by: Viewer, code: str) -> Project:
    project = session.scalar(select(Project).where(col(Project.code) == code))
    if project is None or (by.person_id is None and not by.rights):
        raise NotFound(code)
    return project


def _decides(by: Viewer, project: Project) -> bool:
    held = by.holds(MANAGING)
    return any(one.office_wide or one.project_id == project.id for one in held)


def opened(session: Session, *, by: Viewer, secret_hash: str) -> FeedSeen | None:
    """The feed behind the hash of a secret or the key of a public calendar, if there is one."""
    feed = session.scalar(select(Feed).where(col(Feed.secret_hash) == secret_hash))
    feed = feed or first_asked(session, secret_hash, by.now)
    return seen(feed) if feed else None


def first_asked(session: Session, key: str, now: datetime) -> Feed | None:
    """A public calendar as it is before its first fetch was noted.

    Of one that was closed after somebody had read it, every language ends on the same day.
    """
    code, _, language = key.removeprefix(PUBLIC).partition(":")
    if not key.startswith(PUBLIC) or not language:
        return None
    project = session.scalar(select(Project).where(col(Project.code) == code))
    if project is None:
        return None
    feed = _begun(code, language, now)
    if not project.public:
        feed.revoked_at = session.scalar(select(col(Feed.revoked_at)).where(_of_project(code)))
    return feed if project.public or feed.revoked_at else None


def _of_project(code: str) -> ColumnElement[bool]:
    """Its public calendars that have been read, in any language."""
    return col(Feed.secret_hash).startswith(public_key(code, ""), autoescape=True)


def _begun(code: str, language: str, now: datetime) -> Feed:
    key = public_key(code, language)
    return Feed(secret_hash=key, scope=f"project:{code}", language=language, created_at=now)
