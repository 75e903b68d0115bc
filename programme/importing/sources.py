"""Statements of sources, kept beside what they are about."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from db.tables import (
    Statement,
)

Data = Mapping[str, Any]


def write_statements(session: Session, thing: str, thing_id: int, given: Data) -> None:
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
