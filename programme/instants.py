"""From wall clocks to instants."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def instant(wall: datetime, zone: str) -> datetime:
    """A wall-clock time as UTC; in a gap the later reading, in a fold the first (RFC 5545)."""
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
