"""A calendar is read in its own languages, and its titles carry no sign of direction."""

from datetime import date

from locales import Catalogues
from programme.tongues import Text
from programme.values import Status
from publishing.feed import written
from tests.publishing.conformance import blocks, faults, unfolded
from tests.publishing.nasty import TBILISI, TODAY, activity, day, leg

JULY = day(date(2026, 7, 18))
ISOLATES = ("\u2066", "\u2067", "\u2068", "\u2069")
TEXTS = (Text("title", "en_GB", "Workshop"), Text("title", "fr", "Atelier"))


def summary(octets: bytes) -> str:
    """Of the only event."""
    [event] = blocks(unfolded(octets), "VEVENT")
    return next(value for name, _, value in event if name == "SUMMARY")


def test_a_title_stands_in_the_languages_of_the_calendar_and_else_in_what_is_worked_in() -> None:
    catalogues = Catalogues(("en_GB", "fr", "ar"))
    one = activity(1, "Workshop", Status.CONFIRMED, leg(1, TBILISI, JULY), texts=TEXTS)
    en, fr, ar = map(catalogues.translator, catalogues.languages)
    assert summary(written("x", [one], fr, today=TODAY).octets) == "Atelier"
    assert summary(written("x", [one], fr, today=TODAY, second=en).octets) == "Atelier / Workshop"
    assert summary(written("x", [one], ar, today=TODAY).octets) == "Workshop"


def test_no_title_place_or_name_holds_an_isolate_which_some_clients_show_as_a_box() -> None:
    t = Catalogues(("en_GB", "ar")).translator("ar")
    month = day(date(2026, 7, 1))
    for status in (Status.CANCELLED, Status.POSTPONED, Status.CONFIRMED):
        one = activity(1, "Workshop", status, leg(1, TBILISI, month), leg(2, TBILISI, JULY))
        octets = written(t.plain("{name}", name="GLACY"), [one], t, today=TODAY).octets
        assert faults(octets) == []
        for name, _, value in unfolded(octets):
            assert name == "DESCRIPTION" or not {*value} & {*ISOLATES}, value
