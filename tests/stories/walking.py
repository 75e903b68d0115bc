"""A walker: registers what it knows in a chat, choosing only by the words on the screen."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.client import Person, Seen

SAVED = re.compile(r"· tentative · [A-Z0-9]+-\d{4}-\d{3}")
# What a question says, and which of the things that the walker knows answers it.
ASKED = {
    "What is the title?": "title",
    "What kind of activity": "kind",
    "Which project": "project",
    "Where does it take place?": "places",
    "When does it take place?": "days",
    "When is it in": "days",
    "Now the last day": "days",
    "Who is the host?": "hosts",
    "Who travels?": "team",
}
# What a button says, and which of these things it leads to.
LEADS = {"Hosts": "hosts", "Team": "team", "Dates": "days", "Place": "places"}


@dataclass
class Walker:
    """Somebody with a few facts in hand, who has never seen this chat.

    A fact is what is to be typed or tapped for it, in order; it is settled when it has been given.
    """

    person: Person
    facts: Mapping[str, Sequence[str]]
    given: dict[str, int] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)

    async def walk(self, most: int = 40) -> Seen:
        """From the word in the menu that promises most, until the screen says it is saved."""
        seen = await self.does("says", await self.command("Register an activity"))
        while not SAVED.search(seen.text):
            assert len(self.steps) < most, f"lost at:\n{seen.text}\n{seen.rows}\n{self.steps}"
            seen = await self.next(seen)
        return seen

    async def command(self, promise: str) -> str:
        """The command of the menu that is described so."""
        async with self.person.http.get(f"{self.person.url}/people") as answer:
            people = await answer.json()
        menu = next(one["commands"] for one in people if one["id"] == self.person.id)
        return "/" + next(one["command"] for one in menu if one["description"] == promise)

    async def next(self, seen: Seen) -> Seen:
        """Answer the question, else look for what is still to be given, else save."""
        for words, fact in ASKED.items():
            if words in seen and self.left(fact):
                return await self.answer(seen, fact)
        for label, fact in LEADS.items():
            if label in seen.buttons and self.left(fact):
                return await self.does("presses", label)
        if any(self.left(fact) for fact in self.facts) and "Edit" in seen.buttons:
            return await self.does("presses", "Edit")
        return await self.does("presses", "Save")

    def left(self, fact: str) -> bool:
        """Whether something of a fact has not been given yet."""
        return self.given.get(fact, 0) < len(self.facts.get(fact, ()))

    async def answer(self, seen: Seen, fact: str) -> Seen:
        """Press what is on a button, or on one behind the next page; type what is on none."""
        words = self.facts[fact][self.given.get(fact, 0)]
        label = next((one for one in seen.buttons if one.strip("·…[]") == words), None)
        self.given[fact] = self.given.get(fact, 0) + 1
        return await self.does("presses", label) if label else await self.does("says", words)

    async def does(self, how: str, words: str) -> Seen:
        """One message or one tap."""
        self.steps.append(f"{how} {words}")
        seen: Seen = await getattr(self.person, how)(words)
        return seen
