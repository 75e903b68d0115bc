"""A reminder says whether the reader's own calendar shows what it speaks of."""

from tests.stories.town import Town

WEEK_BEFORE = "2016-07-05T09:00:00+00:00"
APPLE = {"User-Agent": "iOS/17.5 (21F79) dataaccessd/1.0"}


async def test_a_calendar_that_has_looked_already_shows_what_is_told(town: Town) -> None:
    guest = town.person("Participant, English")
    given = await guest.says("/calendar")
    address = next(word for word in given.text.split() if word.endswith(".ics"))
    status, _, _ = await town.fetch(address, **APPLE)
    assert status == 200
    await town.running.clock.flush()
    await town.wait_until(WEEK_BEFORE)
    reminder = await guest.sees()
    assert "Reminder: in 7 days" in reminder
    assert "Your calendar already shows this." in reminder


async def test_whoever_has_no_calendar_reads_nothing_of_one(town: Town) -> None:
    guest = town.person("Participant, English")
    await town.wait_until(WEEK_BEFORE)
    assert "calendar" not in (await guest.sees()).text.lower()
