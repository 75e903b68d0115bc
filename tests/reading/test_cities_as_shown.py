"""Every name under which a city or a territory is shown is understood, in every language."""

from locales import Catalogues, cities
from locales.cities import table
from locales.territories import written
from reading.gazetteer import Gazetteer


def test_what_is_shown_is_understood(gazetteer: Gazetteer) -> None:
    found = {
        (city, name): gazetteer.find(name)[:1]
        for city, names in table().items()
        for name in (city, *(said for language, said in names.items() if language != "in"))
    }
    read = {key: [(place.city, place.territory) for place in some] for key, some in found.items()}

    assert read == {(city, name): [(city, table()[city]["in"])] for city, name in read}


def test_what_territories_are_called_is_understood(gazetteer: Gazetteer) -> None:
    called = list(written())
    other = [(name, code) for name, code in called if gazetteer.territory(name) != code]

    assert len({code for _, code in called}) >= 250
    assert not other


def test_a_city_is_named_where_it_lies_and_else_as_it_was_written() -> None:
    fr = Catalogues(["fr"]).translator("fr")

    assert cities.named(fr, "Vienna", "AT") == cities.named(fr, "Vienna") == "Vienne"
    assert cities.named(fr, "Vienna", "US") == "Vienna"
    assert cities.named(fr, "Strasbourg", "FR") == "Strasbourg"
    assert cities.named(fr, "Tagaytay City", "PH") == "Tagaytay City"
    assert cities.named(fr, "<b>Paris") == "<b>Paris"
