"""A coordinator moves an activity by mistake: nobody needs to know, and nothing is lost."""

from tests.client import Person, Seen
from tests.stories.town import Town

TEN_MINUTES_ON = "2016-07-01T06:11:00+00:00"


async def reference_of(coordinator: Person) -> str:
    """The first confirmed activity, on 12 to 14 July, in which six people take part."""
    text = (await coordinator.says("/upcoming mine")).text
    lines = [line for line in text.splitlines() if "confirmed" in line]
    return lines[0].rpartition("· ")[2].strip()


async def moved(coordinator: Person, days: str) -> Seen:
    """The first confirmed activity is moved, and saved; its card."""
    await coordinator.says(f"/move {await reference_of(coordinator)} {days}")
    return await coordinator.presses("Save")


async def changes(town: Town) -> list[str]:
    """What those who take part were told of a change."""
    sent = [one for one in await town.accepted() if "A change to" in (one["text"] or "")]
    return [one["text"] for one in sent]


async def until_told(town: Town) -> None:
    """Eleven minutes pass."""
    async with town.http.get(f"{town.url}/clock") as answer:
        now = (await answer.json())["now"]
    await town.wait_until(_later(now))


def _later(now: str) -> str:
    from datetime import datetime, timedelta

    return (datetime.fromisoformat(now) + timedelta(minutes=11)).isoformat()


async def test_the_card_says_that_nobody_has_been_told_yet(town: Town, coordinator: Person) -> None:
    card = await moved(coordinator, "19–21 July")
    assert "Nobody has been told yet." in card
    assert "in 10 minutes" in card
    assert {"Undo", "Tell them now", "Hold"} <= set(card.buttons)
    assert await changes(town) == []


async def test_move_and_undo_tells_nobody(town: Town, coordinator: Person) -> None:
    await moved(coordinator, "19–21 July")
    card = await coordinator.presses("Undo")
    assert "Undone: it stands as it was before." in card
    assert "12–14 July 2016" in card
    assert "Nobody has been told yet." not in card
    await until_told(town)
    assert await changes(town) == []


async def test_move_move_and_undo_the_second_tells_each_once_of_the_first(
    town: Town, coordinator: Person
) -> None:
    await moved(coordinator, "19–21 July")
    await moved(coordinator, "26–28 July")
    await coordinator.presses("Undo")
    await until_told(town)
    told = await changes(town)
    assert told
    assert all("19–21 July" in one and "26–28" not in one for one in told)
    chats = [one["chat"] for one in await town.accepted() if "A change to" in (one["text"] or "")]
    assert len(chats) == len(set(chats))


async def test_a_second_tap_on_undo_finds_it_undone(town: Town, coordinator: Person) -> None:
    card = await moved(coordinator, "19–21 July")
    await coordinator.presses("Undo", on=card)
    again = await coordinator.sees()
    assert "12–14 July 2016" in again
    assert again.buttons.count("Undo") <= 1


async def test_news_are_told_at_once_when_somebody_says_so(town: Town, coordinator: Person) -> None:
    await moved(coordinator, "19–21 July")
    card = await coordinator.presses("Tell them now")
    assert "Nobody has been told yet." not in card
    await town.tick()
    assert await changes(town)


async def test_what_is_held_is_told_to_nobody_until_it_is_sent(
    town: Town, coordinator: Person
) -> None:
    await moved(coordinator, "19–21 July")
    card = await coordinator.presses("Hold")
    assert "Held:" in card
    await until_told(town)
    assert await changes(town) == []
    await coordinator.presses("Tell them now")
    await town.tick()
    assert await changes(town)


async def test_a_silent_change_is_said_aloud_to_its_maker_only(
    town: Town, coordinator: Person
) -> None:
    await moved(coordinator, "19–21 July")
    await coordinator.presses("Hold")
    card = await coordinator.presses("Tell nobody")
    assert "Held:" not in card
    await until_told(town)
    assert await changes(town) == []


async def test_after_the_news_undo_says_first_how_many_will_be_told(
    town: Town, coordinator: Person
) -> None:
    await moved(coordinator, "19–21 July")
    card = await coordinator.presses("Tell them now")
    await town.tick()
    told = len(await changes(town))
    asked = await coordinator.presses("Undo", on=card)
    assert "know of this change and will be told that it was undone." in asked
    assert len(await changes(town)) == told
    await coordinator.presses("Undo all the same")
    await until_told(town)
    assert "12–14 July 2016" in (await changes(town))[-1]


async def test_after_ten_minutes_it_is_another_decision(town: Town, coordinator: Person) -> None:
    reference = await reference_of(coordinator)
    card = await moved(coordinator, "19–21 July")
    await until_told(town)
    refused = await coordinator.presses("Undo", on=card)
    assert "Undo works for ten minutes, on one’s own changes. Nothing has changed." in refused
    assert "19–21 July 2016" in await coordinator.says(f"/activity {reference}")
