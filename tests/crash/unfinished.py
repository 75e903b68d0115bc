"""Conversations that stay half-finished through every kill, and are taken up again after each."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.client import Seen
from tests.crash import conversations
from tests.crash.conversations import Promise, shows
from tests.crash.walker import Walker


@dataclass(frozen=True)
class Asked:
    """What stood below a draft before any kill, and what stands when its person is back."""

    title: str
    before: str
    after: str


def of(card: Seen, title: str) -> str:
    """The draft and its question, without what was said above them."""
    return card.text[card.text.index(title) :]


@dataclass
class Unfinished:
    """A draft left at a question; ``again`` looks at it in one way or another."""

    who: Walker
    title: str
    card: Seen

    @property
    def ways(self) -> tuple[Callable[[], Awaitable[Seen]], ...]:
        """How its person may come back to it."""
        return self.mutters, self.writes, self.presses

    async def again(self, turn: int) -> Asked:
        """Come back: by words, by a list and by buttons in turns."""
        shown = await self.ways[turn % len(self.ways)]()
        return Asked(self.title, of(self.card, self.title), of(shown, self.title))

    async def mutters(self) -> Seen:
        """Words that are no answer: nothing opens the question again, so it must still stand."""
        return await self.who.says("???", shows(self.title, "was not understood"))

    async def writes(self) -> Seen:
        """``/drafts``, then the draft."""
        listed = await self.who.says("/drafts", shows("Drafts", button=self.title))
        return await self.who.presses(self.title, listed, shows(self.title, button="Save"))

    async def presses(self) -> Seen:
        """Buttons of the card that was left."""
        await self.who.presses("Edit", self.card, shows(self.title, button="Back"))
        return await self.who.presses("Back", self.card, shows(self.title, button="Save"))


async def left_at_the_place(who: Walker, title: str) -> Unfinished:
    """A draft of which the place and the days are missing."""
    return Unfinished(who, title, await conversations.begin(who, title))


async def left_at_the_days(who: Walker, title: str) -> Unfinished:
    """A draft of which the days are missing."""
    await conversations.begin(who, title)
    card = await who.says("Tbilisi, Georgia", shows(title, "When does it take place?"))
    return Unfinished(who, title, card)


@dataclass
class Unsaved:
    """A move that was looked at and not saved."""

    who: Walker
    promise: Promise
    proposal: Seen
    day: int

    async def saves(self) -> Promise:
        """Press Save after all."""
        return await conversations.accept(self.who, self.proposal, self.promise, self.day)


async def left_unsaved(who: Walker, title: str, day: int) -> Unsaved:
    """Register, and look at a move."""
    promise = await conversations.register_in_one_line(who, title)
    return Unsaved(who, promise, await conversations.propose(who, promise, day), day)
