"""People who take part without Telegram: their page, its address, and what they do on it."""

from programme.guests.acting import answer, confirm, instead, read, write
from programme.guests.addresses import GuestLink, link
from programme.guests.doors import calendar, language, telegram, zone
from programme.guests.inviting import Invited, invite
from programme.guests.leaving import ask_anew, refuse, resume, stop
from programme.guests.opening import Condition, GuestSeen, Part, looked, opened
from programme.guests.taking import take

__all__ = [
    "Condition",
    "GuestLink",
    "GuestSeen",
    "Invited",
    "Part",
    "answer",
    "ask_anew",
    "calendar",
    "confirm",
    "instead",
    "invite",
    "language",
    "link",
    "looked",
    "opened",
    "read",
    "refuse",
    "resume",
    "stop",
    "take",
    "telegram",
    "write",
    "zone",
]
