"""Days and hours in lines of their own stand above what is held."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read

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
