"""What is convened, and where it stands."""

from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What is convened. What differs between kinds stands in ``config.toml``."""

    MISSION = "mission"
    WORKSHOP = "workshop"
    COMMITTEE = "committee"
    STUDY_VISIT = "study_visit"
    CONFERENCE = "conference"
    MEETING = "meeting"
    ONLINE = "online"
    EXTERNAL = "external"
    CALL = "call"


class Status(StrEnum):
    """Where an activity stands in its life."""

    DRAFT = "draft"
    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    REPORTED = "reported"


class LegStatus(StrEnum):
    """Where one place of an activity stands."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DONE = "done"


class Bond(StrEnum):
    """How an activity belongs to another one, read from the first."""

    PART_OF = "part_of"
    PAIRED_WITH = "paired_with"
    FOLLOWS_UP = "follows_up"
    SIDE_EVENT_OF = "side_event_of"
    REPLACES = "replaces"


class Precision(StrEnum):
    """How exactly a date is known, finest first."""

    TIME = "time"
    DAY = "day"
    MONTH = "month"
    MONTH_RANGE = "month_range"
    QUARTER = "quarter"
    YEAR = "year"
    TBC = "tbc"


class Level(IntEnum):
    """Confidentiality: TLP inside, words outside (Public, Partners, Participants only, Named)."""

    CLEAR = 0
    GREEN = 1
    AMBER = 2
    RED = 3


class ItemKind(StrEnum):
    """What a meeting is to do with a point of its agenda."""

    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"
    ADOPTION = "adoption"
    ANY_OTHER = "any_other"
