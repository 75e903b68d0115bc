"""Days and a title before a colon, with sentences behind it; Portuguese weekdays; headlines."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

ENTRIES = {
    "pt": """25/04 – 09h – Palestra com os arquivistas: Os alunos serão recebidos ali por todos.

27/04 – Feira do Livro e Domingo Cultural: A prefeitura promoverá a feira na praça.
""",
    "fr": """25 avril 2016 – Atelier sur les archives : Les archivistes seront reçus par le maire.

27 avril 2016 – Forum des villes : Les maires ont confirmé leur présence.
""",
    "en": """25 April 2016 - Open day: Pupils will be received by the staff of the museum.

27 April 2016 - Lecture on water: The speaker will be announced by the museum.
""",
}
WEEKDAYS = (
    "- Oficina de arquivos, Lisboa, quinta-feira, 28 de abril de 2016",
    "- Oficina de arquivos, Lisboa, 28 de abril de 2016, quinta-feira",
    "Quinta-feira, 28 de abril de 2016: Oficina de arquivos, Lisboa",
)
HEADLINE = """Encontro vai debater o papel dos arquivos

23/08/2016

O arquivo da cidade tem um novo diretor. Ele trabalha ali desde 2010.
"""


def test_a_title_and_what_is_told_of_it(gazetteer: Gazetteer) -> None:
    for language, text in ENTRIES.items():
        found = read(text, gazetteer, language)
        days = [str(leg.days and leg.days.start) for one in found for leg in one.legs]
        assert days == ["2016-04-25", "2016-04-27"], [short(one) for one in found]
        assert all(len(one.title.split()) < 7 for one in found), [one.title for one in found]


def test_a_portuguese_weekday_belongs_to_its_date(gazetteer: Gazetteer) -> None:
    for line in WEEKDAYS:
        assert [short(one) for one in read(line, gazetteer, "pt")] == [
            "- | Oficina de arquivos | Lisbon 2016-04-28/2016-04-28"
        ], line


def test_a_headline_with_the_day_of_its_post_is_no_activity(gazetteer: Gazetteer) -> None:
    assert not read(HEADLINE, gazetteer, "pt")


def test_will_be_is_no_part_of_a_title(gazetteer: Gazetteer) -> None:
    (one,) = read("Conferência de cultura será dia 27 de outubro", gazetteer, "pt")
    assert one.title == "Conferência de cultura"
