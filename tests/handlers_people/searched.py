"""Somebody whose name and words are looked for in the tables and in the file."""

from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db.tables import Letter, metadata
from programme import owing
from programme.office import Office
from programme.values import Right, Status
from tests import factories as make
from tests.handlers_people.house import ADA, AWA

NAME = "Zoraya Quimby-Unlikely"
SAID = "Peculiar words about a pineapple"


def settle(session: Session) -> int:
    """A guest with a chat, in a workshop, who has written; her number."""
    owner = make.person(session, name="Ada", chat=ADA, rights=[Right.COORDINATOR])
    guest = make.person(session, name=NAME, chat=AWA)
    activity = make.activity(session, status=Status.CONFIRMED, owner=owner)
    make.part(session, activity=activity, person=guest)
    session.add(
        Letter(
            activity_id=activity,
            from_id=guest,
            to_id=owner,
            text=SAID,
            written_at=make.BEGINNING,
        )
    )
    session.flush()
    owing.refresh(session, [activity], make.BEGINNING)
    return guest


async def rows(office: Office, table: Any) -> list[Any]:
    return await office.read(lambda session: list(session.query(table).order_by(table.id)))


def octets(office: Office) -> bytes:
    """Everything that stands in the files of the database; of a server's, in its tables."""
    if not office.database.is_sqlite:
        with office.database.transaction(writes=False) as session:
            tables = [session.execute(one.select()).all() for one in metadata.tables.values()]
        return repr(tables).encode()
    path = Path(office.database.engine.url.database or "")
    files = [path, Path(f"{path}-wal"), Path(f"{path}-journal")]
    return b"".join(one.read_bytes() for one in files if one.exists())
