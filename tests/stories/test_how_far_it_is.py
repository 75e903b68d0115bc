"""How many messages and taps it takes to register, for somebody who only reads the screen."""

import pytest

from tests.stories.town import Town
from tests.stories.walking import Walker

OUT = {"sendMessage", "editMessageText"}
PLACES = "Belgrade, Serbia, 1-2 August\nPristina, Kosovo*, 4-5 August"
OTHERS = {
    "title": ["Advisory mission on reporting"],
    "project": ["iPROCEEDS"],
    "hosts": ["Ministry of Justice\nPolice Academy"],
    "team": ["Awa Diop, Jan Novak (expert)"],
}


async def answers(town: Town) -> int:
    """How many messages the bot has sent or changed so far."""
    async with town.http.get(f"{town.url}/log") as answer:
        calls = (await answer.json())["calls"]
    return len([one for one in calls if one["accepted"] and one["method"] in OUT])


def check_far(taken: list[str], said: int, *, most: int, most_said: int) -> None:
    """No more messages and taps than promised, and no more answers."""
    assert len(taken) <= most, taken
    assert said <= most_said


async def test_a_mission_in_two_places_with_team_and_hosts_takes_twelve_in_and_fourteen_out(
    town: Town,
) -> None:
    coordinator = town.person("Coordinator")
    await coordinator.says("/start")
    before = await answers(town)
    walker = Walker(coordinator, {**OTHERS, "places": [PLACES]})
    card = await walker.walk()
    for words in ("1–2 August 2016 · Belgrade", "4–5 August 2016 · Pristina", "Awa Diop"):
        assert words in card, card.text
    assert "Host: 1. Ministry of Justice, 2. Police Academy" in card
    check_far(walker.steps, await answers(town) - before, most=12, most_said=14)

    before = await answers(town)
    await coordinator.says("/new Workshop on evidence, Tbilisi, Georgia, 18-19 July #GLACY")
    card = await coordinator.presses("Save")
    assert "Workshop · tentative · GLACY-2016-" in card
    assert await answers(town) - before == 2


async def test_days_are_tapped_by_somebody_who_only_reads_the_grid(town: Town) -> None:
    coordinator = town.person("Coordinator")
    await coordinator.says("/start")
    facts = {**OTHERS, "hosts": [], "places": ["Belgrade, Serbia"], "days": ["11", "12"]}
    walker = Walker(coordinator, facts)
    card = await walker.walk()
    assert "11–12 July 2016 · Belgrade, Serbia" in card
    assert [one for one in walker.steps if one[-2:].isdigit()] == ["presses 11", "presses 12"]
    check_far(walker.steps, 0, most=10, most_said=0)


def test_twin_a_way_that_is_one_tap_too_long_is_found_out() -> None:
    for taken, said in ((13, 14), (12, 15)):
        with pytest.raises(AssertionError):
            check_far(["presses Next"] * taken, said, most=12, most_said=14)
