"""People, projects and bodies for tests."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from db.tables import Body, Chat, Entrustment, Person, Project
from programme import people
from programme.office import Office
from programme.values import Right
from programme.viewer import Viewer

BEGINNING = datetime(2016, 7, 1, 6, 0, tzinfo=UTC)


def person(
    session: Session,
    *,
    name: str = "Somebody",
    chat: int | None = None,
    language: str = "en_GB",
    zone: str = "Europe/Bucharest",
    rights: Sequence[Right] = (),
    project: int | None = None,
    territory: str | None = None,
) -> int:
    """Somebody the office knows, with a chat if one is named, and rights within one scope."""
    one = Person(name=name, language=language, zone=zone, created_at=BEGINNING)
    session.add(one)
    session.flush()
    number = one.id or 0
    if chat is not None:
        session.add(Chat(id=chat, person_id=number, language=language))
    for right in rights:
        session.add(
            Entrustment(person_id=number, right=right, project_id=project, territory=territory)
        )
    return number


def project(session: Session, *, code: str = "GLACY", name: str | None = None) -> int:
    """A project."""
    one = Project(code=code, name=name or code)
    session.add(one)
    session.flush()
    return one.id or 0


def body(session: Session, *, code: str = "TCY", held: int = 15, project: int | None = None) -> int:
    """A committee that has met so many times."""
    one = Body(code=code, name=code, sessions_held=held, project_id=project)
    session.add(one)
    session.flush()
    return one.id or 0


async def viewer(
    office: Office, chat: int, now: datetime = BEGINNING, *, update: int | None = None
) -> Viewer:
    """Whoever writes from a chat, met as the intake meets them."""
    met = await office.note(people.meet, chat_id=chat, update_id=update, language=None, now=now)
    found: Viewer = met.viewer
    return found
