"""What stands beside rows and is none of them: notes, what is due, what is not held after all."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

HANGING = """MARZO 2016

  5, 12, 19  Ciclo de seminarios, Lima. Inscripción hasta el 1 de marzo
  20-22*     Reunión de puntos focales, Bogotá
             Sin actividades en Semana Santa (25 a 31)
  24 - 26    Conferencia de las Partes, Quito. El Acuerdo
             fue adoptado el 4 de marzo de 2013
  s/f        Taller de evaluación, Bruselas
"""
HUNG = """IANUARIE 2016
7-8     Reuniunea miniștrilor justiției, București
        (prima zi: afaceri interne; a doua zi: justiție)
18      Consiliul Afaceri Externe, Bruxelles
26-27   Reuniunea miniștrilor transporturilor: sesiunea
        Transporturi, București
28      ! ANULAT – Consiliul pentru tineret, Iași
29      [alegeri – fără reuniuni]
"""
ROWS = {
    ("es", HANGING): [
        "- | Ciclo de seminarios | Lima 2016-03-05/2016-03-05; Lima 2016-03-12/2016-03-12;"
        " Lima 2016-03-19/2016-03-19",
        "- | Reunión de puntos focales | Bogotá 2016-03-20/2016-03-22",
        "- | Conferencia de las Partes | Quito 2016-03-24/2016-03-26",
        "- | Taller de evaluación | Brussels 2016-03-01/2016-03-31",
    ],
    ("ro", HUNG): [
        "- | Reuniunea miniștrilor justiției | Bucharest 2016-01-07/2016-01-08",
        "- | Consiliul Afaceri Externe | Brussels 2016-01-18/2016-01-18",
        "- | Reuniunea miniștrilor transporturilor: sesiunea Transporturi"
        " | Bucharest 2016-01-26/2016-01-27",
    ],
}
# In running text a day by which something is due dates nothing.
DUE = {
    "en": "The forum will be held in Paris on 3 May 2016; papers are due by 1 April 2016.",
    "fr": "Le forum aura lieu à Paris le 3 mai 2016 ; l'appel est ouvert jusqu'au 1er avril 2016.",
    "es": "El foro se celebrará en París el 3 de mayo de 2016, con inscripción"
    " hasta el 1 de abril de 2016.",
}


def test_rows_keep_what_hangs_below_them_and_leave_out_what_is_no_activity(
    gazetteer: Gazetteer,
) -> None:
    for (language, text), wanted in ROWS.items():
        found = [one for one in read(text, gazetteer, language) if one.legs]
        assert [short(one) for one in found] == wanted


def test_what_is_cancelled_is_handed_back_and_not_taken(gazetteer: Gazetteer) -> None:
    back = [one for one in read(HUNG, gazetteer, "ro") if not one.legs]
    assert ["ANULAT" in one.source for one in back] == [True]


def test_a_day_by_which_something_is_due_dates_nothing(gazetteer: Gazetteer) -> None:
    for language, text in DUE.items():
        days = [leg.days.start for one in read(text, gazetteer, language) for leg in one.legs]
        assert list(map(str, days)) == ["2016-05-03"], text


def test_a_project_named_in_the_brackets_of_a_heading_does_not_own_what_is_below(
    gazetteer: Gazetteer,
) -> None:
    text = "# Programme 2016 (3.9 million, of which 1.1 for GLACY)\n\n- Forum, Paris, 3 May\n"
    assert [short(one) for one in read(text, gazetteer)] == [
        "- | Forum | Paris 2016-05-03/2016-05-03"
    ]


BETWEEN = {
    "ro": "MAI 2016\n7–8   Conferința părților, București, Palatul Parlamentului\n"
    "9     Ceremonia, Ateneul Român, București\n"
    "22    Atelier cu jurnaliștii, videoconferință, ora 11.00",
    "es": "MAYO 2016\n7-8   Curso de datos. Centro de Formación, Lima, Perú. GLACY\n"
    "9     Reunión de puntos focales (por videoconferencia, 10 h)\n"
    "22    Taller de datos, Quito, 6 plazas",
}


def test_venues_hours_and_manners_are_no_part_of_a_title(gazetteer: Gazetteer) -> None:
    found = [short(one) for text in BETWEEN.items() for one in read(text[1], gazetteer, text[0])]
    assert found == [
        "- | Conferința părților | Bucharest 2016-05-07/2016-05-08",
        "- | Ceremonia | Bucharest 2016-05-09/2016-05-09",
        "- | Atelier cu jurnaliștii | - 2016-05-22/2016-05-22",
        "GLACY | Curso de datos | Lima 2016-05-07/2016-05-08",
        "- | Reunión de puntos focales | - 2016-05-09/2016-05-09",
        "- | Taller de datos | Quito 2016-05-22/2016-05-22",
    ]


def test_a_venue_is_kept_in_a_doubt(gazetteer: Gazetteer) -> None:
    (one,) = read("Round table, Vienna, Hofburg Palace, 3 May 2016", gazetteer)
    assert short(one) == "- | Round table | Vienna 2016-05-03/2016-05-03"
    assert "unread" in codes(one)


WITHIN = """MAI 2016
9       Forumul, Sibiu
13-17   Săptămâna vizitelor: Alba Iulia (13–14 mai), Cluj-Napoca (15 mai) și Iași (16 mai)

În cursul trimestrului II din 2016 va avea loc, la Chișinău, o masă rotundă privind mediul.
"""


def test_legs_within_the_days_of_a_row_take_their_place(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(WITHIN, gazetteer, "ro")] == [
        "- | Forumul | Sibiu 2016-05-09/2016-05-09",
        "- | Săptămâna vizitelor | Alba Iulia 2016-05-13/2016-05-14;"
        " Cluj-Napoca 2016-05-15/2016-05-15; Iaşi 2016-05-16/2016-05-16",
        "- | Masă rotundă privind mediul | Chisinau 2016-04-01/2016-06-30",
    ]
