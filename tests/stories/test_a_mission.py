"""A coordinator registers a mission in one line, moves it, and has it confirmed by the manager."""

from tests.stories.town import SECRET, Town

LINE = (
    "/new Advisory mission and workshop on reporting mechanisms, Belgrade, Serbia, "
    "1-2 August; Pristina, Kosovo*, 4-5 August #iPROCEEDS"
)
ADDRESS = f"/cal/{SECRET}/programme.ics"


async def test_one_line_is_one_card_one_activity_two_legs_and_two_events(town: Town) -> None:
    coordinator = town.person("Coordinator")
    before = len(await town.events(await calendar(town)))

    card = await coordinator.says(LINE)

    # The office plans nearly the same already, which is said.
    assert card.rows == (("Add as legs there", "Look at it"), ("Save", "Edit", "Cancel"))
    for words in ("Mission", "iPROCEEDS", "1–2 August 2016", "Belgrade, Serbia", "Belgrade time",
                  "4–5 August 2016", "Pristina, Kosovo*", "Guessed: the year 2016"):  # fmt: skip
        assert words in card
    assert card.text.count("without prejudice to positions on status") == 1

    saved = await coordinator.presses("Save")
    assert "IPROCEEDS-2016-" in saved
    assert "tentative" in saved
    events = await town.events(await calendar(town))
    assert len(events) == before + 2


async def calendar(town: Town) -> str:
    """The coordinator's own calendar, asked for anew."""
    said = await town.person("Coordinator").says("/calendar")
    if "Make a new address" in said.buttons and "http" not in said.text:
        said = await town.person("Coordinator").presses("Make a new address")
    await town.tick()
    return next(word for word in said.text.split() if "/cal/" in word)


async def test_a_move_is_shown_before_it_is_saved_and_raises_the_sequence(town: Town) -> None:
    coordinator = town.person("Coordinator")
    await coordinator.says(LINE)
    saved = await coordinator.presses("Save")
    reference = next(word for word in saved.text.split() if word.startswith("IPROCEEDS-2016-"))
    address = await calendar(town)
    before = {event["UID"]: event for event in await town.events(address)}

    shown = await coordinator.says(f"/move {reference} 8-9 August")
    if "Belgrade, Serbia" in shown.text and any("Belgrade" in one for one in shown.buttons):
        shown = await coordinator.presses(next(one for one in shown.buttons if "Belgrade" in one))
    assert "1–2 August 2016" in shown
    assert "8–9 August 2016" in shown
    await coordinator.presses("Save")
    await town.tick()

    after = {event["UID"]: event for event in await town.events(address)}
    assert set(after) == set(before)
    moved = [uid for uid, event in after.items() if event.start != before[uid].start]
    assert len(moved) == 1
    assert after[moved[0]]["SEQUENCE"] > before[moved[0]]["SEQUENCE"]
    assert after[moved[0]].start.isoformat() == "2016-08-08"


async def test_confirming_is_asked_of_the_manager_who_decides_with_one_press(town: Town) -> None:
    coordinator, manager = town.person("Coordinator"), town.person("Project manager")
    await coordinator.says(LINE)
    saved = await coordinator.presses("Save")
    reference = next(word for word in saved.text.split() if word.startswith("IPROCEEDS-2016-"))

    missing = await coordinator.says(f"/confirm {reference}")
    assert "Still missing: agreement of the host, focal point" in missing
    assert {"Belgrade: agreed", "Pristina: agreed", "Focal point"} <= set(missing.buttons)
    await coordinator.presses("Confirm all the same")
    waits = await coordinator.says("Both ministries have agreed by telephone")
    assert "It waits for Project manager" in waits
    asked = await manager.sees()
    assert "Coordinator" in asked
    assert "It would go without: agreement of the host, focal point" in asked
    assert "Approve" in asked.buttons
    await manager.presses("Approve")

    told = await coordinator.sees()
    assert "Approved" in told
    card = await coordinator.says(f"/activity {reference}")
    assert "confirmed" in card
