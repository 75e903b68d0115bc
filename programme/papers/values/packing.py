"""An activity of a paper as JSON keeps it."""

from typing import Any

from pydantic import TypeAdapter

from programme.papers.values.given import ActivityGiven, Alteration, RowGiven

# What stands in a row beside the activity itself.
BESIDE = frozenset({"alters", "stays"})
_GIVEN = TypeAdapter(ActivityGiven)
_ALTERS = TypeAdapter(Alteration)


def packed(row: RowGiven) -> dict[str, Any]:
    """A row as JSON keeps it."""
    kept: dict[str, Any] = _GIVEN.dump_python(row.given, mode="json")
    if row.alters:
        kept["alters"] = _ALTERS.dump_python(row.alters, mode="json")
    if row.stays:
        kept["stays"] = True
    return kept


def unpacked(kept: dict[str, Any]) -> tuple[ActivityGiven, Alteration]:
    """A row read back."""
    alters = kept.get("alters")
    given = {name: value for name, value in kept.items() if name not in BESIDE}
    return (
        _GIVEN.validate_python(given),
        _ALTERS.validate_python(alters) if alters else Alteration(),
    )
