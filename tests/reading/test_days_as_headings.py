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


EVENTS = {
    "en": """Calendar of meetings

28 November-2 December 2016

Committee on Forests, Geneva

5-9 December 2016

Working group on Water
Rome, Italy
""",
    "es": """Eventos

28 de noviembre al 2 de diciembre de 2016, Lima

Taller regional sobre archivos

Más información

5-9 de diciembre de 2016 Quito, Ecuador

Foro de ciudades

Más información
""",
}


def test_days_stand_above_their_titles(gazetteer: Gazetteer) -> None:
    for language, text in EVENTS.items():
        legs = [leg for one in read(text, gazetteer, language) for leg in one.legs]
        assert [str(leg.days and leg.days.start) for leg in legs] == ["2016-11-28", "2016-12-05"]
        assert all(leg.place for leg in legs), language


HOURS = {
    "fr": """L'agenda de la directrice

  • Lundi 5 septembre 2016

    • 09h30

      Conférence inaugurale de la semaine des archives

      Maison de la radio, Paris

    • 16h15

      Rencontre avec les syndicats (suivi du Covid-19)

  • Mardi 6 septembre 2016

    • 10h15

      Accueil d'archivistes belges
""",
    "es": """Agenda del ministro

Lunes, 5 de septiembre de 2016

10:00

Inauguración del foro de archivos

Teatro Sucre, Quito

12:30

Reunión de gabinete

Martes, 6 de septiembre de 2016

9:00 – 10:30

Recepción a la delegación de Lima
""",
}


def test_hours_in_lines_of_their_own_stand_above_what_is_held(gazetteer: Gazetteer) -> None:
    for language, text in HOURS.items():
        legs = [leg for one in read(text, gazetteer, language) for leg in one.legs]
        days = [str(leg.days and leg.days.start) for leg in legs]
        assert days == ["2016-09-05", "2016-09-05", "2016-09-06"], language
        assert [bool(leg.place) for leg in legs][:2] == [True, False], language
