"""What was read, in one form for all."""

from datetime import UTC, date, datetime

Read = set[tuple[str, str, str, str, str]]  # UID, start, exclusive end, status, title


def told(moment: date) -> str:
    """A day, or an instant in UTC."""
    if isinstance(moment, datetime):
        assert moment.tzinfo is not None
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return moment.isoformat()
