"""News of an office: when it was written is no activity's day, and what is told was held before."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

DATELINES = {
    "OTTAWA, March 21 (Wire) - A seminar on ballot papers took place in Ottawa on Monday.": (
        "Seminar on ballot papers | Ottawa 2016-03-21/2016-03-21"
    ),
    "GENEVA, 22 March (Press Service) – Reporters are invited to attend the Third Session of the "
    "Council of Parties (COP) to the Rivers Convention from 6 to 8 April 2016.": (
        "Third Session of the Council of Parties (COP) to the Rivers Convention | "
        "- 2016-04-06/2016-04-08"
    ),
    "[7 March 2016, Rome] The closing conference will be held in Tirana on 14 May 2016.": (
        "Closing conference | Tirana 2016-05-14/2016-05-14"
    ),
    "21 March 2016\nOn 18 March, the capital, Baku, hosted a dialogue forum on water. It rained.": (
        "Dialogue forum on water | Baku 2016-03-18/2016-03-18"
    ),
}
# Read on 1 April 2016: what is told was held in February, or in December of the year before.
TOLD = {
    "en": "The third seminar took place in Riga on 3 December. Forty people came.",
    "fr": "Le troisième séminaire a eu lieu à Riga le 3 décembre. Quarante personnes sont venues.",
    "es": "El tercer seminario se celebró en Riga el 3 de diciembre. Acudieron cuarenta personas.",
    "pt": "O terceiro seminário realizou-se em Riga em 3 de dezembro. Vieram quarenta pessoas.",
    "ro": "Al treilea seminar a avut loc la Riga pe 3 decembrie. Au venit patruzeci de oameni.",
    "ru": "Третий семинар состоялся в Риге 3 декабря. Приехали сорок человек.",
    "uk": "Третій семінар відбувся в Ризі 3 грудня. Приїхали сорок осіб.",
    "sr": "Treći seminar održan je u Rigi 3. decembra. Došlo je četrdeset ljudi.",
    "tr": "Üçüncü seminer 3 Aralık'ta Riga'da yapıldı. Kırk kişi geldi.",
    "zh": "第三次研讨会于12月3日在里加举行了。来了四十人。",
}
LASTING = {
    "en": "The official visit of experts to Malta starts on April 14 and lasts till April 22.",
    "fr": "La formation débute le 14 avril et se termine le 22 avril 2016 à Malte.",
    "es": "El seminario comienza el 14 de abril y termina el 22 de abril de 2016 en Malta.",
    "ru": "Семинар начнётся на Мальте 14 апреля и завершится 22 апреля 2016 года.",
}


def test_the_day_of_a_piece_of_news_is_no_activity_s(gazetteer: Gazetteer) -> None:
    for text, expected in DATELINES.items():
        found = [short(one) for one in read(text, gazetteer) if one.legs]
        assert found == [f"- | {expected}"], text


def test_a_place_and_a_day_before_a_dash_may_be_those_of_what_was_held(
    gazetteer: Gazetteer,
) -> None:
    text = "10 March 2016, Lima - The Institute organised a course entitled “Trees of our Towns”."
    assert [short(one) for one in read(text, gazetteer)] == [
        "- | Trees of our Towns | Lima 2016-03-10/2016-03-10"
    ]


def test_what_is_told_without_its_year_was_the_last(gazetteer: Gazetteer) -> None:
    for language, text in TOLD.items():
        (found,) = [one for one in read(text, gazetteer, language) if one.legs]
        assert short(found).endswith(" 2015-12-03/2015-12-03"), text
        assert "year_inferred" in codes(found), text
    assert "2016-12-03" in short(read(TOLD["en"].replace("took", "will take"), gazetteer)[0])


def test_a_first_and_a_last_day_are_one_time(gazetteer: Gazetteer) -> None:
    for language, text in LASTING.items():
        (found,) = [one for one in read(text, gazetteer, language) if one.legs]
        assert short(found).endswith(" 2016-04-14/2016-04-22"), text
