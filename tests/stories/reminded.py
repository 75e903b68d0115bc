"""A judge who is reminded, and what stands under /reminders."""

from tests.client import Person, Seen
from tests.stories.town import Town

WEEK_BEFORE = "2016-07-05T08:05:00+00:00"  # 09:05 in Canterbury, a week before the 12th


async def reminded(town: Town, judge: Person) -> Seen:
    """The reminder of the week before."""
    await town.wait_until(WEEK_BEFORE)
    return await judge.sees()


async def reminders(judge: Person) -> list[str]:
    """Every reminder of the meeting in Canterbury so far."""
    found = [one["text"] for one in (await judge.chat())["messages"] if one["from"] == "bot"]
    return [text for text in found if text.startswith("Reminder") and "Canterbury" in text]
