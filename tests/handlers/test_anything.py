"""Whatever is typed at whatever is asked: an answer that is no fault, and the draft still there."""

import pytest

from tests.client import Person
from tests.handlers.house import House

ANYTHING = (
    "0", "999", "-1", "5/6/16", "99/99/9999", "32 July", "29 February 2017", "2016-07-18", "24/7",
    "tbc", "online", "?", "…", "<b>", "</b>&amp;", "{title}", "%s", "🚀", "\u202egnol", "#",
    "#GLACY", "; ; ;", ", , ,", "Kosovo*", "Georgia", "côte d’ivoire", "Сухумі", "東京", "القاهرة",
    "1 August 2016 – 31 July 2016", "18 July 2016 25:00", "Tbilisi, Georgia, Kyiv, Ukraine, 5/6",
    "x" * 300, "word " * 700, "Belgrade, Serbia, 1-2 August\n" * 120,
    "Nowhere at all, tbc\n" * 150, "Ulan Bator 5/6; " * 200, "word " * 815,
)  # fmt: skip

ASKED = {
    "a title": ["/new"],
    "a kind": ["/new Evidence for everybody"],
    "a project": ["/new Workshop on evidence"],
    "a place": ["/new Workshop on evidence #GLACY"],
    "days": ["/new Workshop on evidence, Tbilisi, Georgia #GLACY"],
}


@pytest.mark.parametrize("before", ASKED.values(), ids=ASKED)
async def test_no_words_break_a_conversation(
    house: House, coordinator: Person, before: list[str]
) -> None:
    for text in ANYTHING:
        if not text.strip():
            continue
        for words in before:
            await coordinator.says(words)
        begun = len(await house.activities())
        answer = await coordinator.says(text)
        assert "went wrong" not in answer.text, text[:40]
        assert len(await house.activities()) >= begun


FIELDS = (
    *("Place", "Dates"),
    *(
        pytest.param(name, marks=pytest.mark.full)
        for name in ("Title", "Kind", "Project", "Add legs")
    ),
)


@pytest.mark.parametrize("name", FIELDS)
async def test_no_words_break_what_is_saved(house: House, coordinator: Person, name: str) -> None:
    await coordinator.says("/new Workshop on evidence, Tbilisi, Georgia, 18-19 July 2016 #GLACY")
    await coordinator.presses("Save")
    for text in (one for one in ANYTHING if one.strip()):
        await coordinator.says("/edit GLACY-2016-001")
        await coordinator.presses(name)
        answer = await coordinator.says(text)
        assert "went wrong" not in answer.text, text[:40]
    [activity] = await house.activities()
    assert activity.status == "tentative"


@pytest.mark.parametrize(
    "command", ["new", "move", "edit", "confirm", "postpone", "cancel", "activity", "upcoming"]
)
async def test_no_words_break_a_command(coordinator: Person, command: str) -> None:
    for text in (one for one in ANYTHING if one.strip()):
        answer = await coordinator.says(f"/{command} {text}")
        assert "went wrong" not in answer.text, text[:40]
