"""Every name under which a city is shown is understood as that city, in every language."""

from locales import Catalogues, cities
from locales.cities import table
from reading.gazetteer import Gazetteer


def test_what_is_shown_is_understood(gazetteer: Gazetteer) -> None:
    found = {
        (city, name): gazetteer.find(name)[:1]
        for city, names in table().items()
        for name in (city, *(said for language, said in names.items() if language != "in"))
    }
    read = {key: [(place.city, place.territory) for place in some] for key, some in found.items()}

    assert read == {(city, name): [(city, table()[city]["in"])] for city, name in read}


def test_a_city_is_named_where_it_lies_and_else_as_it_was_written() -> None:
    fr = Catalogues(["fr"]).translator("fr")

    assert cities.named(fr, "Vienna", "AT") == cities.named(fr, "Vienna") == "Vienne"
    assert cities.named(fr, "Vienna", "US") == "Vienna"
    assert cities.named(fr, "Strasbourg", "FR") == "Strasbourg"
    assert cities.named(fr, "Tagaytay City", "PH") == "Tagaytay City"
    assert cities.named(fr, "<b>Paris") == "<b>Paris"
