"""A group of colleagues takes the bot in: nothing comes before a coordinator says so."""

from tests.client import Member, Person
from tests.stories.groups import on_one_database, week
from tests.stories.town import Town


async def test_it_says_one_sentence_and_waits_for_a_coordinator(
    town: Town, coordinator: Person, guest: Person
) -> None:
    group = await town.group("Team", guest, coordinator)
    theirs = guest.within(group)
    assert await theirs.hears() == [
        "Convoke, the diary of Cybercrime Programme Office, writes nothing here until one of its "
        "coordinators admits this group."
    ]
    assert await theirs.told("Admit this group") == (
        "Only a coordinator of the office can admit this group."
    )
    stranger = await town.newcomer("Stranger")
    await guest.post(f"groups/{group}/people", {"person": stranger.id})
    assert "Only a coordinator" in await stranger.within(group).told("Admit this group")
    assert len(await theirs.hears("/upcoming")) == 1
    assert len(await theirs.hears("/admit")) == 1
    await week(town)
    assert len(await theirs.hears()) == 1


@on_one_database
async def test_a_second_tap_and_an_old_button_say_that_it_is_admitted(
    town: Town, coordinator: Person
) -> None:
    group = await town.group("Team", coordinator)
    member = coordinator.within(group)
    button = await member.newest_with("Admit this group")
    for _ in range(2):
        await member.post("press", {"message_id": button, "button": "Admit this group"})
    alert = await alerted(town, member)
    assert "is admitted already" in alert
    await member.hears("/help")
    assert len(await member.hears()) == 2


async def alerted(town: Town, member: Member) -> str:
    """What is said over the chat to this person last."""
    await town.settle()
    return [one["text"] for one in (await member.chat())["alerts"] if one.get("text")][-1]


@on_one_database
async def test_the_button_of_a_second_introduction_leads_nowhere_new(
    town: Town, coordinator: Person
) -> None:
    member = coordinator.within(await town.group("Team", coordinator))
    await member.hears("/start@ConvokeSandboxBot")
    assert len(await member.hears()) == 2
    await member.presses("Admit this group")
    assert "is admitted already" in await member.told("Admit this group")


@on_one_database
async def test_groups_are_for_the_desk(town: Town, guest: Person) -> None:
    assert "is no command here" in await guest.says("/groups")


@on_one_database
async def test_a_group_of_french_speakers_reads_french(town: Town) -> None:
    coordinatrice = town.person("Coordinator, French")
    member = coordinatrice.within(await town.group("Équipe", coordinatrice))
    assert "n’écrit rien ici" in (await member.hears())[-1]
    await member.presses("Admettre ce groupe")
    await week(town)
    *_, told = await member.hears()
    assert told.startswith("La semaine à venir\n")
    assert "12–14 juillet 2016" in told
