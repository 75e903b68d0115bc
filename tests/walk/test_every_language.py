"""Every command, button, message, page and calendar of the house, in every language it speaks."""

import re

import pytest

from locales import Translator, endonym, territories
from locales.catalogues import FOLDER
from locales.extraction import extracted
from locales.pseudo import CLOSES, OPENS, PSEUDO, stretched
from locales.words import languages
from tests.canary.doors import asked_in_chats, forged_in_chats, sent_unasked
from tests.canary.fetching import served
from tests.canary.house import House, Opened
from tests.canary.reach import COLLEAGUE, FOCAL, GUEST, HEAD, KNOWN, OWNER, STRANGER
from tests.walk.checks import bare, raw, spoilt, too_long, untranslated
from tests.walk.conftest import Hostile
from tests.walk.screens import Shown, screens

FEW = (GUEST, COLLEAGUE)
MANY = (STRANGER, KNOWN, GUEST, FOCAL, HEAD, OWNER)
SPOKEN = languages(FOLDER)


async def walked(house: House, chats: tuple[int, ...]) -> list[Shown]:
    """All doors opened, and what was seen behind them."""
    await sent_unasked(house)
    await served(house)
    await asked_in_chats(house, chats)
    await forged_in_chats(house, chats[:1])
    return list(screens(house.sent))


@pytest.mark.full
@pytest.mark.parametrize("language", SPOKEN)
async def test_all_that_is_said_is_said_in_one_language(open_house: Opened, language: str) -> None:
    house = await open_house(aviary=Hostile, languages=(language,))
    seen = await walked(house, MANY)
    assert len(seen) > 1000
    assert list(too_long(seen)) == []
    assert list(spoilt(seen)) == []
    assert list(raw(seen)) == []
    if language != "en_GB":
        assert untranslated(seen, language) == []


# The quick run walks in this one: it is longer than any language, and easily told from bare words.
async def test_nothing_is_said_that_has_not_passed_the_gate(open_house: Opened) -> None:
    house = await open_house(aviary=Hostile, languages=(PSEUDO,))
    seen = await walked(house, FEW)
    assert bare(seen, given(house.catalogues.translator(PSEUDO))) == set()
    assert list(too_long(seen)) == []
    assert list(spoilt(seen)) == []
    assert list(raw(seen)) == []
    print(f"heard: {len(heard(seen))} of {len(all_messages())} messages")


def given(t: Translator) -> set[str]:
    """What tables, CLDR and the office itself say: names of days, of places, of people."""
    tables = [table for table in vars(t.calendar).values() if isinstance(table, tuple)]
    said = [str(one) for table in tables for one in table]
    said.append(territories.name(t, "GE"))
    said += ["zq", "Person", "Group", "Office", "GLACY", "Tbilisi", "Bucharest"]
    said += [endonym(PSEUDO), endonym("fr")]  # in which the titles there were written
    return {word for one in said for word in re.findall(r"[^\W\d_]+", one)}


def all_messages() -> list[str]:
    """The first form of every message."""
    ids = (message.id for message in extracted(FOLDER.parent) if message.id)
    return [one if isinstance(one, str) else one[0] for one in ids]


def heard(seen: list[Shown]) -> list[str]:
    """Messages of which every piece stands somewhere on a screen."""
    every = "\n".join({one.text for one in seen})
    return [one for one in all_messages() if all(piece in every for piece in pieces(one))]


def pieces(message: str) -> list[str]:
    """What stands between the holes and tags of a message, as it is said for trying out."""
    said = stretched(message).rstrip(CLOSES).removeprefix(OPENS).rstrip("~")
    return [one for one in re.split(r"\{\w*\}|<[^<>]*>", said) if one.strip()]


def shown(text: str, kind: str = "message") -> Shown:
    """One screen of that text."""
    return Shown(kind, "a twin", text, text)


def test_twins_are_found() -> None:
    assert list(too_long([shown("x" * 4097)])) != []
    assert list(too_long([shown("x" * 200, "alert")])) != []
    assert list(too_long([Shown("carried", "", "", "é" * 33)])) != []
    assert list(spoilt([shown("Hello zq101zq <zq9>")])) != []
    assert list(spoilt([Shown("page", "", "x", "<h1> <zq9>")])) != []
    assert list(spoilt([shown("zq101zq\u202e", "button")])) != []
    assert list(raw([shown("answered: 2016-08-01T07:01:00+00:00")])) != []
    assert untranslated([shown("Vos rappels\nNothing was sent.")], "fr") == ["Nothing was sent."]
    assert untranslated([shown("Brouillon\nSave", "page")], "fr") == ["Save"]
    assert bare([shown("⟦Ŝåṽéð⟧ Saved")], ()) == {"Saved"}
