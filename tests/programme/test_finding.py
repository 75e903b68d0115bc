"""What is found: in every script and spelling, and by whom."""

from db.tables import Leg
from programme import edits
from programme.values import Level, Status
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, HEAD, LUC, Desk
from tests.programme.shelves import shelf, titles

__all__ = ["shelf"]

# A word as somebody types it, and whose title, translation or city has it.
TYPED = (
    ("evidence", "Électronique evidence"),
    ("electronique", "Électronique evidence"),
    ("ÉLECTRONIQUE", "Électronique evidence"),
    ("chisinau", "Électronique evidence"),
    ("CHIȘINĂU", "Électronique evidence"),
    ("nukualofa", "Straße und Recht"),
    ("nuku’alofa", "Straße und Recht"),
    ("STRASSE", "Straße und Recht"),
    ("київ", "Міжнародна співпраця"),
    ("СПІВПРАЦЯ", "Міжнародна співпраця"),
    ("доказательства", "Électronique evidence"),
    ("证据", "Électronique evidence"),
    ("الادلة", "Straße und Recht"),
    ("100%", "Міжнародна співпраця"),
    ("glacy-2016-077", "Straße und Recht"),
)
NOWHERE = ("jamboree", "evi dence x", "_______e", "%", "' OR 1=1 --", "\\", "re")


async def test_what_is_typed_in_any_script_finds_what_was_written_in_it(shelf: Desk) -> None:
    for word, title in TYPED:
        found = await titles(shelf, HEAD, word)
        assert [one.removesuffix(" 100%") for one in found] == [title], word
    for word in NOWHERE:
        assert await titles(shelf, HEAD, word) == [], word
    assert await titles(shelf, HEAD, "evidence", "chisinau") == ["Électronique evidence"]
    assert await titles(shelf, HEAD, "evidence", "nukualofa") == []


async def test_only_what_the_viewer_may_see_is_searched(shelf: Desk) -> None:
    """Of an activity, of a leg, of a draft; a hidden city does not give its activity away."""
    assert await titles(shelf, LUC, "evidence") == []
    assert await titles(shelf, ANA, "доказательства") == ["Électronique evidence"]
    hidden = shelf.convene(
        level=Level.CLEAR,
        title="Open title",
        legs=[(make.TBILISI, make.JULY), (make.BELGRADE, make.JULY)],
        leg_levels=[None, Level.AMBER],
    )
    assert await titles(shelf, LUC, "tbilisi") == ["Open title"]
    assert await titles(shelf, LUC, "belgrade") == []
    assert await titles(shelf, HEAD, "belgrade") == ["Open title"]
    shelf.convene(title="Unsaved", status=Status.DRAFT)
    assert await titles(shelf, COORDINATOR, "unsaved") == []
    [leg, _] = shelf.rows(Leg, activity_id=hidden)
    assert leg.folded == "tbilisi"


async def test_a_new_title_is_found_and_the_old_one_is_not(shelf: Desk) -> None:
    number = shelf.convene(title="Before")
    await shelf.act(edits.title, activity_id=number, text="Après", language="fr")
    assert await titles(shelf, HEAD, "apres") == ["Après"]
    assert await titles(shelf, HEAD, "before") == []
