"""A broadcast in its making, and whom it has reached."""

from tests.client import Person
from tests.stories.town import Town

WORDS = "Please bring your <b>badge</b> & a pen. 🖊"


async def drafted(town: Town, coordinator: Person, words: str = WORDS) -> str:
    """A broadcast in its making; the reference of its activity."""
    reference = await first_confirmed(town)
    await coordinator.says(f"/broadcast {reference}")
    await coordinator.says(words)
    return reference


async def first_confirmed(town: Town) -> str:
    """The reference of the first confirmed activity, in which six sample people are."""
    text = (await town.person("Coordinator").says("/upcoming mine")).text
    lines = [line for line in text.splitlines() if "confirmed" in line]
    return lines[0].rpartition("· ")[2].strip()


async def broadcast_to(town: Town) -> list[int]:
    """The chats that got it, in order; the card itself is in its writer's language."""
    read = [one for one in await town.accepted() if "To: " not in (one["text"] or "")]
    return [one["chat"] for one in read if "badge" in (one["text"] or "")]


async def answered(town: Town) -> None:
    """What people did is answered, and nothing is sent by itself."""
    async with town.http.post(
        f"{town.url}/bot42:SANDBOX/getUpdates", json={"offset": town.offset, "timeout": 0}
    ) as answer:
        updates = (await answer.json())["result"]
    await town.running.intake.receive(updates)
    town.offset = updates[-1]["update_id"] + 1
    await town.running.intake.drain()
