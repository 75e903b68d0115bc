"""What words name: a reference, or what they point at, and the words behind the name."""

import re
from dataclasses import dataclass

from handlers import pointing
from handlers.desk import Desk
from programme import finding
from programme.cards import Card
from programme.pointing import Pointed, pointed
from programme.values import ActivitySeen

REFERENCE = re.compile(r"[A-Za-z0-9]{2,16}-\d{4}-\d{3,}")
# Steps whose words do not end with the activity: new days follow, or words of one's own.
GO_ON = frozenset({"move", "postpone", "cancel", "broadcast", "invite"})


@dataclass(frozen=True)
class Named:
    """The activities that words may mean, and the words behind their name."""

    text: str
    activities: tuple[ActivitySeen, ...]
    rest: str
    # Nothing that was said could name an activity: new days alone.
    unnamed: bool = False


def is_reference(words: str | None) -> bool:
    """Whether words begin with a reference, which means one activity and no other."""
    return REFERENCE.fullmatch((words or "").strip().partition(" ")[0]) is not None


async def named(desk: Desk, words: str, step: str | None = None, *, loose: bool = False) -> Named:
    """What words name, and what stands behind the name.

    :param loose: words before the name are passed over.
    """
    if is_reference(words):
        first, _, rest = words.partition(" ")
        known = await desk.office.ask(finding.referred, by=desk.by, ref=first)
        return Named(words, known, rest.strip())
    moves = step == "move"
    reader = await desk.reader()
    spots = pointing.aim(pointing.spots(reader, words), moves=moves)
    if not spots:
        return Named(words, (), words, unnamed=moves)
    found: Pointed = await desk.office.ask(
        pointed,
        by=desk.by,
        hints=[spot.hint for spot in spots],
        whole=step not in GO_ON and not loose,
        loose=loose,
        drafts=step in {None, "edit", "move", "open"},
    )
    rest = pointing.rest_of(words, spots[: found.hints], moves=moves) if step in GO_ON else ""
    return Named(words, found.activities, rest)


async def leg(desk: Desk, card: Card, words: str) -> int | None:
    """The leg whose city the words name, where a move does not say which."""
    spots = pointing.spots(await desk.reader(), words)
    return pointing.leg_named(pointing.aim(spots, moves=True), card.activity)
