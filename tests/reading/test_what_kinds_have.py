"""Agendas, hosts and teams, languages and figures, as people type them."""

from datetime import time

from programme.values import ItemKind
from reading.agendas import PointRead, read_agenda
from reading.names import (
    read_address,
    read_figure,
    read_lines,
    read_names,
    read_telephone,
    read_tongues,
)
from reading.proposals import LegRead
from reading.staff import read_staff

POINTS = {
    "1. Opening": PointRead("Opening"),
    "2) Workplan | decision | T-CY(2016)19, T-CY(2016)20rev": PointRead(
        "Workplan", ItemKind.DECISION, documents=("T-CY(2016)19", "T-CY(2016)20rev")
    ),
    "09:30–10:30 Welcome | Ms Diop": PointRead(
        "Welcome", None, time(9, 30), time(10, 30), "Ms Diop"
    ),
    "14h Budget; for discussion; documents: Annual report": PointRead(
        "Budget", ItemKind.DISCUSSION, time(14), documents=("Annual report",)
    ),
    "• Divers | questions diverses": PointRead("Divers", ItemKind.ANY_OTHER),
    "24/7 network, 2016 in review": PointRead("24/7 network, 2016 in review"),
    "25:70 is no hour": PointRead("25:70 is no hour"),
}


def test_an_agenda_is_read_point_by_point() -> None:
    assert read_agenda("\n\n".join(POINTS)) == tuple(POINTS.values())
    assert read_agenda(" \n \n") == ()


def test_hosts_and_teams_are_taken_out_of_the_lines_of_a_mission() -> None:
    legs = [LegRead(None, None, name) for name in ("Belgrade", "Tirana")]
    read = read_staff("Belgrade\nTirana\nTeam: A, B\nHosts:\n1. Interior\n2. Justice\n\nmore")
    assert read.rest.split() == ["Belgrade", "Tirana", "more"]
    assert [(leg.host, leg.team) for leg in read.over(legs)] == [
        *(("Interior", "A, B"), ("Justice", "A, B")),
    ]
    beside = read_staff("Hôtes : Intérieur; Justice")
    assert [leg.host for leg in beside.over(legs)] == ["Intérieur", "Justice"]
    [first, second] = read_staff("Hosts:\nOne\nTwo\nThree").over(legs)
    assert [doubt.code for doubt in first.doubts] == ["lines_and_legs"]
    assert (first.host, second.host) == (None, None)


def test_names_languages_figures_and_addresses() -> None:
    assert read_lines("1. One\n- Two\n\n  Three ") == ("One", "Two", "Three")
    assert read_names("Georgia, Moldova; Georgia") == ("Georgia", "Moldova")
    assert read_names("Diop, Awa\nNovak, Jan") == ("Diop, Awa", "Novak, Jan")
    assert read_tongues("English, français and RU", "en_GB") == (("en", "fr", "ru"), ())
    assert read_tongues("anglais et klingon ancien", "fr")[1] == ("klingon ancien",)
    figures = {"60 people": 60, "1,200": 1200, "10-20": None, "many": None, "١٢": 12}
    assert {text: read_figure(text) for text in figures} == figures
    assert read_address(" https://x.example/a?b=1 ") == "https://x.example/a?b=1"
    for text in ("javascript:alert(1)", "x.example", "https://x.example and more", "https://x"):
        assert read_address(text) is None, text
    assert read_telephone("+32 2 555 12 34, 7788#") == "+32 2 555 12 34, 7788#"
    assert read_telephone("call me") is None
