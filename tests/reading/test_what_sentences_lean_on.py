"""What a sentence takes from what stands before it: a name, a day, a place."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

ABOUT = """
**Joint monitoring mission.** The team will be in Gabon
from 2 to 6 May 2016, in Ghana from 9 to 13 May.

**Steering committee.** The 5th session is convened in Lima on 3 June 2016.
The 4th was held in 2015.

**Youth forum.** Douala, end of September 2016; exact days to come.

**Website.** The pages were rewritten on 3 March 2016.
"""
BROKEN_OFF = """
À vos agendas ! Les 7es Rencontres des moulins nous réuniront aux Pays-Bas, du jeudi 19 au samedi
21 mai 2016. Deux jours de conférences, une journée sur l’eau. Le programme vous parviendra.

La veille, mercredi 18 mai, l’assemblée générale du réseau se tiendra au même endroit, à 16 h 30.
"""
SAME = {
    "en": "The plenary will be held on 16 May 2016 in Lima. On the same day, a meeting of the "
    "network takes place in the same city.",
    "fr": "Lundi 16 mai 2016, Lima (Palais)\n13e Assemblée générale. Ordre du jour : stratégie.\n"
    "En marge de l’Assemblée, le même jour : réunion du Réseau des autorités.",
    "es": "El foro se celebrará el 16 de mayo de 2016 en Lima. El mismo día se reunirá el comité "
    "en la misma ciudad.",
    "ro": "Forumul va avea loc pe 16 mai 2016 la Lima. În aceeași zi, tot acolo, are loc ședința.",
}


def test_a_paragraph_is_about_the_name_that_it_begins_with(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(ABOUT, gazetteer) if one.legs] == [
        "- | Joint monitoring mission | GA 2016-05-02/2016-05-06; GH 2016-05-09/2016-05-13",
        "- | Steering committee, 5th session | Lima 2016-06-03/2016-06-03",
        "- | Youth forum | Douala 2016-09-01/2016-09-30",
    ]


def test_the_same_day_and_the_same_place_are_those_before(gazetteer: Gazetteer) -> None:
    for language, text in SAME.items():
        found = [short(one).rpartition(" | ")[2] for one in read(text, gazetteer, language)]
        assert found == ["Lima 2016-05-16/2016-05-16"] * 2, text
        assert {"next_day"} < codes(read(text, gazetteer, language)[1]), text


def test_a_sentence_may_be_broken_off_before_its_days(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(BROKEN_OFF, gazetteer, "fr") if one.legs] == [
        "- | 7es Rencontres des moulins | NL 2016-05-19/2016-05-21",
        "- | Assemblée générale du réseau | NL 2016-05-18/2016-05-18",
    ]
