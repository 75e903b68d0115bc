"""What letters and plans have around their rows, and notes that say more of one."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

LETTER = """OBSERVATOIRE RÉGIONAL
BP 1600 – Tél. : (+223) 20 55 55 00

Bamako, le 24 mars 2016

| Date | Activité | Lieu |
|---|---|---|
| 29 mai – 2 juin 2016 | Atelier de validation | Bissau puis Praia * |
| 12-13 juin 2016 | Comité de pilotage du GLACY | Dakar |

* Bissau : 29-30 mai ; Praia : 1er-2 juin.

« Un maître qui lit fait un élève qui lit. » – un directeur d'école, Thiès, mai 2015
"""
PLAN = """PLANO DE ATIVIDADES 2016
1.ª revisão — Lisboa, 31.01.2016

Título: Missão de assistência ao ensino do
   português na administração
Quando: 9 de abril, 14h30 (hora de Lisboa)
Onde: Malabo
"""
ARTICLES = {
    "fr": ("- un atelier sur l'observation, Paris, 3 mai 2016", "Atelier sur l'observation"),
    "es": ("- una reunión de enlace, Lima, 3 de mayo de 2016", "Reunión de enlace"),
    "pt": ("- a reunião anual, Lisboa, 3 de maio de 2016", "Reunião anual"),
    "ro": ("- o masă rotundă, Iași, 3 mai 2016", "Masă rotundă"),
    # What is written with a capital is a name, and stays as it is.
    "en": ("- The Hague process workshop, Paris, 3 May 2016", "The Hague process workshop"),
}


def test_a_letter_gives_its_rows_and_not_its_own_day_nor_a_saying(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(LETTER, gazetteer, "fr")] == [
        "- | Atelier de validation | Bissau 2016-05-29/2016-05-30; Praia 2016-06-01/2016-06-02",
        "GLACY | Comité de pilotage | Dakar 2016-06-12/2016-06-13",
    ]


def test_the_title_of_a_plan_is_no_activity_and_values_go_on_below(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(PLAN, gazetteer, "pt")] == [
        "- | Missão de assistência ao ensino do português na administração"
        " | Malabo 2016-04-09/2016-04-09"
    ]


def test_titles_in_lists_begin_without_an_article(gazetteer: Gazetteer) -> None:
    for language, (text, title) in ARTICLES.items():
        assert [one.title for one in read(text, gazetteer, language)] == [title]


def test_a_place_before_a_noun_is_where_it_is_held(gazetteer: Gazetteer) -> None:
    text = (
        "L'expert sera encore à Hangzhou pour un atelier sur les données, le 28 avril 2016."
        " Les autres sont de retour."
    )
    assert [short(one) for one in read(text, gazetteer, "fr")] == [
        "- | Atelier sur les données | Hangzhou 2016-04-28/2016-04-28"
    ]


def test_a_venue_without_its_town_is_a_place_that_is_not_known(gazetteer: Gazetteer) -> None:
    (one,) = read("MAYO 2016\n17   Acto de fin de año, sala Celso Furtado", gazetteer, "es")
    assert one.title == "Acto de fin de año"
    assert "unknown_place" in codes(one)


NEWS = """Du 21 au 24 mai 2016, Tirana (Albanie)
41e Conférence des commissaires à la protection. Tarif réduit avant le 1er avril.

Les 13 et 14 juin 2016, l'association a pris part, à Strasbourg, à la 38e réunion plénière
du Comité de la Convention 108, en qualité d'observateur. Elle y était invitée.

1er semestre 2017 – Séminaire sur l'état civil, lieu à confirmer
"""


def test_days_and_a_place_stand_above_their_title_and_sentences_begin_with_days(
    gazetteer: Gazetteer,
) -> None:
    assert [short(one) for one in read(NEWS, gazetteer, "fr")] == [
        "- | 41e Conférence des commissaires à la protection | Tirana 2016-05-21/2016-05-24",
        "- | 38e réunion plénière du Comité de la Convention 108"
        " | Strasbourg 2016-06-13/2016-06-14",
        "- | Séminaire sur l'état civil | - 2017-01-01/2017-06-30",
    ]
