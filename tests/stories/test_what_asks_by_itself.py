"""A workshop known to the month only: six weeks before, it asks, and a week is chosen."""

from tests.stories.town import Town


async def test_still_october_is_asked_and_answered_with_a_week(town: Town) -> None:
    coordinator = town.person("Coordinator")
    await coordinator.says("/new Training for judges, Tbilisi, Georgia, October 2016 #GLACY")
    saved = await coordinator.presses("Save")
    while "Save" in saved.buttons:
        saved = await coordinator.presses("Save")
    for day in ("2016-08-20T05:29:00+00:00", "2016-08-20T05:31:00+00:00"):
        await town.wait_until(day)
    asked = await coordinator.sees()
    assert "Training for judges: still October 2016?" in asked
    question = await coordinator.presses("Answer: Training for judges")
    assert {"3–7 October 2016", "31 October 2016", "Still open", "Other days"} <= set(
        question.buttons
    )
    assert "1 October 2016" not in question.buttons
    shown = await coordinator.presses("10–14 October 2016", on=question)
    assert "Nothing is saved yet." in shown
    await coordinator.presses("Save")
    assert "10–14 October 2016" in await coordinator.says("/activity Training for judges")
    again = await coordinator.presses("Answer: Training for judges", on=asked)
    assert "This has been answered already." in again
