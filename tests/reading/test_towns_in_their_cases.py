"""Names of towns as sentences have them, in languages that decline them."""

from reading.gazetteer import Gazetteer
from reading.inflections import town_forms
from tests.reading.documents import read

SAID = {
    "sr": "Seminar o dokazima održaće se {} 3. maja 2016. godine.",
    "uk": "Семінар відбудеться {} 3 травня 2016 року.",
    "ru": "Семинар состоится {} 3 мая 2016 года.",
    "ro": "Seminarul va avea loc {} pe 3 mai 2016.",
    "tr": "Siber suç semineri 3 Mayıs 2016 tarihinde {} düzenlenecek.",
    "en": "A seminar will be held {} on 3 May 2016.",
}
LINES = {
    "sr": "Seminar {}, 3. maja 2016.",
    "uk": "Семінар {}, 3 травня 2016",
    "ru": "Семинар {}, 3 мая 2016 г.",
    "tr": "Siber suç semineri, {}, 3 Mayıs 2016",
}
TOWNS = {
    "sr": {
        "u Nišu": "RS Niš",
        "u Novom Sadu": "RS Novi Sad",
        "у Новом Саду": "RS Novi Sad",
        "u Banjaluci": "BA Banja Luka",
        "u Skoplju": "MK Skopje",
        "u Podgorici": "ME Podgorica",
        "u Kragujevcu": "RS Kragujevac",
        "u Prištini": "XK Pristina",
        "u Sarajevu": "BA Sarajevo",
    },
    "uk": {
        "в Києві": "UA Kyiv",
        "у Львові": "UA Lviv",
        "у Чернігові": "UA Chernihiv",
        "в Білій Церкві": "UA Bila Tserkva",
        "в Івано-Франківську": "UA Ivano-Frankivsk",
        "у Страсбурзі": "FR Strasbourg",
        "в Одесі": "UA Odesa",
    },
    "ru": {
        "в Кишинёве": "MD Chisinau",
        "в Нижнем Новгороде": "RU Nizhniy Novgorod",
        "в Санкт-Петербурге": "RU Saint Petersburg",
        "в Ростове-на-Дону": "RU Rostov-on-Don",
        "в Казани": "RU Kazan",
        "в Баку": "AZ Baku",
    },
    "ro": {"în București": "RO Bucharest", "la Bruxelles": "BE Brussels"},
    "tr": {"Ankara'da": "TR Ankara", "Üsküp'te": "MK Skopje"},
    "en": {
        "in Nice": "FR Nice",
        "in Bari": "IT Bari",
        "in Peru": "PE None",
        # They begin as "No." and "br." do, behind which a paper has its number.
        "in Brussels": "BE Brussels",
        "in Nottingham": "GB Nottingham",
    },
}


def sites(text: str, language: str, gazetteer: Gazetteer) -> list[str]:
    """Where each leg of a text takes place."""
    return [
        f"{leg.place.territory} {leg.place.city}" if leg.place else "nowhere"
        for one in read(text, gazetteer, language)
        for leg in one.legs
    ]


def test_a_town_is_known_in_its_case_in_sentences_and_in_lines(gazetteer: Gazetteer) -> None:
    for language, towns in TOWNS.items():
        for said, where in towns.items():
            for text in (SAID[language], LINES.get(language, SAID[language])):
                line = text.format(said)
                assert sites(line, language, gazetteer) == [where], line
    # A small town is known where its name is written to the letter; a council is no town.
    assert sites(SAID["sr"].format("na Ohridu"), "sr", gazetteer) == ["MK Ohrid"]
    assert sites(SAID["ru"].format("в Совете Европы"), "ru", gazetteer) == ["nowhere"]


def test_forms_of_a_name_are_other_than_it_and_few() -> None:
    for name in ("Nišu", "Новом Саду", "Ростове-на-Дону", "Üsküp'te", "É", "-", ""):
        forms = list(town_forms(name))
        assert name not in forms
        assert len(forms) < 40
