"""Every name under which a city or a territory is shown is understood, in every language."""

from locales import Catalogues, cities
from locales.catalogues import FOLDER
from locales.cities import table
from locales.territories import CODES, name, written
from locales.words import languages
from reading.gazetteer import Gazetteer
from tests.reading.documents import read


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


def test_a_table_that_comes_back_has_its_territories(gazetteer: Gazetteer) -> None:
    for language in languages(FOLDER):
        t = Catalogues([language]).translator(language)
        rows = [f"Talk {number};2016-07-01;{name(t, code)}" for number, code in enumerate(CODES)]
        text = "\n".join(("Title;Date;Country", *rows))
        found = {one.title: [leg.place for leg in one.legs] for one in read(text, gazetteer)}
        other = [
            code
            for number, code in enumerate(CODES)
            if [place and place.territory for place in found.get(f"Talk {number}", [])] != [code]
        ]
        assert not other, language


def test_a_city_is_named_where_it_lies_and_else_as_it_was_written() -> None:
    fr = Catalogues(["fr"]).translator("fr")

    assert cities.named(fr, "Vienna", "AT") == cities.named(fr, "Vienna") == "Vienne"
    assert cities.named(fr, "Vienna", "US") == "Vienna"
    assert cities.named(fr, "Strasbourg", "FR") == "Strasbourg"
    assert cities.named(fr, "Tagaytay City", "PH") == "Tagaytay City"
    assert cities.named(fr, "<b>Paris") == "<b>Paris"
