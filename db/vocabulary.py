"""The closed lists of the trade, as tables keep them and every room names them."""

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


class Right(StrEnum):
    """What a person may be entrusted with, within a scope."""

    HEAD = "head"
    PROJECT_MANAGER = "project_manager"
    COORDINATOR = "coordinator"
    FOCAL_POINT = "focal_point"
    CUSTODIAN = "custodian"
    ADMIN = "admin"


class Role(StrEnum):
    """What a person does in one activity."""

    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    TEAM = "team"
    MEMBER = "member"


class Answer(StrEnum):
    """What a person said to an invitation."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"
    ATTENDED = "attended"


class Purpose(StrEnum):
    """Why a message is owed."""

    REMINDER = "reminder"
    CHANGE = "change"
    INVITATION = "invitation"
    APPROVAL = "approval"
    DECISION = "decision"
    LETTER = "letter"
    BROADCAST = "broadcast"
    NOTICE = "notice"
    ANSWER = "answer"
    UNREACHED = "unreached"
    WEEK = "week"
    STALE = "stale"
    DIGEST = "digest"


class State(StrEnum):
    """Where one delivery stands."""

    WAITING = "waiting"
    GATHERED = "gathered"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    ABANDONED = "abandoned"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    NO_ADDRESS = "no_address"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Policy(StrEnum):
    """What becomes of a message that may or may not have arrived, where nothing proves either."""

    NEVER = "never"
    SILENT_REPEAT = "silent_repeat"
    REPEAT = "repeat"


class Clock(StrEnum):
    """Whose wall clock an hour is read on."""

    READER = "reader"
    VENUE = "venue"


class Anchor(StrEnum):
    """What a reminder is counted from."""

    START = "start"
    END = "end"


class Course(StrEnum):
    """Where a broadcast stands."""

    DRAFT = "draft"
    GOING = "going"
    STOPPED = "stopped"
    DONE = "done"
