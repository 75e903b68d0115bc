"""The footnote of Kosovo* stands once in a message and an event, in the language of each."""

from datetime import date

import pytest

from locales import Catalogues
from locales.catalogues import FOLDER
from locales.words import languages
from programme.values import Status
from publishing.feed import written
from publishing.sentences import footnotes, legs
from tests.publishing.conformance import blocks, unfolded
from tests.publishing.nasty import BELGRADE, PRISTINA, TODAY, activity, day, leg

JULY = day(date(2026, 7, 18))

HERE = languages(FOLDER)
TWICE = [
    activity(1, "Mission", Status.CONFIRMED, leg(1, PRISTINA, JULY), leg(2, PRISTINA, JULY)),
    activity(2, "Visit", Status.CONFIRMED, leg(3, PRISTINA, JULY), leg(4, BELGRADE, JULY)),
]


@pytest.fixture(scope="module")
def spoken() -> Catalogues:
    return Catalogues(HERE)


@pytest.mark.parametrize("language", HERE)
def test_a_message_says_it_once_however_often_the_name_stands(
    spoken: Catalogues, language: str
) -> None:
    t = spoken.translator(language)
    shown = legs(t, TWICE[0])

    assert shown.count("*") == 2
    assert str(footnotes(t, *TWICE)).count("1244") == 1
    assert footnotes(t, activity(3, "One", Status.CONFIRMED, leg(5, BELGRADE, JULY))) is None


@pytest.mark.parametrize("language", HERE)
def test_an_event_says_it_once_and_never_in_its_title(spoken: Catalogues, language: str) -> None:
    octets = written("*", TWICE, spoken.translator(language), today=TODAY).octets
    events = [
        {name: value for name, _, value in lines} for lines in blocks(unfolded(octets), "VEVENT")
    ]

    told = {event["UID"]: event["DESCRIPTION"].count("1244") for event in events}
    assert sorted(told.values()) == [0, 1, 1, 1]
    assert not [event for event in events if "1244" in event["SUMMARY"] + event["LOCATION"]]
