"""Who reads in the office of the canaries, and how far each reaches."""

from programme.values import Level
from tests.canary.words import DESK

KNOWN, GUEST, NAMED, COLLEAGUE, OWNER, HEAD, ADMIN, FOCAL, STRANGER = range(101, 110)
GROUP = -1001
# How far each reaches, said here by hand.
REACH: dict[int, float] = {
    STRANGER: Level.CLEAR,
    KNOWN: Level.GREEN,
    ADMIN: Level.GREEN,
    GUEST: Level.AMBER,
    FOCAL: Level.AMBER,
    COLLEAGUE: DESK,
    HEAD: DESK,
    OWNER: Level.RED,
    NAMED: Level.RED,
}
UNASKED = {chat: min(reach, DESK) for chat, reach in REACH.items()}
