"""What people do in the hour: they register in one line or by and by, and move what they saved."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from tests.client import Seen
from tests.crash.walker import Walker

SYLLABLES = ("zo", "vi", "qua", "xe", "dri", "ul", "fa", "ne")
WORDS = ["".join(three) for three in product(SYLLABLES, repeat=3)]
REFERENCE = re.compile(r"GLACY-2016-\d{3}")
EIGHTEENTH = date(2016, 7, 18)


@dataclass(frozen=True)
class Promise:
    """What a person was told is saved: it has to stand, once."""

    chat: int
    title: str
    ref: str
    start: date


def shows(*words: str, button: str | None = None, lacks: str | None = None) -> Callable[..., bool]:
    """A message with all these words, perhaps a button, and without other words."""

    def wanted(seen: Seen) -> bool:
        has = all(word in seen for word in words)
        return has and button in (*seen.buttons, None) and (lacks is None or lacks not in seen)

    return wanted


async def register_in_one_line(who: Walker, title: str) -> Promise:
    """``/new`` with all that is known, then Save."""
    line = f"/new {title}, Tbilisi, Georgia, 18-19 July #GLACY"
    card = await who.says(line, shows(title, button="Save"))
    return await save(who, card, title)


async def register_by_and_by(who: Walker, title: str) -> Promise:
    """A title alone, a button, and typed answers, then Save."""
    await begin(who, title)
    await who.says("Tbilisi, Georgia", shows(title, "When does it take place?"))
    return await date_and_save(who, title)


async def begin(who: Walker, title: str) -> Seen:
    """As far as the question where it takes place."""
    await who.says("/new", shows("What is the title?"))
    card = await who.says(title, shows(title, "Which project", button="GLACY"))
    return await who.presses("GLACY", card, shows(title, "Where does it take place?"))


async def date_and_save(who: Walker, title: str) -> Promise:
    """The last answer, then Save."""
    card = await who.says("18-19 July", shows(title, "18–19 July", lacks="Still missing"))
    return await save(who, card, title)


async def save(who: Walker, card: Seen, title: str) -> Promise:
    """Save, and read the reference that the bot gives."""
    saved = await who.presses("Save", card, shows(title, "tentative"))
    found = REFERENCE.search(saved.text)
    assert found, saved.text
    return Promise(who.id, title, found[0], EIGHTEENTH)


async def move(who: Walker, promise: Promise, day: int) -> Promise:
    """``/move`` to two other days of July, look at old and new, then Save."""
    return await accept(who, await propose(who, promise, day), promise, day)


async def propose(who: Walker, promise: Promise, day: int) -> Seen:
    """As far as the look at old and new."""
    new = shows(promise.title, f"New: {day}–{day + 1} July", "Nothing is saved yet")
    return await who.says(f"/move {promise.ref} {day}-{day + 1} July", new)


async def accept(who: Walker, proposal: Seen, promise: Promise, day: int) -> Promise:
    """Save what was looked at."""
    moved = shows(promise.title, f"{day}–{day + 1} July", lacks="Nothing is saved yet")
    await who.presses("Save", proposal, moved)
    return replace(promise, start=date(2016, 7, day))
