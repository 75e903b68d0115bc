"""What is written to many: drafted, aimed, confirmed with its count, stopped and gone on with."""

from programme.broadcasts.audience import AUDIENCES, Audience
from programme.broadcasts.progress import Progress, moved_on, note_shown, states
from programme.broadcasts.seeing import BroadcastSeen, addressed, seen, under_way
from programme.broadcasts.sending import confirm, go_on, halt
from programme.broadcasts.writing import LONGEST, aim, discard, translate, write

__all__ = [
    "AUDIENCES",
    "LONGEST",
    "Audience",
    "BroadcastSeen",
    "Progress",
    "addressed",
    "aim",
    "confirm",
    "discard",
    "go_on",
    "halt",
    "moved_on",
    "note_shown",
    "seen",
    "states",
    "translate",
    "under_way",
    "write",
]
