"""A group of colleagues takes the bot in: nothing comes before a coordinator says so, and then
what everybody may know."""

import pytest

from programme import routines
from tests.client import Member, Person
from tests.stories.town import Town

MONDAY = ("2016-07-10T21:06:00Z", "2016-07-11T05:31:00Z")
HOSTILE = "<b>Team</b> \u202e& {name}"
CANTERBURY = "Final meeting of the EC funded project on the efficiency of 24/7 points of contact"

# Conversations alone: what they leave in tables, other tests try on both databases.
on_one_database = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def coordinator(town: Town) -> Person:
    return town.person("Coordinator")


@pytest.fixture
def guest(town: Town) -> Person:
    return town.person("Participant, English")


async def admitted(town: Town, coordinator: Person, *others: Person, title: str = "Team") -> Member:
    """The coordinator in a group that is admitted."""
    member = coordinator.within(await town.group(title, coordinator, *others))
    await member.presses("Admit this group")
    return member


async def week(town: Town) -> None:
    """Until Monday morning, after the week has been gathered and sent."""
    for moment in MONDAY:
        await rhythms(town, moment)


async def rhythms(town: Town, moment: str) -> None:
    """Move the clock, and let the office do what it does by itself, as it does each second."""
    await town.wait_until(moment)
    await town.running.office.note(routines.keep, now=town.running.clock.now())
    await town.tick()


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


async def test_a_coordinator_admits_it_and_the_week_ahead_comes_on_monday(
    town: Town, coordinator: Person, guest: Person
) -> None:
    group = await town.group("Team", guest, coordinator)
    said = await coordinator.within(group).presses("Admit this group")
    assert "On Mondays it gets the coming week of the whole office" in said
    assert said.buttons == ()
    assert len(await guest.within(group).hears()) == 1
    await week(town)
    *_, told = await guest.within(group).hears()
    assert told.startswith("The coming week\n")
    assert CANTERBURY in told
    assert "12–14 July 2016 · Canterbury, United Kingdom" in told
    assert "Coordinator" not in told


@on_one_database
async def test_a_week_with_nothing_in_it_is_not_sent(town: Town, coordinator: Person) -> None:
    member = await admitted(town, coordinator)
    await rhythms(town, "2016-07-03T21:06:00Z")
    await rhythms(town, "2016-07-04T06:00:00Z")
    assert len(await member.hears()) == 1


async def test_a_project_has_its_own_week(town: Town, coordinator: Person) -> None:
    member = coordinator.within(await town.group("Team", coordinator))
    *_, said = await member.hears("/admit eap2")
    assert "the coming week of Cybercrime@EAP II" in said
    await week(town)
    *_, told = await member.hears()
    assert told.startswith("The coming week of Cybercrime@EAP II\n")
    assert CANTERBURY in told
    assert "Johannesburg" not in told
    *_, said = await member.hears("/admit NOWHERE")
    assert "not the code of a project" in said


async def test_a_change_that_everybody_may_see_is_told(town: Town, coordinator: Person) -> None:
    member = await admitted(town, coordinator)
    reference = await canterbury(coordinator)
    await coordinator.says(f"/move {reference} 13-15 July 2016")
    await coordinator.presses("Save")
    assert len(await member.hears()) == 1
    await town.wait_until("2016-07-01T08:00:00Z")
    *_, told = await member.hears()
    assert told.startswith(f"A change to {CANTERBURY}")
    assert "12–14 July 2016, now 13–15 July 2016" in told
    await town.wait_until("2016-07-01T10:00:00Z")
    assert len(await member.hears()) == 2


async def canterbury(coordinator: Person) -> str:
    """The reference of the meeting in Canterbury."""
    text = (await coordinator.says("/upcoming mine")).text
    return next(line for line in text.splitlines() if "confirmed" in line).rpartition("· ")[2]


@on_one_database
async def test_moved_and_moved_back_is_no_news(town: Town, coordinator: Person) -> None:
    member = await admitted(town, coordinator)
    reference = await canterbury(coordinator)
    for days in ("13-15", "12-14"):
        await coordinator.says(f"/move {reference} {days} July 2016")
        await coordinator.presses("Save")
    await town.wait_until("2016-07-01T08:00:00Z")
    assert len(await member.hears()) == 1


@on_one_database
async def test_what_is_private_is_answered_in_private(
    town: Town, coordinator: Person, guest: Person
) -> None:
    group = (await admitted(town, coordinator, guest)).group
    theirs = guest.within(group)
    for command in ("/upcoming mine", "/calendar", "/new Workshop, Tbilisi", "/help", "/reminders"):
        *_, said = await theirs.hears(command)
        assert said == "This is answered in private only, as others read along here."
    *_, last = (await theirs.chat())["messages"]
    assert last["buttons"][-1][-1]["url"] == "https://t.me/convoke_bot?start=group"
    assert "Hello Participant" in await guest.says("/start group")


@on_one_database
async def test_what_people_say_to_each_other_gets_no_answer(
    town: Town, coordinator: Person, guest: Person
) -> None:
    member = await admitted(town, coordinator, guest)
    await coordinator.post(f"groups/{member.group}/bot", {"status": "administrator"})
    before = len(await member.hears())
    for text in ("Good morning", "12 July?", "/week@OtherBot", "/"):
        assert len(await guest.within(member.group).hears(text)) == before
    reply = {"text": "And in July?", "reply_to": await last_of_the_bot(member)}
    await guest.within(member.group).post("messages", reply)
    assert len(await member.hears()) == before + 1


async def last_of_the_bot(member: Member) -> int:
    """The newest message of the bot."""
    ours = [one for one in (await member.chat())["messages"] if one["from"] == "bot"]
    number: int = ours[-1]["message_id"]
    return number


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
