"""What is taken out of a calendar, and what could not be."""

from dataclasses import dataclass
from enum import StrEnum

from programme.values import Days


class Loss(StrEnum):
    """What an event said that an office does not keep, or had to guess."""

    UNREAD = "unread"
    NO_DAYS = "no_days"
    NO_UID = "no_uid"
    TITLE_CUT = "title_cut"
    PEOPLE = "people"
    DESCRIPTION = "description"
    LINKS = "links"
    ATTACHMENTS = "attachments"
    ALARMS = "alarms"
    ZONE_UNKNOWN = "zone_unknown"
    ZONE_ASSUMED = "zone_assumed"
    SERIES_CUT = "series_cut"
    SERIES_UNREAD = "series_unread"


@dataclass(frozen=True)
class Appointment:
    """One event, or one series of them, as it stands in a calendar.

    :param days: the event's, and those of its repetitions in order; empty where none was read.
    :param zone: in which their times are read; None for whole days.
    :param place: as written; :param categories: as written.
    :param status: ``confirmed``, ``tentative`` or ``cancelled``.
    """

    uid: str
    title: str
    days: tuple[Days, ...]
    zone: str | None
    place: str
    status: str
    categories: tuple[str, ...]
    losses: tuple[Loss, ...]
