"""A copy, the next session of a body, and a series whose dates are seen before they are saved."""

from datetime import UTC

from tests.stories.town import Seen, Town

SERIES = (
    "/series Subgroup on legal matters, every two months, third Thursday, 10:00–11:30, Brussels, "
    "four times #GLACY"
)
DATES = ("16 December 2021", "17 February 2022", "21 April 2022", "16 June 2022")
# Brussels has summer time in the last two of them.
INSTANTS = ["2021-12-16 09:00", "2022-02-17 09:00", "2022-04-21 08:00", "2022-06-16 08:00"]
SESSION = "/new T-CY 16th plenary, Strasbourg, France, 15-16 November 2016 #TCY"


async def instants(town: Town, address: str) -> list[str]:
    """When the events of the series begin, UTC, as a calendar reads them."""
    events = [one for one in await town.events(address) if "Subgroup" in one["SUMMARY"]]
    return sorted(f"{event.start.astimezone(UTC):%Y-%m-%d %H:%M}" for event in events)


def reference(card: Seen) -> str:
    """The reference on a card."""
    return next(word for word in card.text.split() if word.count("-") == 2 and word[-3:].isdigit())


async def test_a_series_is_seen_saved_taken_back_and_right_on_both_sides_of_summer_time(
    town: Town,
) -> None:
    who = town.person("Coordinator")
    await town.wait_until("2021-11-30T09:00:00Z")
    said = await who.says("/calendar")
    if "http" not in said.text:
        said = await who.presses("Make a new address")
    address = next(word for word in said.text.split() if "/cal/" in word)
    assert await instants(town, address) == []

    draft = await who.says(SERIES)
    assert f"{DATES[0]}, 10:00–11:30" in draft
    assert "And on 3 more dates:" in draft
    for day in DATES[1:]:
        assert f"Thursday {day}" in draft
    asked = await who.presses("Kind") if "Kind" in draft.buttons else draft
    if "Online session" in asked.buttons:
        draft = await who.presses("Online session")
    await who.post("press", {"message_id": draft.id, "button": "Save"})
    await who.presses("Save", on=draft)  # a second tap before the first was answered
    assert await instants(town, address) == INSTANTS
    undone = await who.presses("Undo")
    assert "Undone" in undone
    assert "And on 3 more dates:" in undone
    assert await instants(town, address) == []

    again = await who.presses("Save", on=undone)
    assert "Saved: 4 dates." in again
    assert "One of a series of 4 dates." in again
    assert await instants(town, address) == INSTANTS
    moved = await who.says(f"/move {reference(again)} 23 December 2021 10:00-11:30")
    assert "Nothing is saved yet." in moved
    await who.presses("Save")
    assert await instants(town, address) == ["2021-12-23 09:00", *INSTANTS[1:]]


async def test_what_is_saved_is_repeated_after_its_dates_were_shown(town: Town) -> None:
    who = town.person("Coordinator")
    await who.says("/new Meeting of the desk, Bucharest, Romania, 5 July 2016 #GLACY")
    saved = await who.presses("Save")
    await who.presses("Edit")
    asked = await who.presses("Repeat")
    assert "How often is it, and how many times?" in asked
    open_ended = await who.says("every week")
    assert "How many times, or until when?" in open_ended
    shown = await who.says("every week, three times")
    for words in ("Tuesday 12 July 2016", "Tuesday 19 July 2016", "Nothing is saved yet."):
        assert words in shown, shown.text
    await who.post("press", {"message_id": shown.id, "button": "Save"})
    done = await who.presses("Save", on=shown)
    assert "This has been answered already." in done
    assert len((await who.says("/activity desk")).buttons) == 3
    undone = await who.presses("Undo")
    assert reference(saved) in undone
    assert reference(await who.says("/activity desk")) == reference(saved)


async def test_a_copy_has_places_and_particulars_but_no_dates_and_no_link(town: Town) -> None:
    who = town.person("Coordinator")
    card = await who.says("/new Workshop on seizing, Tirana, Albania, 3-4 November #GLACY")
    for button, text in {"Venue": "Hotel", "Agenda": "Opening | T-CY(2016)19 | Ms Diop"}.items():
        await who.presses("Edit", on=card)
        await who.presses(button)
        card = await who.says(text)
    saved = await who.presses("Save", on=card)
    copied = await who.says(f"/copy {reference(saved)}")
    for words in ("Workshop on seizing", "Workshop · draft", "Tirana", "Venue: Hotel", "Ms Diop"):
        assert words in copied, copied.text
    assert "Still missing: dates" in copied
    assert "T-CY(2016)19" not in copied
    kept = await who.says("10-11 March 2017")
    assert "Save" in kept.buttons
    assert "GLACY-2017-001" in await who.presses("Save", on=kept)
    opened = await who.says("/copy TCY-2016-004")
    assert "T-CY, session" in opened
    assert "Seen by: Public" not in opened, "what is new is for those who take part"


async def test_the_next_session_has_the_next_number_the_seats_and_days_in_its_rhythm(
    town: Town,
) -> None:
    who = town.person("Coordinator")
    card = await who.says(SESSION)
    for button, text in {"Seats": "Georgia, Moldova", "How often it meets": "6"}.items():
        await who.presses("Edit", on=card)
        await who.presses(button)
        card = await who.says(text)
    saved = await who.presses("Save", on=card)
    assert "session 16" in saved
    await who.presses("Edit")
    following = await who.presses("Next session")
    for words in ("T-CY 17th plenary", "T-CY, session 17", "Seats: Georgia, Moldova", "Strasbourg"):
        assert words in following, following.text
    proposed = [one for one in following.buttons if "2017" in one and "–" in one]
    assert len(proposed) == 3, following.buttons
    assert all("May 2017" in one for one in proposed), proposed
    dated = await who.presses(proposed[0], on=following)
    assert "May 2017" in dated
    assert "T-CY, session 17" in await who.presses("Save", on=dated)
