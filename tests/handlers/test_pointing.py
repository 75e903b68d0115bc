"""Words instead of a reference point at an activity."""

from tests.client import Person
from tests.handlers.house import PARTICIPANT, House
from tests.handlers.pointed import four

__all__ = ["four"]


async def test_the_only_match_of_any_words_is_taken(house: House, coordinator: Person) -> None:
    for words, title in (
        ("tbilisi", "Workshop on evidence"),
        ("Тбилиси", "Workshop on evidence"),
        ("the workshop in Georgia", "Workshop on evidence"),
        ("minsk", "Advisory mission"),
        ("Belarus mission", "Advisory mission"),
        ("iproceeds", "Advisory mission"),
        ("5 September", "Training of judges"),
        ("glacy batumi", "Training of judges"),
        ("août", "Advisory mission"),
        ("Sénégal", "Séminaire sur la preuve"),
        ("SÉMINAIRE", "Séminaire sur la preuve"),
        ("glacy-2016-001", "Workshop on evidence"),
    ):
        assert title in await coordinator.says(f"/activity {words}"), words
        assert title in await coordinator.says(f"/history {words}"), words
    for words in ("jamboree", "tbilisi minsk", "tbilisi jamboree"):
        assert f"Nothing with the name “{words}” is known here." in await coordinator.says(
            f"/activity {words}"
        )


async def test_a_move_takes_words_and_days_and_keeps_the_days_while_it_asks(
    house: House, coordinator: Person
) -> None:
    shown = await coordinator.says("/move tbilisi 25-26 july 2016")
    assert "Now: 18–19 July 2016 · Tbilisi, Georgia" in shown
    assert "New: 25–26 July 2016 · Tbilisi, Georgia" in shown
    assert "Nothing is saved yet." in shown
    await coordinator.presses("Leave as it is")

    shown = await coordinator.says("/move the training of judges to Kutaisi, 7-8 September 2016")
    assert "New: 7–8 September 2016 · Kutaisi, Georgia" in shown
    await coordinator.presses("Leave as it is")

    asked = await coordinator.says("/move georgia 25-26 july 2016")
    assert "Which of these is meant?" in asked
    assert asked.buttons == ("GLACY-2016-001", "GLACY-2016-002")
    shown = await coordinator.presses("GLACY-2016-002")
    assert "New: 25–26 July 2016 · Batumi, Georgia" in shown
    saved = await coordinator.presses("Save")
    assert "25–26 July 2016 · Batumi, Georgia" in saved

    two = await coordinator.says("/move minsk 5/8/2016")
    assert two.rows[0] == ("5 August 2016", "8 May 2016")
    assert "New: 5 August 2016 · Minsk" in await coordinator.presses("5 August 2016")
    grid = await coordinator.says("/move minsk")
    assert "[1]" in grid.buttons
    asked = await coordinator.says("/move 25-26 july 2016")
    assert "Which activity is meant?" in asked
    shown = await coordinator.presses("GLACY-2016-001", on=asked)
    assert "New: 25–26 July 2016 · Tbilisi, Georgia" in shown


async def test_what_words_pick_is_shown_before_its_life_changes(
    house: House, coordinator: Person, manager: Person
) -> None:
    shown = await manager.says("/cancel minsk the host has withdrawn")
    assert "tentative → cancelled: is that what is meant?" in shown
    assert "Reason: the host has withdrawn" in shown
    assert "Nothing has been done yet." in shown
    assert shown.buttons == ("Cancel it", "Leave as it is")
    assert {one.status for one in await house.activities()} == {"tentative"}
    done = await manager.presses("Cancel it")
    assert "Done: the activity is cancelled." in done
    assert "Reason: the host has withdrawn" in done

    name = await coordinator.says("/invite dakar Awa Diop")
    assert "In which language is Awa Diop to be written to?" in name


async def test_words_find_nothing_that_the_reader_may_not_see(house: House) -> None:
    stranger = house.person(PARTICIPANT)
    for command in ("/activity minsk", "/move minsk 25-26 july", "/cancel minsk"):
        answer = await stranger.says(command)
        assert "Minsk, Belarus" not in answer, command


async def test_a_place_counts_more_than_a_kind_that_is_only_elsewhere(coordinator: Person) -> None:
    await coordinator.says("/new Advisory mission, Tirana, Albania, 3-4 August 2016 #iPROCEEDS")
    await coordinator.presses("Save")

    assert "Training of judges" in await coordinator.says("Postpone the mission in Batumi")
    # A verb of another language: without a blank behind it, or at the end of its sentence.
    for sentence in ("推迟明斯克访问团", "Minsk misyonunu ertele"):
        offered = await coordinator.says(sentence)
        assert "Advisory mission on reporting" in offered, sentence
        assert "Tirana" not in offered
