"""Texts of one activity in many languages: days first, two side by side, none named."""

import pytest

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

FIRST = [
    ("fr", "Du 18 au 19 juillet 2016 : table ronde, Tbilissi, Géorgie"),
    ("fr", "Du 18 au 19 juillet 2016, à Tbilissi, table ronde"),
    ("es", "18 y 19 de julio de 2016: Mesa redonda, Tiflis, Georgia"),
    ("pt", "18 a 19 de julho de 2016 – Mesa redonda, Tbilisi, Geórgia"),
    ("ru", "18–19 июля 2016 г. – Круглый стол, Тбилиси, Грузия"),
    ("uk", "18–19 липня 2016, Тбілісі: Круглий стіл"),
    ("ro", "18-19 iulie 2016: Masă rotundă, Tbilisi, Georgia"),
    ("sr", "18–19. jul 2016. – Okrugli sto, Tbilisi, Gruzija"),
    ("tr", "18-19 Temmuz 2016: Yuvarlak masa, Tiflis, Gürcistan"),
    ("ar", "18-19 يوليو 2016: مائدة مستديرة، تبليسي، جورجيا"),
    ("zh", "2016年7月18日至19日，第比利斯：圆桌会议"),
]


@pytest.mark.parametrize(("language", "text"), FIRST)
def test_days_may_stand_first(gazetteer: Gazetteer, language: str, text: str) -> None:
    (found,) = read(text, gazetteer, language)
    (leg,) = found.legs
    assert leg.days is not None
    assert leg.place is not None
    assert (str(leg.days.start), str(leg.days.end)) == ("2016-07-18", "2016-07-19")
    assert (leg.place.territory, found.kind) == ("GE", "meeting")


BOTH = (
    "Journées Java / Java days | Anvers, Belgique / Antwerp, Belgium"
    " | 12-16 novembre 2018 / 12-16 November 2018"
)


def test_two_languages_side_by_side_are_one_activity(gazetteer: Gazetteer) -> None:
    found = read(BOTH, gazetteer, "fr")
    assert [short(each) for each in found] == [
        "- | Journées Java / Java days | Antwerp 2018-11-12/2018-11-16"
    ]


LANGUAGES = [
    ("en", "Workshop on evidence, Tbilisi, Georgia, 18-19 July 2016"),
    ("fr", "Atelier sur la preuve, Tbilissi, Géorgie, du 18 au 19 juillet 2016"),
    ("es", "Taller sobre la prueba, Tiflis, Georgia, del 18 al 19 de julio de 2016"),
    ("ru", "Семинар о доказательствах, Тбилиси, Грузия, 18–19 июля 2016 г."),
    ("uk", "Семінар про докази, Тбілісі, Грузія, 18–19 липня 2016 року"),
    ("sr", "Radionica o dokazima, Tbilisi, Gruzija, 18–19. jula 2016."),
    ("ar", "ورشة عمل، تبليسي، جورجيا، من 18 إلى 19 يوليو 2016"),
    ("zh", "证据研讨会，第比利斯，格鲁吉亚，2016年7月18日至19日"),
    ("tr", "Kanıt çalıştayı, Tiflis, Gürcistan, 18-19 Temmuz 2016"),
    ("ro", "Atelier privind probele, Tbilisi, Georgia, 18-19 iulie 2016"),
    ("pt", "Oficina sobre a prova, Tbilisi, Geórgia, 18 a 19 de julho de 2016"),
]


@pytest.mark.parametrize(("language", "text"), LANGUAGES)
def test_the_language_is_found_out(gazetteer: Gazetteer, language: str, text: str) -> None:
    (found,) = read(text, gazetteer, None)
    (leg,) = found.legs
    assert leg.place is not None
    assert leg.days is not None
    assert (leg.place.territory, str(leg.days.start), str(leg.days.end)) == (
        *("GE", "2016-07-18", "2016-07-19"),
    )
    assert found.kind == "workshop"
