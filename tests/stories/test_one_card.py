"""One card in two hands: what each writes stays, and what is too much is answered kindly."""

from tests.stories.town import Town

LINE = "/new Round table on evidence, Minsk, Belarus, 1-2 August #GLACY"
PASTED = "Considering the conclusions of the last meeting, " * 82
MOST = 4096


async def test_two_coordinators_at_one_activity_both_keep_their_work(town: Town) -> None:
    one, other = town.person("Coordinator"), town.person("Project manager")
    await one.says(LINE)
    saved = await one.presses("Save")
    reference = next(word for word in saved.text.split() if word.startswith("GLACY-2016-"))

    await one.presses("Edit")
    asked = await one.presses("Title")
    assert asked.id == saved.id
    await other.says(f"/move {reference}")
    for tap in ("8", "9"):
        shown = await other.presses(tap)
    assert "New: 8–9 August 2016" in shown
    await other.presses("Save")
    card = await one.says("Round table on electronic evidence")
    for words in ("Round table on electronic evidence", "8–9 August 2016"):
        assert words in card, card.text

    mine = await one.says("move the round table in Minsk to 15-16 August")
    theirs = await other.says("déplacer la round table de Minsk au 22-23 août")
    assert "New: 22–23 August 2016" in theirs
    await other.presses("Save")
    both = await one.presses("Save", on=mine)
    assert "Somebody else has changed this in the meantime" in both
    assert "now “22 August 2016”, wanted “15 August 2016”" in both


async def test_four_thousand_characters_are_answered_kindly_wherever_they_are_pasted(
    town: Town,
) -> None:
    who = town.person("Coordinator")
    assert 3900 < len(PASTED) < MOST
    await who.says("/new")
    long = await who.says(PASTED)
    assert "Cut it to fit" in long.buttons, long.text
    card = await who.presses("Cut it to fit")
    assert "Considering the conclusions of the last meeting" in card
    assert "…" in card
    await who.presses("Edit")
    await who.presses("Title")
    assert "Cut it to fit" in (await who.says(PASTED)).buttons
    for words in (f"/move {PASTED}", f"/activity {PASTED}", f"cancel {PASTED}"):
        said = await who.says(words[:MOST])
        assert len(said.text) < MOST
        assert said.text != card.text
    said = await who.says("/drafts")
    assert "Considering the conclusions" in said
