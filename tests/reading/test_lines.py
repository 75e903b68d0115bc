"""Activities in one line, as a coordinator types them and as newsletters print them."""

from datetime import date

import pytest

from programme.values import Days, Kind, Place, Precision
from reading.doubts import Doubt
from reading.gazetteer import Gazetteer
from reading.lines import fold, read_legs, read_line
from reading.proposals import Proposal

TODAY = date(2016, 7, 1)
NAMES = {
    "GLACY": "GLACY",
    "GLACY+": "GLACYPLUS",
    "EAP II": "EAP2",
    "Cybercrime@EAP II": "EAP2",
    "iPROCEEDS": "IPROCEEDS",
    "Cybercrime@Octopus": "OCTOPUS",
    "T-CY": "TCY",
}
CODES = {fold(name): code for name, code in NAMES.items()}
YEAR = Doubt("year_inferred", {"year": "2016"})


def line(text: str, gazetteer: Gazetteer, language: str = "en") -> Proposal:
    return read_line(
        text, today=TODAY, language=language, gazetteer=gazetteer, codes=CODES, bodies={"TCY"}
    )


def sites(read: Proposal) -> list[tuple[str | None, str | None] | None]:
    return [leg.place and (leg.place.city, leg.place.territory) for leg in read.legs]


def august(first: int, last: int) -> Days:
    return Days(Precision.DAY, date(2016, 8, first), date(2016, 8, last))


def test_a_mission_of_two_legs_is_read_from_one_line(gazetteer: Gazetteer) -> None:
    read = line(
        "Advisory mission and workshop on reporting mechanisms, Belgrade, Serbia, 1-2 August;"
        " Pristina, Kosovo*, 4-5 August #iPROCEEDS",
        gazetteer,
    )
    assert read.title == "Advisory mission and workshop on reporting mechanisms"
    assert (read.kind, read.projects, read.body, read.doubts) == (
        Kind.MISSION,
        ("IPROCEEDS",),
        None,
        (),
    )
    assert [(leg.place, leg.days, leg.doubts) for leg in read.legs] == [
        (Place("Belgrade", "RS", "Europe/Belgrade"), august(1, 2), (YEAR,)),
        (Place("Pristina", "XK", "Europe/Belgrade"), august(4, 5), (YEAR,)),
    ]
    assert [leg.source for leg in read.legs] == [
        "Belgrade, Serbia, 1-2 August",
        "Pristina, Kosovo*, 4-5 August",
    ]


SEVEN = """Assessment of money flows
Belgrade, Serbia, 1-2 August
Tirana, October
Pristina, tbc
Skopje, 4-5 August
- Podgorica, Montenegro – 8-10 August
Sarajevo, September 2016
Ankara, Turkey, 2016-11-03"""


def test_a_mission_of_seven_lines_may_have_legs_without_exact_days(gazetteer: Gazetteer) -> None:
    read = line(SEVEN, gazetteer)
    assert (read.title, read.kind) == ("Assessment of money flows", Kind.MISSION)
    assert sites(read) == [
        ("Belgrade", "RS"),
        ("Tirana", "AL"),
        ("Pristina", "XK"),
        ("Skopje", "MK"),
        ("Podgorica", "ME"),
        ("Sarajevo", "BA"),
        ("Ankara", "TR"),
    ]
    assert [leg.days and leg.days.precision.value for leg in read.legs] == [
        *("day", "month", "tbc", "day", "day", "month", "day")
    ]


FORMS = [
    "Workshop on evidence, Tbilisi, Georgia, 1-2 August",
    "Workshop on evidence (Tbilisi, Georgia, 1-2 August)",
    "Workshop on evidence (Tbilisi, Georgia, 1-2 August",
    "Workshop on evidence, Tbilisi, Georgia, 1-2 August);",
    "Workshop on evidence, Tbilisi, Georgia – 1-2 August;",
    "Workshop on evidence, Tbilisi, 1-2 August",
    "Workshop on evidence, 1-2 August, Tbilisi, Georgia",
    "Workshop on evidence, 1-2 August, Tbilisi",
    "Workshop on evidence (1-2 August, Tbilisi)",
    "Workshop on evidence – Tbilisi – 1-2 August 2016",
    "Workshop on evidence in Tbilisi, Georgia, 1-2 August",
    "Workshop on evidence in Tbilisi, 1-2 August",
    "Workshop on evidence in Tbilisi 1-2 August",
    "Workshop on evidence in Tbilisi from 1 to 2 August",
    "Workshop on evidence Tbilisi 1-2 August",
    "Workshop on evidence: Tbilisi, Georgia, 1-2 August",
    "Workshop on evidence, Tbilisi, GE, 1-2 August",
    "Workshop on evidence\nTbilisi\n1-2 August",
    "Workshop on evidence, tbilisi, georgia, 1-2 august",
    "Workshop on evidence, Tbilisi\u00a0, Georgia, 1‒2\u202fAugust",
    "Workshop on evidence\nTbilisi, Georgia, 1-2 August",
    "Workshop on evidence,\nTbilisi, Georgia,\n1-2 August",
]


