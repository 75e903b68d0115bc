"""What news in French, Spanish, Portuguese and Romanian tells of, sentence by sentence."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

TOLD = (
    (
        "ro",
        "Agenția a organizat cursuri de instruire pentru arhiviști pe 9-10 martie 2016 la Comrat, "
        "pe 11-12 martie la Chișinău și în 15-16 martie la Bălți, la care au venit mulți.",
        "Comrat 2016-03-09/2016-03-10; Chisinau 2016-03-11/2016-03-12; Bălţi 2016-03-15/2016-03-16",
    ),
    (
        "ro",
        "În perioada 6-7 octombrie 2016, la Bălți, a avut loc prima parte a seminarului de film.",
        "Bălţi 2016-10-06/2016-10-07",
    ),
    (
        "fr",
        "La réunion du comité s'est tenue les 3 et 4 mars à Rabat.",
        "Rabat 2016-03-03/2016-03-04",
    ),
    (
        "fr",
        "L'atelier des archivistes, le 9 mai dernier à Rabat, était complet.",
        "Rabat 2015-05-09/2015-05-09",
    ),
    (
        "es",
        "El taller de archivos del pasado 9 de mayo en Lima se celebró con éxito.",
        "Lima 2015-05-09/2015-05-09",
    ),
    (
        "pt",
        "As Jornadas de Arquivos, que decorreram em Lisboa nos dias 8 e 9 de março, acabaram.",
        "Lisbon 2016-03-08/2016-03-09",
    ),
)


def test_days_and_places_of_such_sentences(gazetteer: Gazetteer) -> None:
    for language, text, legs in TOLD:
        found = [short(one) for one in read(text, gazetteer, language)]
        assert [one.rpartition(" | ")[2] for one in found] == [legs], (text, found)


def test_a_meeting_is_no_island(gazetteer: Gazetteer) -> None:
    (one,) = read("La réunion du comité s'est tenue les 3 et 4 mars à Rabat.", gazetteer, "fr")
    assert one.title == "Réunion du comité"
