"""Where a person is, and their quiet hours: both decide when a reminder may come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from programme.instants import instant

# What comes later than this before the start comes too late to act on.
NEAR = timedelta(hours=2)


@dataclass(frozen=True)
class Stay:
    """Where somebody attends in person: from the evening before until the end, UTC."""

    zone: str
    begins: datetime
    ends: datetime


@dataclass(frozen=True)
class Quiet:
    """Hours of a wall clock without sound, over midnight where they end earlier than they begin."""

    begins: time
    ends: time

    def around(self, moment: datetime, zone: str) -> tuple[datetime, datetime] | None:
        """The quiet hours, UTC, that a moment falls into; their ends themselves are not quiet."""
        today = moment.astimezone(ZoneInfo(zone)).date()
        for first in (today, today - timedelta(days=1)):
            last = first + timedelta(days=self.begins > self.ends)
            begins = instant(datetime.combine(first, self.begins), zone)
            ends = instant(datetime.combine(last, self.ends), zone)
            if begins < moment < ends:
                return begins, ends
        return None


def quiet_hours(begins: time | None, ends: time | None, office: Quiet | None) -> Quiet | None:
    """A person's own quiet hours, else the office's; equal hours: none at all."""
    if begins is None or ends is None:
        return office
    return Quiet(begins, ends) if begins != ends else None


def zone_at(moment: datetime, own: str, stays: Sequence[Stay]) -> str:
    """The zone somebody is in: a venue's while they attend, else their own."""
    there = (stay.zone for stay in stays if stay.begins <= moment < stay.ends)
    return next(there, own)


def moved(
    due: datetime, *, starts: datetime, now: datetime, quiet: Quiet | None, zone: str
) -> tuple[datetime, bool]:
    """When a reminder comes that would be due in quiet hours, and whether without sound.

    At their end; or, where that is later than two hours before the start, at their beginning the
    evening before; planned too late for both, at once and without sound. Never past the start.
    """
    hours = quiet.around(due, zone) if quiet else None
    if hours is None:
        return due, False
    begins, ends = hours
    if ends <= starts - NEAR:
        return ends, False
    if begins > now:
        return begins, False
    return min(now, due), True


def is_quiet(now: datetime, quiet: Quiet | None, zone: str) -> bool:
    """Whether a message that goes now goes without sound."""
    return quiet is not None and quiet.around(now, zone) is not None
