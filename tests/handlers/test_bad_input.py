"""Bad input gets a clear answer, and nothing is lost: input and sentence in one table."""

import pytest

from tests.client import Person
from tests.handlers.beginnings import BEGUN, DRAFT, LONG, PLACED

EXAMPLE = "for example: 18–19 July 2016"
# What was said before, what is said now, what the answer says, the buttons that lead on.
TABLE = [
    pytest.param(
        ["/new"], LONG[:300],
        "This title has 300 characters; 200 fit a calendar. "
        "A shorter one can be sent now, or the button cuts it.",
        ["Cut it to fit"], id="a title of 300 characters",
    ),
    pytest.param(
        ["/new"], "Workshop on <b>bold</b> evidence",
        "Workshop on <b>bold</b> evidence", DRAFT, id="mark-up in a title",
    ),
    pytest.param(
        ["/new"], "Workshop 🚀 on evidence", "Workshop 🚀 on evidence", DRAFT,
        id="an emoji in a title",
    ),
    pytest.param(
        [PLACED], "19-18 July",
        f"“19-18 July” ends before it begins. The earlier day comes first, {EXAMPLE}",
        DRAFT, id="an end before the start",
    ),
    pytest.param(
        [PLACED], "31 June",
        f"“31 June” is no day of the calendar. Other dates can be sent, {EXAMPLE}",
        DRAFT, id="31 June",
    ),
    pytest.param(
        [PLACED], "5/6", "“5/6” can be read in two ways. Which day is meant?",
        ["5 June 2017", "6 May 2017"], id="5/6",
    ),
    pytest.param(
        [PLACED], "next Tuesday-ish", "“next Tuesday-ish” was not understood.", DRAFT,
        id="next Tuesday-ish",
    ),
    pytest.param(
        [PLACED], "5 June 2015", "These days are past. Is it a record of what took place?",
        ["Yes, it is a record", "Other dates"], id="a past date",
    ),
    pytest.param([BEGUN], "???", "“???” was not understood.", DRAFT, id="no word at all"),
    pytest.param(
        [BEGUN], "Xyzzyville",
        "“Xyzzyville” is not among the places known here.", DRAFT, id="an unknown city",
    ),
    pytest.param(
        [BEGUN], "Gorgia", "In which country is “Gorgia”?", ["Georgia"],
        id="a country spelt wrong",
    ),
    pytest.param(
        [BEGUN], "Valencia", "“Valencia” lies in more than one country.",
        ["Venezuela (Bolivarian Republic of)", "Spain"], id="a city of two countries",
    ),
    pytest.param(
        ["/new Workshop on evidence"], "GLACI",
        "No project or body is called “GLACI”. The nearest is GLACY.", ["GLACY", "GLACY+"],
        id="an unknown project",
    ),
    pytest.param(
        [], "/new Workshop on evidence #GLACI",
        "No project or body is called “GLACI”. The nearest is GLACY.", ["GLACY", "GLACY+"],
        id="an unknown project in one line",
    ),
    pytest.param(
        ["/new Evidence for all"], "jamboree", "“jamboree” was not understood.",
        ["Workshop", "Mission"], id="an unknown kind",
    ),
    pytest.param(
        [PLACED, "18-19 July"], "/move GLACY-2016-999 20 July",
        "Nothing with the name “GLACY-2016-999” is known here.", ["What is coming"],
        id="an unknown reference",
    ),
    pytest.param([], "/move", "Which activity is meant?", [], id="a command without a reference"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "sentence", "buttons"), TABLE)
async def test_answer_says_what_is_wrong_and_what_to_do(
    coordinator: Person, before: list[str], text: str, sentence: str, buttons: list[str]
) -> None:
    for words in before:
        await coordinator.says(words)
    answer = await coordinator.says(text)
    assert sentence in answer.text
    assert set(buttons) <= set(answer.buttons)
