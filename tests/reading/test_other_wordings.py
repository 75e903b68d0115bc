"""The same things as others word them: moved dates, weeks of months, hosts, houses in cells."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

MAY = "Mai 2016\n\n"
ROWS = {
    ("fr", MAY + "• Vers la mi-mai : atelier sur les données, Dakar"): [
        "- | atelier sur les données | Dakar 2016-05-01/2016-05-31"
    ],
    ("fr", MAY + "• 3e semaine de mai : stage de cartographie (Garoua, Cameroun)"): [
        "- | stage de cartographie | Garoua 2016-05-01/2016-05-31"
    ],
    ("fr", MAY + "• Le 9 : webinaire sur les parcs (Zoom, 14 h), inscriptions jusqu'au 5 mai"): [
        "- | webinaire sur les parcs | - 2016-05-09/2016-05-09"
    ],
    ("es", "Mayo 2016\n\n- 6 a 8: Taller de datos, Asunción; 9 y 10: el mismo en Encarnación"): [
        "- | Taller de datos | Asunción 2016-05-06/2016-05-08; Encarnación 2016-05-09/2016-05-10"
    ],
    ("es", "Mayo 2016\n\n- 2-4: Cumbre de ciudades, Quito – asistirán 40 delegaciones"): [
        "- | Cumbre de ciudades | Quito 2016-05-02/2016-05-04"
    ],
    ("es", "Mayo 2016\n\n- 9-11: Congreso de agua. Lima, Perú. Organiza: Ministerio del Agua"): [
        "- | Congreso de agua | Lima 2016-05-09/2016-05-11"
    ],
    ("es", "Mayo 2016\n\n- 17, 24 y martes 31: charlas sobre agua, por Zoom"): [
        "- | charlas sobre agua | - 2016-05-17/2016-05-17; - 2016-05-24/2016-05-24;"
        " - 2016-05-31/2016-05-31"
    ],
    ("pt", "De 6 a 10 de maio de 2016, Maputo acolhe a oficina sobre contas. É a quinta."): [
        "- | Oficina sobre contas | Maputo 2016-05-06/2016-05-10"
    ],
    ("pt", "O seminário sobre dados está marcado para 20 de junho de 2016, às 15h. É aberto."): [
        "- | Seminário sobre dados | - 2016-06-20/2016-06-20"
    ],
    ("fr", "REPORTÉ : le forum des villes, prévu du 27 au 29 mai 2016, se tiendra les 24 et 25 juin"
     " 2016 à Cotonou. Les inscriptions restent valables."): [
        "- | Forum des villes | Cotonou 2016-06-24/2016-06-25"
    ],
}  # fmt: skip
CELLS = """| Actividad | Fecha | Lugar |
|---|---|---|
| Taller de género | 8 al 12 de julio de 2016 | Hotel Real, San Salvador, El Salvador |
| Misión a la Contraloría | 22-26 de julio y 5-9 de agosto de 2016 | Quito / Guayaquil (Ecuador) |
| Visita de estudio | julio de 2016 | Moldova (Chișinău, Bălți) |
| Escuela de verano | aplazada al 3 de agosto de 2016 | Quito |
"""


def test_rows_and_sentences_are_read_however_they_are_worded(gazetteer: Gazetteer) -> None:
    for (language, text), wanted in ROWS.items():
        assert [short(one) for one in read(text, gazetteer, language)] == wanted, text


def test_cells_with_houses_and_several_towns_are_read(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(CELLS, gazetteer, "es")] == [
        "- | Taller de género | San Salvador 2016-07-08/2016-07-12",
        "- | Misión a la Contraloría | Quito 2016-07-22/2016-07-26;"
        " Guayaquil 2016-08-05/2016-08-09",
        "- | Visita de estudio | Chisinau 2016-07-01/2016-07-31; Bălţi 2016-07-01/2016-07-31",
        "- | Escuela de verano | Quito 2016-08-03/2016-08-03",
    ]


MONTHS = """| Mês | Dias | Ação | Local |
|-----|------|------|-------|
| Julho | 1-5 | Curso de gestão | Mindelo |
|  | 22 a 24 | Seminário de dados | Cidade da Praia |
| Agosto | – | (férias) |  |
| Outubro | a definir | Feira do livro | Maputo |
| Novembro | 4-8; 18-22 | Formação de inspetores | Luanda; Benguela |
"""
MAIL = """De : Claire Nguyen
À : equipe@fondation.example
Date : mardi 5 janvier 2016 09:12
Objet : prochaines échéances

 * Forum « Villes durables » → Abidjan, du 17 au 19 avril 2016
 * Misión → Tarija y Potosí (Bolivia), 3-9 mai 2016
 * Gala (Bucarest, Palais du Parlement), 6 juin 2016
"""
HOSTED = (
    "În perioada 8-12 aprilie 2016, la Sibiu, va avea loc cursul de formare a mediatorilor."
    " Pe 23 aprilie 2016 organizăm la sediul din București o masă rotundă, iar pe 24 aprilie,"
    " la Ploiești, o întâlnire cu autoritățile."
)


def test_a_column_of_months_gives_the_days_below_it_their_month(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(MONTHS, gazetteer, "pt") if one.legs] == [
        "- | Curso de gestão | Mindelo 2016-07-01/2016-07-05",
        "- | Seminário de dados | Praia 2016-07-22/2016-07-24",
        "- | Feira do livro | Maputo 2016-10-01/2016-10-31",
        "- | Formação de inspetores | Luanda 2016-11-04/2016-11-08; Benguela 2016-11-18/2016-11-22",
    ]


def test_the_head_of_a_mail_is_no_activity_and_arrows_part_rows(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(MAIL, gazetteer, "fr")] == [
        "- | Forum « Villes durables » | Abidjan 2016-04-17/2016-04-19",
        "- | Misión | Tarija 2016-05-03/2016-05-09; Potosí 2016-05-03/2016-05-09",
        "- | Gala | Bucharest 2016-06-06/2016-06-06",
    ]


def test_each_of_two_meetings_of_a_sentence_is_in_its_own_place(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(HOSTED, gazetteer, "ro")] == [
        "- | Cursul de formare a mediatorilor | Sibiu 2016-04-08/2016-04-12",
        "- | Masă rotundă | Bucharest 2016-04-23/2016-04-23",
    ]


AROUND = {
    ("fr", "COMPTE RENDU DE LA RÉUNION DU 4 MARS 2016\n\nPrésents : A. Ba (jusqu'au 8 mars 2016)"
     "\n\n- Forum, Dakar, 28 mars 2016 – responsable : C. Diouf"): [
        "- | Forum | Dakar 2016-03-28/2016-03-28"
    ],
    ("pt", "- Cimeira das cidades — Vigo (Espanha) — 15/16 de maio de 2016"): [
        "- | Cimeira das cidades | Vigo 2016-05-15/2016-05-16"
    ],
    ("pt", "- Colóquio internacional, 30 de maio de 2016, na Universidade de Coimbra"): [
        "- | Colóquio internacional | Coimbra 2016-05-30/2016-05-30"
    ],
    ("ro", "- 16.04.2016, Craiova; 18.04.2016, Oradea – caravana „Orașe verzi”"): [
        "- | caravana „Orașe verzi” | Craiova 2016-04-16/2016-04-16; Oradea 2016-04-18/2016-04-18"
    ],
}  # fmt: skip


def test_what_stands_around_rows_is_no_part_of_them(gazetteer: Gazetteer) -> None:
    for (language, text), wanted in AROUND.items():
        assert [short(one) for one in read(text, gazetteer, language)] == wanted, text
