"""What a field says of the place: a venue, a town, where that lies; or several towns."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

FIELDS = "Date: 14 October 2016\nVenue: {}\nTitle: Conference on wax\n"
DAY = "2016-10-14/2016-10-14"


def test_a_venue_its_town_and_territory_are_one_place(gazetteer: Gazetteer) -> None:
    for where in (
        "Hotel Radisson Blu, Bucharest, Romania",
        "Radisson Blu, Bucharest",
        "Bucharest, Romania",
        "Council Room, Hotel Radisson Blu, Bucharest, Romania",
    ):
        (found,) = read(FIELDS.format(where), gazetteer)
        assert short(found) == f"- | Conference on wax | Bucharest {DAY}", where


def test_towns_each_with_its_territory_are_several(gazetteer: Gazetteer) -> None:
    for where in ("Belgrade, Serbia, Skopje, North Macedonia", "Belgrade, Serbia and Skopje"):
        (found,) = read(FIELDS.format(where), gazetteer)
        assert short(found) == f"- | Conference on wax | Belgrade {DAY}; Skopje {DAY}", where


def test_the_venue_stays_as_a_doubt(gazetteer: Gazetteer) -> None:
    (found,) = read(FIELDS.format("Hotel Radisson Blu, Bucharest, Romania"), gazetteer)
    assert codes(found) == {"unread"}
