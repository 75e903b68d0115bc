"""References for many activities at once: asked of the tables for the first, then counted on."""

from sqlalchemy.orm import Session

from db.tables import Activity
from programme.references import reference


class Numbers:
    """The last reference of each code and year that one act has given."""

    def __init__(self) -> None:
        self.last: dict[tuple[str, int], tuple[str, int]] = {}

    def give(self, session: Session, activity: Activity, code: str, year: int) -> str:
        """The next reference of its project or body and year."""
        kind = code, year
        if kind in self.last:
            stem, number = self.last[kind]
            self.last[kind] = stem, number + 1
            return f"{stem}-{number + 1:03}"
        found = reference(session, activity, activity.created_at.year)
        stem, _, number_text = found.rpartition("-")
        self.last[kind] = stem, int(number_text)
        return found
