"""Activities that were worked out are written, however many, with one statement for each table."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.many import Row, insert_bound, numbers
from db.tables import Activity
from programme.history import tell
from programme.papers.making import Made, Part
from programme.references import following
from programme.values import Status

FIRST = 1


def write(session: Session, made: Sequence[Made]) -> tuple[Sequence[int], tuple[str, ...]]:
    """Write them with all their parts; their numbers in order, and the references of them."""
    given = numbers(session, Activity, len(made)) if made else ()
    refs = dict(zip(_lasting(made), following(session, _stems(made)), strict=True))
    _insert(
        session,
        Activity,
        [
            (number, one.activity, {"ref": refs.get(at)}, _version(one, number))
            for at, (number, one) in enumerate(zip(given, made, strict=True))
        ],
    )
    for table, parts in _by_table(given, made).items():
        drawn = numbers(session, table, len(parts))
        _insert(
            session,
            table,
            [
                (own, part, {"activity_id": number}, _version(one, number))
                for own, (number, one, part) in zip(drawn, parts, strict=True)
            ],
        )
    return given, tuple(refs.values())


def _lasting(made: Sequence[Made]) -> list[int]:
    """The places of those that are no drafts."""
    return [at for at, one in enumerate(made) if one.stem is not None]


def _stems(made: Sequence[Made]) -> list[str]:
    return [one.stem for one in made if one.stem is not None]


def _version(one: Made, number: int) -> tuple[int, int] | None:
    """Whose history it is; a draft has none."""
    return None if one.status is Status.DRAFT else (number, FIRST)


def _by_table(
    given: Sequence[int], made: Sequence[Made]
) -> dict[type[SQLModel], list[tuple[int, Made, Part]]]:
    found: defaultdict[type[SQLModel], list[tuple[int, Made, Part]]] = defaultdict(list)
    for number, one in zip(given, made, strict=True):
        for part in one.parts:
            found[part.table].append((number, one, part))
    return found


def _insert(
    session: Session,
    table: type[SQLModel],
    rows: Sequence[tuple[int, Part, Row, tuple[int, int] | None]],
) -> None:
    """Rows with their numbers; history hears of those that it follows."""
    insert_bound(session, table, [{**part.row, **more, "id": own} for own, part, more, _ in rows])
    for own, part, more, whose in rows:
        if part.now is not None and whose is not None:
            now: dict[str, Any] = {**part.now, **more, "id": own}
            tell(session, table, own, whose, was=None, now=now)
