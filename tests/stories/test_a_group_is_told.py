"""What a group of colleagues is told, once it is admitted: what everybody may know."""

from tests.client import Member, Person
from tests.stories.groups import CANTERBURY, admitted, canterbury, on_one_database, rhythms, week
from tests.stories.town import Town


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
