"""What stands behind the days of a row, and the brackets in which its project stands."""

from datetime import date

from reading.documents import read_document
from reading.gazetteer import Gazetteer
from reading.lines import fold, read_line
from reading.proposals import Proposal

CODES = {fold("GLACY"): "GLACY", fold("EAP II"): "EAP2"}
REMARKS = [
    ("en", "Workshop, Tirana, Albania, 5-6 May (22 places)", "22 places"),
    ("en", "Plenary, Strasbourg, 6-8 May (registration closes on 20 April)", "20 April"),
    ("en", "Side event, Riyadh, 5 May, on the margins of the Forum (4-8 May)", "the Forum"),
    ("fr", "Réunion, Paris, 5 mai, en marge du Forum (4-8 mai)", "Forum"),
    ("es", "Taller, Lima, 5 de mayo, en el marco de la Feria", "Feria"),
    ("pt", "Seminário, Lisboa, 5 de maio, à margem da Feira", "Feira"),
    ("ro", "Atelier, Iași, 5 mai, în marja summitului", "summit"),
    ("ru", "Семинар, Ташкент, 5 мая, на полях форума", "форума"),
    ("uk", "Семінар, Львів, 5 травня, у рамках форуму", "форуму"),
    ("sr", "Seminar, Niš, 5. maja (sa dodelom priznanja)", "priznanja"),
    ("tr", "Çalıştay, Bakü, 5 Mayıs (gerçekleşti)", "gerçekleşti"),
    ("ar", "ورشة عمل، القاهرة، 5 مايو، على هامش المنتدى (4-8 مايو)", "المنتدى"),
    ("zh", "研讨会，北京，5月5日（论坛会期为5月4日至6日）", "论坛会期"),
]


def line(text: str, gazetteer: Gazetteer, language: str = "en") -> Proposal:
    return read_line(
        text, today=date(2016, 1, 1), language=language, gazetteer=gazetteer, codes=CODES
    )


def test_a_remark_behind_the_days_is_a_doubt_and_neither_title_nor_leg(
    gazetteer: Gazetteer,
) -> None:
    for language, text, remark in REMARKS:
        read = line(text, gazetteer, language)
        (leg,) = read.legs
        assert getattr(leg.place, "city", None), text
        assert str(getattr(leg.days, "start", None)) in {"2016-05-05", "2016-05-06"}, text
        unread = [doubt.facts["text"] for doubt in leg.doubts if doubt.code == "unread"]
        assert [remark in text for text in unread] == [True], text


def test_brackets_behind_the_days_may_still_hold_the_place(gazetteer: Gazetteer) -> None:
    for text in ("Congress, 5-6 May (Antwerp, Belgium)", "Congress (Antwerp, Belgium), 5-6 May"):
        (leg,) = line(text, gazetteer).legs
        assert getattr(leg.place, "city", None) == "Antwerp", text
        assert not {doubt.code for doubt in leg.doubts} & {"unread"}, text


def test_days_that_a_sentence_gives_leave_its_brackets_alone(gazetteer: Gazetteer) -> None:
    assert not line("Launched 16 March 2015 (31 cities in 7 countries)", gazetteer).legs


def test_brackets_with_nothing_but_projects_name_the_projects_of_a_row(
    gazetteer: Gazetteer,
) -> None:
    for text in (
        "Workshop (GLACY), Tirana, Albania, 5-6 May",
        "Workshop, Tirana, Albania, 5-6 May [GLACY]",
        "Workshop (project GLACY), Tirana, Albania, 5-6 May",
        "Workshop, Tirana, Albania, 5-6 May （GLACY）",
    ):
        read = line(text, gazetteer)
        assert (read.title, read.projects, len(read.legs)) == ("Workshop", ("GLACY",), 1), text
    assert set(line("Workshop (GLACY, EAP II), Tirana, 5 May", gazetteer).projects) == {
        "GLACY",
        "EAP2",
    }
    assert line("Workshop (GLACY and others), Tirana, 5 May", gazetteer).projects == ()


def test_whose_hour_it_is_says_nothing_of_the_place(gazetteer: Gazetteer) -> None:
    for language, text in {
        "en": "Webinar on shelters, 27 May, 14:00 Dushanbe time",
        "es": "Seminario web de prueba, 27 de mayo, 14:00 hora de Lima",
        "ar": "ندوة عبر الإنترنت، 27 مايو، الساعة 14:00 بتوقيت بيروت",
    }.items():
        (leg,) = line(text, gazetteer, language).legs
        assert leg.place is None, text
        assert str(getattr(leg.days, "start", None)) == "2016-05-27", text


def test_a_row_of_a_table_has_its_project_in_brackets_too(gazetteer: Gazetteer) -> None:
    text = "Title | Date | Place\nTalks for all (code TU) | 5 May 2016 | Tirana\n"
    codes = {fold("TU"): "TU"}
    (found,) = read_document(
        text, today=date(2016, 1, 1), gazetteer=gazetteer, codes=codes, language="en"
    )
    assert (found.title, found.projects) == ("Talks for all", ("TU",))
