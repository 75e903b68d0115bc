"""Who stops the bot gets nothing, the coordinator is told once, and a return ends it."""

import pytest

from tests.client import Person
from tests.stories.town import Town

# The sample begins on Friday 1 July; the meeting in Canterbury is on the 12th.
NEXT_DAY_MESSAGE = "2016-07-02T07:00:00+00:00"
WEEK_BEFORE = "2016-07-05T09:00:00+00:00"
THE_DAY_AFTER = "2016-07-06T07:00:00+00:00"
LEFT = "Participant, English"


@pytest.fixture
def judge(town: Town) -> Person:
    return town.person(LEFT)


async def told(town: Town) -> list[str]:
    """Everything in which the coordinator was told that somebody cannot be reached."""
    chat = await town.person("Coordinator").chat()
    texts = [one["text"] for one in chat["messages"] if one["from"] == "bot"]
    return [text for text in texts if "Cannot be reached" in text]


async def got(town: Town, judge: Person) -> int:
    return sum(one["chat"] == judge.id for one in await town.accepted())


async def test_who_blocks_the_bot_gets_nothing_and_the_coordinator_is_told_once(
    town: Town, judge: Person
) -> None:
    before = await got(town, judge)
    await judge.post("block", {})
    await town.settle()
    for moment in (NEXT_DAY_MESSAGE, WEEK_BEFORE, THE_DAY_AFTER):
        await town.wait_until(moment)
    assert await got(town, judge) == before
    [once] = await told(town)
    assert LEFT in once


async def test_who_is_found_gone_with_the_first_message_is_told_of_once(
    town: Town, judge: Person
) -> None:
    """No update says so, as when an account is deleted: Telegram refuses what is sent."""
    await judge.post("block", {})
    for moment in (WEEK_BEFORE, THE_DAY_AFTER, "2016-07-12T12:00:00+00:00"):
        await town.wait_until(moment)
    async with town.http.get(f"{town.url}/log") as answer:
        calls = (await answer.json())["calls"]
    assert [one["code"] for one in calls if one["chat"] == judge.id] == [403]
    assert sum(LEFT in text for text in await told(town)) == 1


async def test_who_returns_before_it_was_told_is_not_told_of(town: Town, judge: Person) -> None:
    await judge.post("block", {})
    await town.settle()
    await judge.post("unblock", {})
    await town.settle()
    await town.wait_until(NEXT_DAY_MESSAGE)
    assert await told(town) == []
    await town.wait_until(WEEK_BEFORE)
    assert "Reminder" in await judge.sees()


async def test_who_goes_a_second_time_is_told_of_a_second_time(town: Town, judge: Person) -> None:
    await judge.post("block", {})
    await town.settle()
    await town.wait_until(NEXT_DAY_MESSAGE)
    await judge.post("unblock", {})
    await judge.says("/help")
    await judge.post("block", {})
    await town.settle()
    await town.wait_until(WEEK_BEFORE)
    assert len(await told(town)) == 2
