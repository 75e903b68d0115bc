"""Each kind of activity is registered with what is its own, shown, edited, and kept to itself."""

from tests.stories.kinds import AGENDA, KINDS, LINK, TELEPHONE, filled
from tests.stories.town import Town


async def test_nine_kinds_have_what_is_their_own(town: Town) -> None:
    who = town.person("Coordinator")
    for kind, (line, typed, shown) in KINDS.items():
        draft = await filled(who, await who.says(line), typed)
        saved = await who.presses("Save", on=draft)
        assert f"{kind} · tentative" in saved, saved.text
        for words in shown:
            assert words in saved, (kind, saved.text)

    said = await who.says("/calendar")
    if "http" not in said.text:
        said = await who.presses("Make a new address")
    await town.tick()
    address = next(word for word in said.text.split() if "/cal/" in word)
    events = "\n".join(str(event) for event in await town.events(address))
    assert "Webinar on the Act" in events
    for kept in (LINK, TELEPHONE, "Jan Novak", "Police Academy"):
        assert kept not in events


async def test_a_particular_is_changed_undone_taken_away_and_stands_in_history(town: Town) -> None:
    who = town.person("Coordinator")
    line, typed, _ = KINDS["Online session"]
    card = await filled(who, await who.says(line), typed)
    saved = await who.presses("Save", on=card)

    changed = await filled(who, saved, {"Topic": "The Act, second reading"})
    assert "Understood: topic: The Act, second reading." in changed
    undone = await who.presses("Undo")
    assert "Topic: The Act" in undone
    assert "second reading" not in undone
    await who.presses("Edit")
    await who.presses("Telephone")
    gone = await who.presses("Take it away")
    assert "Telephone" not in gone
    history = await who.presses("History")
    assert f"telephone: {TELEPHONE} → nothing" in history
    assert "topic: The Act → The Act, second reading" in history


async def test_what_does_not_fit_is_refused_with_the_reason_and_nothing_is_lost(town: Town) -> None:
    who = town.person("Coordinator")
    card = await who.says(KINDS["Online session"][0])
    wrong = {
        "Joining link": ("javascript:alert(1)", "was not understood"),
        "Topic": ("x" * 4000, "Too long for “topic”: 4,000 characters; 300 fit."),
        "Speakers": ("\n".join(f"Person {n}" for n in range(150)), "Too many for “speakers”: 150"),
    }
    for button, (text, said) in wrong.items():
        await who.presses("Edit", on=card)
        await who.presses(button)
        card = await who.says(text)
        assert said in card, card.text
        assert "15 December 2016, 10:00–11:30" in card
    card = await filled(who, card, {"Topic": "<b>AI</b> & \u202eevil"})
    assert "Topic: <b>AI</b> & " in card

    mission = await who.says(KINDS["Mission"][0])
    refused = await filled(who, mission, {"Hosts": "One\nTwo\nThree"})
    assert "These are 3 lines for 2 places." in refused
    kept = await who.says("One\nTwo")
    assert "Host: 1. One, 2. Two" in kept

    session = await who.says(KINDS["Committee session"][0])
    bare = await filled(who, session, {"Agenda": AGENDA})
    assert "1 point is to be decided without a document: “Workplan”." in bare
    taken = await filled(who, bare, {"Session number": "15"})
    assert "T-CY has a session 15 already." in taken


async def test_those_who_take_part_see_the_link_and_a_call_without_a_clock_is_asked(
    town: Town,
) -> None:
    who = town.person("Coordinator")
    asked = await who.says("/new Call for submissions, 8 July 2016 18:00 #GLACY")
    assert "Still missing: time zone" in asked
    assert "On whose clock do the hours count?" in asked
    settled = await who.says("New York")
    assert "Deadline: 8 July 2016, 18:00 · New York time" in settled
