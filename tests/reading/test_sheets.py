"""Sheets as offices keep them: merged cells, letterheads, rows for legs, references."""

from datetime import UTC, datetime
from email.message import EmailMessage

from handlers.papers.stating import Names
from locales import Catalogues
from locales.catalogues import FOLDER
from programme.values import Kind, Status
from publishing.names import kind_name, status_name
from reading.apart import Asked
from reading.apart.reading import read
from reading.layouts.references import with_states
from reading.proposals import Exported
from tests.reading.filed import WORKSHOP, told
from tests.reading.packing import Cell, workbook


def test_sheets_have_merged_cells_several_tables_and_a_row_for_each_leg(asked: Asked) -> None:
    octets = workbook(
        ["Title", "City", "Country", "Start", "End"],
        ["Mission on reporting", "Tbilisi", "Georgia", 42569, 42570],
        ["", "Chisinau", "Moldova", 42572, 42573],
        ["Workshop on reporting", "Tbilisi", "Georgia", 42569, 42570],
        ["=cmd|calc", "Dakar", "Senegal", "5 July 2016", ""],
        more={"Later": [["What", "Where", "When"], ["Course", "Tirana, Albania", "3 May 2017"]]},
    )
    mission = "Mission on reporting | GE 2016-07-18/2016-07-19; MD 2016-07-21/2016-07-22"
    lines = told(asked, octets)
    assert lines[:2] == [mission, WORKSHOP]
    assert lines[-1] == "Course | AL 2017-05-03/2017-05-03"
    assert "cmd" in lines[2]
    merged = workbook(
        ["Project", "Title", "Place", "Date"],
        ["GLACY", "Workshop on reporting", "Tbilisi, Georgia", "18-19 July 2016"],
        ["", "Course", "Dakar, Senegal", "3 May 2016"],
        merged="A2:A3",
    )
    assert [one.projects for one in read(asked, merged).proposals] == [("GLACY",), ("GLACY",)]
    over_both = workbook(
        ["Title", "Place", "Date"],
        ["Mission on reporting", "Tbilisi, Georgia", "18-19 July 2016"],
        ["", "Chisinau, Moldova", "21-22 July 2016"],
        merged="A2:A3",
    )
    assert told(asked, over_both) == [mission]


def test_a_head_may_stand_below_a_letterhead_and_name_days_by_from_and_to(asked: Asked) -> None:
    above = [["Programme office"], ["Plan 2016-2017"], ["All dates may change"], ["v3"], [""], [""]]
    head = ["No", "Project", "Activity", "Countries", "Cities", "From", "To", "Remarks"]
    row = ["1", "GLACY", "Workshop on reporting", "Georgia", "Tbilisi", 42569, 42570, "=1+1"]
    assert told(asked, workbook(*above, head, row)) == [WORKSHOP]
    mission = ["Mission on reporting", "Tbilisi, Georgia; Chisinau, Moldova"]
    days = "18-19 July 2016; 21-22 July 2016"
    assert told(asked, workbook(["Activities", "Places", "Dates"], [*mission, days])) == [
        "Mission on reporting | GE 2016-07-18/2016-07-19; MD 2016-07-21/2016-07-22"
    ]


def test_references_are_known_whatever_their_column_is_called(asked: Asked) -> None:
    octets = workbook(
        ["Our number", "Title", "Place", "Date"],
        ["GLACY-2016-014", "Mission on reporting", "Tbilisi, Georgia", "18-19 July 2016"],
        ["glacy-2016-014", "Mission on reporting", "Chisinau, Moldova", "21-22 July 2016"],
        ["OFFICE-2016-1002", "Course", "Dakar, Senegal", "3 May 2016"],
    )
    found = read(asked, octets).proposals
    assert [(one.ref, len(one.legs)) for one in found] == [
        ("GLACY-2016-014", 2), ("OFFICE-2016-1002", 1)
    ]  # fmt: skip


def test_the_names_in_a_table_that_was_sent_out_are_known_again_in_every_language() -> None:
    """Each language's own column of states, and each name of a kind and of a status."""
    languages = sorted(path.parent.name for path in FOLDER.glob("*/LC_MESSAGES"))
    assert len(languages) == 10
    catalogues = Catalogues(languages)
    names = Names.of(catalogues)
    for t in map(catalogues.translator, languages):
        heads = (t.plain("Reference"), t.plain("Status"), t.plain("Details"))
        assert with_states(("ref", "", ""), heads) == ("ref", "status", "details"), t
        assert [names.kind(kind_name(t, one)) for one in Kind] == [*Kind], t
        assert [names.status(status_name(t, one)) for one in Status] == [*Status], t


def test_when_a_sheet_was_sent_out_is_known_whatever_program_has_saved_it(asked: Asked) -> None:
    """In texts that cells share, as a number, in a mail; what was written over says nothing."""
    at = datetime(2016, 5, 3, 9, tzinfo=UTC)
    table: list[Cell] = ["Title", "Place", "Start"]
    row: list[Cell] = ["Course", "Dakar, Senegal", "3 May 2016"]
    said: list[list[Cell]] = [["convoke exported", at.isoformat(), 412]]
    for cells, found in (
        (said, Exported(at, 412)),
        ([["convoke exported", at.isoformat(), "412"]], Exported(at, 412)),
        ([["convoke exported", "3 May", 412]], None),
        ([["convoke exported", "2016-05-03", 412]], None),
        ([["somebody else’s"]], None),
    ):
        octets = workbook(table, row, more={"Exported": cells}, hidden="Exported")
        mail = EmailMessage()
        mail["Subject"], mail["From"], mail["Message-ID"] = "Plan", "a@b.example", "<1@b.example>"
        mail.set_content("The plan.")
        mail.add_attachment(octets, maintype="application", subtype="x", filename="plan.xlsx")
        for data in (octets, mail.as_bytes()):
            told = read(asked, data)
            assert (told.exported, [one.title for one in told.proposals]) == (found, ["Course"])
