"""What buttons carry: identifiers, and the version their reader saw where they change something."""

from handlers.buttons.activities import (
    Decide,
    Draft,
    Field,
    List,
    Move,
    Open,
    PickBody,
    PickDays,
    PickKind,
    PickProject,
    PickTerritory,
    Reply,
    Step,
)
from handlers.buttons.changes import Tell, Undo
from handlers.buttons.deliveries import Board, Cast, Copy, Doubt, WriteAll
from handlers.buttons.groups import Admit, Dismiss
from handlers.buttons.people import About, Calendar, Invite, Speak, Welcome, Zone
from handlers.buttons.reminders import AddRung, Less, RungCard, Rungs, Unveil, Wish

__all__ = [
    "About",
    "AddRung",
    "Admit",
    "Board",
    "Calendar",
    "Cast",
    "Copy",
    "Decide",
    "Dismiss",
    "Doubt",
    "Draft",
    "Field",
    "Invite",
    "Less",
    "List",
    "Move",
    "Open",
    "PickBody",
    "PickDays",
    "PickKind",
    "PickProject",
    "PickTerritory",
    "Reply",
    "RungCard",
    "Rungs",
    "Speak",
    "Step",
    "Tell",
    "Undo",
    "Unveil",
    "Welcome",
    "Wish",
    "WriteAll",
    "Zone",
]
