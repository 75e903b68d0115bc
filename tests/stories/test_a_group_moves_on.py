"""A group of colleagues sends the bot away, takes it in again, or becomes another chat."""

from tests.client import Person
from tests.stories.groups import CANTERBURY, MONDAY, admitted, on_one_database, rhythms, week
from tests.stories.town import Town

HOSTILE = "<b>Team</b> \u202e& {name}"


async def test_put_out_it_writes_no_more_and_taken_in_again_it_asks_again(
    town: Town, coordinator: Person
) -> None:
    member = await admitted(town, coordinator)
    await coordinator.post(f"groups/{member.group}/bot", {"status": "left"})
    await week(town)
    assert len(await member.hears()) == 1
    await coordinator.post(f"groups/{member.group}/bot", {"status": "member"})
    *_, said = await member.hears()
    assert "writes nothing here until" in said


@on_one_database
async def test_a_coordinator_sends_it_away_and_nobody_else_does(
    town: Town, coordinator: Person, guest: Person
) -> None:
    member = await admitted(town, coordinator, guest)
    *_, said = await guest.within(member.group).hears("/leave")
    assert said == "Only a coordinator of the office can end this with /leave."
    *_, said = await member.hears("/leave")
    assert said == "Nothing is written here any more."
    async with town.http.get(f"{town.url}/groups") as answer:
        assert (await answer.json())[0]["bot"] == "left"
    await week(town)
    assert (await member.hears())[-1] == said


async def test_a_group_that_becomes_a_supergroup_is_followed(
    town: Town, coordinator: Person, guest: Person
) -> None:
    member = await admitted(town, coordinator, guest)
    await rhythms(town, MONDAY[0])
    made = await coordinator.post(f"groups/{member.group}/supergroup", {})
    await town.settle()
    await rhythms(town, MONDAY[1])
    assert CANTERBURY in (await coordinator.within(made["id"]).hears())[-1]
    assert len(await coordinator.within(made["id"]).hears()) == 1


async def test_a_group_that_has_moved_unheard_is_followed_by_what_is_sent(
    town: Town, coordinator: Person
) -> None:
    member = await admitted(town, coordinator)
    await rhythms(town, MONDAY[0])
    made = await coordinator.post(f"groups/{member.group}/supergroup", {})
    await rhythms(town, MONDAY[1])
    await town.tick()
    grown = coordinator.within(made["id"])
    assert [one for one in await grown.hears() if CANTERBURY in one]
    assert "The whole office" in await coordinator.says("/groups")


@on_one_database
async def test_a_hostile_title_stays_a_title_and_its_group_is_ended_from_afar(
    town: Town, coordinator: Person
) -> None:
    member = await admitted(town, coordinator, title=HOSTILE)
    said = await coordinator.says("/groups")
    assert "<b>Team</b> & {name}" in said.text
    assert "The whole office; admitted by Coordinator" in said
    [button] = said.buttons
    assert button == "End: <b>Team</b> & {name}"
    assert "No group is admitted." in await coordinator.presses(button)
    await week(town)
    assert len(await member.hears()) == 1
