"""A group with a coordinator in it, an update at a time."""

from typing import Any

from tests.client import Member
from tests.handlers.house import House

ADMIT = "Admit this group"


async def group(house: House, *people: int) -> int:
    """A group that the first of these has taken the bot into."""
    first, *others = people
    person = house.person(first)
    made: int = (await person.post("groups", {"title": "Team", "people": others}))["id"]
    await person.post(f"groups/{made}/bot", {"status": "member"})
    await house.settle()
    return made


def member(house: House, person: int, chat: int) -> Member:
    return house.person(person).within(chat)


async def updates(house: House) -> Any:
    """What Telegram has for the bot, not confirmed."""
    asked = {"offset": house.offset, "timeout": 0}
    async with house.http.post(f"{house.url}/bot42:SANDBOX/getUpdates", json=asked) as answer:
        return (await answer.json())["result"]
