"""What is handed in to be read, and what becomes of each activity in it."""

from enum import StrEnum


class Handed(StrEnum):
    """How far a paper has come; ``read`` is one whose owner has not been shown what it says."""

    ARRIVING = "arriving"
    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    OPEN = "open"
    REFUSED = "refused"
    CLOSED = "closed"


class Standing(StrEnum):
    """How an activity of a paper stands to what the office knows, and how sure its reader is."""

    SURE = "sure"
    DOUBTFUL = "doubtful"
    CHANGED = "changed"
    KNOWN = "known"
    UNREAD = "unread"


class Choice(StrEnum):
    """What was done with it."""

    TAKEN = "taken"
    ALTERED = "altered"
    SKIPPED = "skipped"