@pytest.mark.parametrize("text", FORMS)
def test_the_forms_of_newsletters_are_read_alike(gazetteer: Gazetteer, text: str) -> None:
    read = line(text, gazetteer)
    assert (read.title, read.kind) == ("Workshop on evidence", Kind.WORKSHOP)
    assert [(leg.place, leg.days) for leg in read.legs] == [
        (Place("Tbilisi", "GE", "Asia/Tbilisi"), august(1, 2))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mission, Tunis, Tunisia, 1-2 August; Rabat, Morocco, 4-5 August",
        "Mission, Tunis, Tunisia, 1-2 August, Rabat, Morocco, 4-5 August",
        "Mission, Tunis, Tunisia, 1-2 August and Rabat, Morocco, 4-5 August",
        "Mission, Tunis, 1-2 August and Rabat, 4-5 August",
        "Mission (Tunis, 1-2 August; Rabat, 4-5 August)",
        "Mission: Tunis, Tunisie, du 1er au 2 août et Rabat, Maroc, du 4 au 5 août",
        "Mission\nTunis\n1-2 August\nRabat\n4-5 August",
    ],
)
def test_several_legs_may_be_joined_in_several_ways(gazetteer: Gazetteer, text: str) -> None:
    read = line(text, gazetteer)
    assert read.title == "Mission"
    assert [(leg.place and leg.place.city, leg.days, leg.doubts) for leg in read.legs] == [
        ("Tunis", august(1, 2), (YEAR,)),
        ("Rabat", august(4, 5), (YEAR,)),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Workshop on 24/7",
        "Meeting of the 24/7 network of contact points",
        "Budapest Convention turns 15!",
        "Octopus Conference 2016",
        "Training of judges, prosecutors and police",
        "Conference to mark the events of May 1968 in Europe",
        "Finalization of the curriculum (follow-up of the workshop of 11-13 April 2016) by judges",
        "T-CY visit to Ireland",
        "Georgia",
        "Windows 10.11 forensics",
        "15th Plenary of the T-CY",
        "Title with <b>tags</b> & an emoji 😀",
        "x" * 300,
    ],
)
def test_a_title_alone_stays_a_title(gazetteer: Gazetteer, title: str) -> None:
    read = line(title, gazetteer)
    assert (read.title, read.legs) == (title, ())


@pytest.mark.parametrize(
    ("text", "title", "city"),
    [
        ("Training on search and seizure, 24/7, Dakar, Senegal, 1-2 August", None, "Dakar"),
        ("Conference 2016, Singapore, 1-2 August", "Conference 2016", "Singapore"),
        ("Security in Paris, Lyon, Nice, France, 1-2 August", "Security in Paris, Lyon", "Nice"),
        ("Training with judges from Tonga, Colombo, Sri Lanka, 1-2 August", None, "Colombo"),
        ("Course on evidence – Pilot at CEPOL, Budapest, Hungary, 1-2 August", None, "Budapest"),
        (
            "Follow-up (of 11-13 April 2016), Johannesburg, South Africa, 1-2 August",
            None,
            "Johannesburg",
        ),
    ],
)
def test_dates_and_places_inside_a_title_stay_there(
    gazetteer: Gazetteer, text: str, title: str | None, city: str
) -> None:
    read = line(text, gazetteer)
    assert read.title == (title or text[: text.index(f", {city}")])
    assert [leg.place and leg.place.city for leg in read.legs] == [city]
    assert [leg.days for leg in read.legs] == [august(1, 2)]


@pytest.mark.parametrize(
    ("text", "projects", "body"),
    [
        ("GLACY\tWorkshop, Tbilisi, 1-2 August", ("GLACY",), None),
        ("GLACY/GLACY+\tWorkshop, Tbilisi, 1-2 August", ("GLACY", "GLACYPLUS"), None),
        ("Cybercrime@ Octopus\tWorkshop, Tbilisi, 1-2 August", ("OCTOPUS",), None),
        ("\tWorkshop,\nEAP II\tTbilisi,\n\t1-2 August", ("EAP2",), None),
        ("T-CY\tWorkshop, Tbilisi, 1-2 August", (), "TCY"),
        ("Workshop, Tbilisi, 1-2 August #glacy+ #t-cy", ("GLACYPLUS",), "TCY"),
        ("#EAP II Workshop, Tbilisi, 1-2 August", ("EAP2",), None),
        ("glacy +: Workshop, Tbilisi, 1-2 August", ("GLACYPLUS",), None),
        ("Cybercrime@EAP II – Workshop, Tbilisi, 1-2 August", ("EAP2",), None),
    ],
)
def test_projects_and_bodies_are_known_by_any_of_their_names(
    gazetteer: Gazetteer, text: str, projects: tuple[str, ...], body: str | None
) -> None:
    read = line(text, gazetteer)
    assert (read.title, read.projects, read.body, read.doubts) == ("Workshop", projects, body, ())
    assert sites(read) == [("Tbilisi", "GE")]


