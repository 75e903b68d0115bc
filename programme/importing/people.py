"""People as given, with their chats, rights and parts."""

from sqlalchemy.orm import Session

from db.tables import (
    Activity,
    Chat,
    Entrustment,
    Participation,
    Person,
)
from programme.importing.sources import Data
from programme.owed import facts_of
from programme.owing import planned
from programme.values import Answer, Right, Role
from programme.viewer import Viewer


def write_person(session: Session, by: Viewer, given: Data) -> Person | None:
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


def write_participation(
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
