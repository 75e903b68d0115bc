"""A day alone between blank lines heads what stands below it, where another such day follows."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

WEEKS = {
    "fr": """Septembre 2016

Lundi 5

10h00-11h30 : Visite des ateliers du port, mairie de Sète, 12 quai de la Résistance, Sète
14h00 : Réunion des partenaires, Lycée des métiers, Nantes

Mardi 6

Table ronde sur l'eau, Rennes
""",
    "es": """Semana del 5 al 9 de septiembre de 2016

Lunes, 5 de septiembre

Reunión de enlaces, Quito

Martes, 6 de septiembre

La Oficina celebrará un taller sobre archivos en Cusco.
""",
    "ro": """Luni, 5 septembrie 2016

Ședința comitetului, Bălți

Marți, 6 septembrie 2016

Atelier pentru arhiviști, Cahul
""",
    "ru": """5–9 сентября 2016

Понедельник, 5 сентября

Заседание рабочей группы, Ош

Вторник, 6 сентября

Семинар для архивистов, Бухара
""",
    "en": """Monday 5 September
- Meeting of archivists, Gyumri
- Meeting of librarians, Gyumri
Tuesday 6 September
- Round table on schools, Ganja
""",
}
AGENDA = """Conference on archives
Tbilisi, 5-6 September 2016

Monday 5 September

9:00 Registration
9:30 Opening

Tuesday 6 September

9:00 Panel on courts
"""
STREETS = {
    "ro": "- Masă rotundă, Drochia, str. 31 august 1989 nr. 11, 9 septembrie 2016",
    "pt": "- Oficina de arquivos, Rua 25 de Março, São Paulo, 9 de setembro de 2016",
    "fr": "- Atelier, rue du 8 mai 1945, Nantes, 9 septembre 2016",
    "es": "- Taller, Av. 9 de Julio 1234, Buenos Aires, 9 de septiembre de 2016",
}


def test_such_days_are_those_of_what_is_below(gazetteer: Gazetteer) -> None:
    for language, text in WEEKS.items():
        days = [
            str(leg.days and leg.days.start) if leg.place else "nowhere"
            for one in read(text, gazetteer, language)
            for leg in one.legs
        ]
        assert set(days) == {"2016-09-05", "2016-09-06"}, language
    assert [short(one) for one in read(WEEKS["fr"], gazetteer, "fr")][:2] == [
        "- | Visite des ateliers du port | Sète 2016-09-05/2016-09-05",
        "- | Réunion des partenaires | Nantes 2016-09-05/2016-09-05",
    ]


def test_the_hours_of_one_conference_are_its_agenda(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(AGENDA, gazetteer)] == [
        "- | Conference on archives | Tbilisi 2016-09-05/2016-09-06"
    ]


def test_a_street_named_after_a_day_is_no_day(gazetteer: Gazetteer) -> None:
    for language, text in STREETS.items():
        (one,) = read(text, gazetteer, language)
        days = {str(leg.days and leg.days.start) for leg in one.legs}
        assert days == {"2016-09-09"}, short(one)


def test_been_is_no_summer(gazetteer: Gazetteer) -> None:
    assert not read("Le site du Programme régional a été lancé.", gazetteer, "fr")
    (one,) = read("Un atelier aura lieu à Tunis cet été.", gazetteer, "fr")
    assert str(one.legs[0].days and one.legs[0].days.start) == "2016-06-01"