@pytest.mark.parametrize("text", ["Workshop #GLACYY", "GLACYY\tWorkshop"])
def test_an_unknown_project_offers_the_nearest(gazetteer: Gazetteer, text: str) -> None:
    read = line(text, gazetteer)
    assert (read.title, read.projects) == ("Workshop", ())
    assert read.doubts == (Doubt("unknown_project", {"text": "GLACYY", "nearest": "GLACY"}),)


KINDS = [
    ("Seminar on evidence", Kind.WORKSHOP),
    ("Formation des magistrats", Kind.WORKSHOP),
    ("15th Plenary", Kind.COMMITTEE),
    ("Steering Committee meeting", Kind.COMMITTEE),
    ("Comité de pilotage", Kind.COMMITTEE),
    ("Study visit of experts", Kind.STUDY_VISIT),
    ("Visite d'étude des magistrats", Kind.STUDY_VISIT),
    ("Launching conference and workshops", Kind.CONFERENCE),
    ("Regional meeting on cooperation", Kind.MEETING),
    ("Réunion régionale", Kind.MEETING),
    ("Assessment visits", Kind.MISSION),
    ("Webinar on evidence", Kind.ONLINE),
    ("Webinaire", Kind.ONLINE),
    ("Call for submissions", Kind.CALL),
    ("Something else", None),
]


@pytest.mark.parametrize(("title", "kind"), KINDS)
def test_the_first_kind_word_of_a_title_tells_the_kind(
    gazetteer: Gazetteer, title: str, kind: Kind | None
) -> None:
    read = line(title, gazetteer)
    assert read.kind is kind
    assert read.doubts == (() if kind else (Doubt("unknown_kind"),))


def test_online_in_the_place_of_a_place_tells_the_kind(gazetteer: Gazetteer) -> None:
    read = line("Workshop on evidence, online, 18 July 2016 10:00-11:30", gazetteer)
    assert (read.kind, read.title) == (Kind.ONLINE, "Workshop on evidence")
    assert [(leg.place, leg.doubts) for leg in read.legs] == [(None, ())]


DOUBTFUL = [
    ("Workshop, Tbilisi, 31 June", "impossible_day", "31 June"),
    ("Workshop, Tbilisi, 19-18 July", "end_before_start", "19-18 July"),
    ("Workshop, Tbilisi, 5/6", "ambiguous_day", "5/6"),
    ("Workshop, Foobarville, 18 July", "unknown_place", "Foobarville"),
    ("Workshop, Foobarville, Serbia, 18 July", "unknown_place", "Foobarville"),
    ("Workshop, Cordoba, 18 July", "which_territory", "Cordoba"),
    ("Workshop, Pristina, Serbia, 18 July", "which_territory", "Pristina, Serbia"),
    ("Workshop, Tbilisi, 18 July, hybrid format", "unread", "hybrid format"),
    ("Mission\nTbilisi, 18 July\nsomething wholly else", "unread", "something wholly else"),
]


@pytest.mark.parametrize(("text", "code", "piece"), DOUBTFUL)
def test_what_is_wrong_is_named_with_its_piece_of_text(
    gazetteer: Gazetteer, text: str, code: str, piece: str
) -> None:
    read = line(text, gazetteer)
    assert read.title == text.replace("\n", ",").split(",")[0]
    assert Doubt(code, {"text": piece}) in [doubt for leg in read.legs for doubt in leg.doubts]


def test_nothing_at_all_is_said_to_be_unread(gazetteer: Gazetteer) -> None:
    assert line("", gazetteer) == Proposal("", None, (), None, (), (Doubt("unread", {"text": ""}),))


def test_french_is_read_like_english(gazetteer: Gazetteer) -> None:
    read = line(
        "Formation des magistrats à Dakar, Sénégal, du 3 au 5 août ; Rabat, Maroc, 1er septembre",
        gazetteer,
        "fr",
    )
    assert (read.title, read.kind) == ("Formation des magistrats", Kind.WORKSHOP)
    assert sites(read) == [("Dakar", "SN"), ("Rabat", "MA")]
    assert [leg.days for leg in read.legs] == [
        august(3, 5),
        Days(Precision.DAY, date(2016, 9, 1), date(2016, 9, 1)),
    ]


def test_legs_alone_are_read_one_a_line(gazetteer: Gazetteer) -> None:
    legs = read_legs(
        "Ohrid, October; Tirana\nnothing known here, 1-2 August\nwhat is this",
        today=TODAY,
        language="en",
        gazetteer=gazetteer,
    )
    assert [leg.place and leg.place.city for leg in legs] == ["Ohrid", "Tirana", None, None]
    assert [leg.days is not None for leg in legs] == [True, False, True, False]
    assert legs[3].doubts == (Doubt("unread", {"text": "what is this"}),)
