"""The ten main cards: how each is come to, and what stands on it, in this order."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from tests.stories.town import Town

COORDINATOR, MANAGER, FRENCH = "Coordinator", "Project manager", "Participant, French"
LINE = (
    "/new Review mission on cooperation, Minsk, Belarus, 1-2 August; "
    "Pristina, Kosovo*, 4-5 August #iPROCEEDS"
)
BARE = "/new Round table on electronic evidence, Tbilisi, Georgia #GLACY"


class Shown(NamedTuple):
    """A card: the name of its picture, whose chat it is in, its words from top to bottom."""

    name: str
    part: str
    about: str
    reach: Callable[[Town], Awaitable[object]]
    words: tuple[str, ...]


def says(part: str, *texts: str) -> Callable[[Town], Awaitable[object]]:
    """Come to a card by typing, and by pressing what stands in angle brackets."""

    async def done(town: Town) -> object:
        who, seen = town.person(part), None
        for text in texts:
            pressed = text.startswith("<")
            seen = await (who.presses(text.strip("<>")) if pressed else who.says(text))
        return seen

    return done


async def _asked(town: Town) -> object:
    card = await town.person(COORDINATOR).says("Open the mission in Minsk")
    await town.person(COORDINATOR).presses("Ask to postpone", on=card)
    await town.person(COORDINATOR).says("The host asked for it")
    return await town.person(MANAGER).sees()


CARDS = (
    Shown(
        "01-draft", COORDINATOR, "One line, as it was understood; what was guessed is marked.",
        says(COORDINATOR, LINE),
        ("Review mission", "Mission · draft", "iPROCEEDS", "1–2 August 2016", "4–5 August 2016",
         "Guessed", "* This designation", "Save", "Edit", "Cancel"),
    ),
    Shown(
        "02-saved", COORDINATOR, "Saved: a reference, and the steps that lead on.",
        says(COORDINATOR, "<Save>"),
        ("Saved.", "Mission · tentative · IPROCEEDS-2016-", "Ask to confirm", "Edit", "Invite",
         "History", "Reminders", "Delivery"),
    ),
    Shown(
        "03-month-grid", COORDINATOR, "Days on one month: the first tap, and then the last.",
        says(COORDINATOR, BARE, "<18>"),
        ("Round table", "Still missing: dates", "From Monday 18 July 2016.", "‹", "July 2016", "›",
         "Mo", "Su", "·1·", "18–", "31", "Month or quarter", "To be confirmed", "Save"),
    ),
    Shown(
        "04-months", COORDINATOR, "Where no day is known: a month, several, or a quarter.",
        says(COORDINATOR, "<Month or quarter>"),
        ("Round table", "Tap the first month, and then the last", "‹", "2016", "›", "Jan", "Q1",
         "Dec", "Q4", "Days", "To be confirmed"),
    ),
    Shown(
        "05-move", COORDINATOR, "A move by words: old and new, before anything is saved.",
        says(COORDINATOR, "<Cancel>", "Move the mission in Minsk to 8-9 August"),
        ("Review mission", "Now:", "1–2 August 2016", "New:", "8–9 August 2016",
         "Nothing is saved yet.", "Times", "Save", "Leave as it is"),
    ),
    Shown(
        "06-step", MANAGER, "A step of the desk in a sentence: offered, not done.",
        says(MANAGER, "Postpone the mission in Minsk because the host asked for it"),
        ("Review mission", "tentative → postponed", "Reason: because the host asked for it",
         "Nothing has been done yet.", "Postpone", "Leave as it is"),
    ),
    Shown(
        "07-approval", MANAGER, "What waits for somebody else's yes.",
        _asked,
        ("Review mission", "Approve", "Return"),
    ),
    Shown(
        "08-which", COORDINATOR, "Words that may mean several: at most five are offered.",
        says(COORDINATOR, "/move Johannesburg 25-26 august"),
        ("Which of these is meant?", "2016-"),
    ),
    Shown(
        "09-upcoming", COORDINATOR, "What is coming, page by page.",
        says(COORDINATOR, "/upcoming"),
        ("What is coming", "July 2016", "Later ›", "Mine"),
    ),
    Shown(
        "10-invited", FRENCH, "An activity as whoever is invited sees it, in their language.",
        says(FRENCH, "/activity EAP2-2016-004"),
        ("Workshop on cooperation", "18–19 juillet 2016", "Tbilissi, Géorgie"),
    ),
)  # fmt: skip
