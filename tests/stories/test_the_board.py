"""Who has got what: the board of an activity, and the figures of the office."""

from tests.stories.town import Town

LONG = "2016-07-05T09:00:00+00:00"


async def reference_of(town: Town) -> str:
    """The reference of the first confirmed activity."""
    text = (await town.person("Coordinator").says("/upcoming mine")).text
    lines = [line for line in text.splitlines() if "confirmed" in line]
    return lines[0].rpartition("· ")[2].strip()


async def test_the_board_says_what_is_known_and_never_that_it_was_read(town: Town) -> None:
    await town.wait_until(LONG)
    guest = town.person("Participant, English")
    await guest.presses("Perhaps")
    await town.person("Speaker").post("block", {})
    board = await town.person("Coordinator").says(f"/board {await reference_of(town)}")
    assert "Participant, English (perhaps): pressed a button" in board
    assert "accepted by Telegram" in board
    assert "read" not in board.text.replace("already", "").lower().split()


async def test_who_has_stopped_the_bot_stands_first_with_a_text_to_copy(town: Town) -> None:
    speaker = town.person("Speaker")
    await speaker.post("block", {})
    await town.wait_until(LONG)
    coordinator = town.person("Coordinator")
    board = await coordinator.says(f"/board {await reference_of(town)}")
    assert "Speaker (accepted): has stopped the bot" in board
    copied = await coordinator.presses("Text for Speaker")
    assert "For Speaker, to copy into an email or any messenger:" in copied
    assert "Reminder: in 7 days" in copied
    assert "12–14 July 2016" in copied


async def test_the_text_is_what_they_would_be_sent_now_in_their_language(town: Town) -> None:
    reference = await reference_of(town)
    coordinator = town.person("Coordinator")
    await town.person("Participant, French").post("block", {})
    await town.wait_until(LONG)
    await coordinator.says(f"/move {reference} 19–21 July")
    await coordinator.presses("Save")
    await coordinator.says(f"/board {reference}")
    told = await coordinator.presses("Text for Participant, F")
    assert "12–14 juillet 2016, désormais 19–21 juillet 2016" in told


async def test_the_command_alone_offers_boards_and_not_cards(town: Town) -> None:
    coordinator = town.person("Coordinator")
    offered = await coordinator.says("/board")
    assert "Delivery: " in await coordinator.presses(offered.buttons[0])


async def test_a_guest_sees_no_board(town: Town) -> None:
    ref = await reference_of(town)
    guest = town.person("Participant, English")
    refused = await guest.says(f"/board {ref}")
    assert "This step belongs to the coordinator" in refused


async def test_the_head_sees_the_figures_of_the_office_and_others_do_not(town: Town) -> None:
    await town.wait_until(LONG)
    figures = await town.person("Head of office").says("/office")
    assert "Accepted by Telegram:" in figures
    assert "May not have arrived: 0" in figures
    refused = await town.person("Participant, English").says("/office")
    assert "This is for those who answer for the whole office." in refused


async def test_the_coordinator_is_told_in_the_message_of_the_day(town: Town) -> None:
    speaker = town.person("Speaker")
    await speaker.post("block", {})
    await town.wait_until(LONG)
    await town.wait_until("2016-07-06T05:31:00+00:00")
    day = await town.person("Coordinator").sees()
    assert "Your day, 6 July 2016" in day
    assert "Speaker has stopped the bot and gets no messages." in day
    await town.wait_until("2016-07-12T05:31:00+00:00")
    day = await town.person("Coordinator").sees()
    soon = day.text.partition("Coming up")[2].partition("\n\n")[0].strip().splitlines()
    assert len(soon) > 1, "several reminders of several activities"
    assert len(soon) == len(set(soon)), "each of them is named once"
