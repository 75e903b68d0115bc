"""A group of colleagues in a story: admitted, told of a week, and what is in it."""

import pytest

from programme import routines
from tests.client import Member, Person
from tests.stories.town import Town

MONDAY = ("2016-07-10T21:06:00Z", "2016-07-11T05:31:00Z")
CANTERBURY = "Final meeting of the EC funded project on the efficiency of 24/7 points of contact"
# Conversations alone: what they leave in tables, other tests try on both databases.
on_one_database = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


async def admitted(town: Town, coordinator: Person, *others: Person, title: str = "Team") -> Member:
    """The coordinator in a group that is admitted."""
    member = coordinator.within(await town.group(title, coordinator, *others))
    await member.presses("Admit this group")
    return member


async def week(town: Town) -> None:
    """Until Monday morning, after the week has been gathered and sent."""
    for moment in MONDAY:
        await rhythms(town, moment)


async def rhythms(town: Town, moment: str) -> None:
    """Move the clock, and let the office do what it does by itself, as it does each second."""
    await town.wait_until(moment)
    await town.running.office.note(routines.keep, now=town.running.clock.now())
    await town.tick()


async def canterbury(coordinator: Person) -> str:
    """The reference of the meeting in Canterbury."""
    text = (await coordinator.says("/upcoming mine")).text
    return next(line for line in text.splitlines() if "confirmed" in line).rpartition("· ")[2]
