"""What a line is about: its title, its kind, its projects and its body."""

import pytest

from programme.values import Kind
from reading.doubts import Doubt
from reading.gazetteer import Gazetteer
from tests.reading.one_line import august, line, sites


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
