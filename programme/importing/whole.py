"""A whole programme at once, as data: projects, bodies, people, activities."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from programme.importing.activities import write_activity
from programme.importing.people import write_participation, write_person
from programme.importing.projects import write_body, write_project
from programme.importing.sources import Data
from programme.viewer import Viewer


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
        write_project(session, one)
    for one in office.get("bodies", ()):
        write_body(session, one)
    session.flush()
    chats = {
        one["telegram_id"]: write_person(session, by, one)
        for one in (people or {}).get("people", ())
    }
    owner = chats.get((people or {}).get("owner"))
    keys = {one["key"]: write_activity(session, by, one, owner) for one in activities}
    for one in (people or {}).get("participations", ()):
        write_participation(session, keys[one["activity"]], chats[one["telegram_id"]], one)
