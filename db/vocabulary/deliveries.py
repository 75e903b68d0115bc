"""What is written to people, when and how."""

from enum import StrEnum


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
    QUESTION = "question"
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
