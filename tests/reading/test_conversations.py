"""What was said in a messenger: who wrote it and when is no activity, what it says may be one."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

TALKS = {
    "en": """
[12/04/2016, 09:14] Ayla: Morning! The steering committee will meet in Tunis on 5 May. Please come.
[12/04/2016, 09:15] Tim: +1
[12/04/2016, 09:22] Dina: And the training in Rabat takes place from 9 to 11 May. See you there!
""",
    "ru": """
[12.04.2016, 09:14] Айгуль: Коллеги, доброе утро! Совещание пройдёт 5 мая в Минске.
[12.04.2016, 09:15] Тимур: +
[12.04.2016, 09:22] Дилноза: Семинар состоится 9 мая в Гомеле. Списки жду.
""",
    "es": """
12/04/2016, 09:14 - Ana: Hola a todos. El taller se realizará en Lima el 5 de mayo. Saludos a todos.
12/04/2016, 09:17 - Luis: ok
12/04/2016, 09:21 - Ana: La reunión de cierre será en Quito el 9 de mayo. Nos vemos allí pronto.
""",
    "fr": """
Awa, [12.04.2016 09:14]
Bonjour à tous. L'atelier aura lieu à Lomé le 5 mai. Merci de confirmer.
Idriss, [12.04.2016 09:15]
Noté.
""",
}
WANTED = {
    "en": [
        "- | Steering committee | Tunis 2016-05-05/2016-05-05",
        "- | Training | Rabat 2016-05-09/2016-05-11",
    ],
    "ru": [
        "- | Совещание | Minsk 2016-05-05/2016-05-05",
        "- | Семинар | Homyel' 2016-05-09/2016-05-09",
    ],
    "es": [
        "- | Taller | Lima 2016-05-05/2016-05-05",
        "- | Reunión de cierre | Quito 2016-05-09/2016-05-09",
    ],
    "fr": ["- | Atelier | Lomé 2016-05-05/2016-05-05"],
}
PROGRAMME = """
12.05.2016, 09:00 - Opening: Regional workshop, Tunis
13.05.2016, 09:30 - Closing: Regional forum, Rabat
"""


def test_a_conversation_is_read_message_by_message(gazetteer: Gazetteer) -> None:
    for language, text in TALKS.items():
        found = [short(one) for one in read(text, gazetteer, language) if one.legs]
        assert found == WANTED[language], language


def test_a_programme_with_hours_is_no_conversation(gazetteer: Gazetteer) -> None:
    found = [short(one) for one in read(PROGRAMME, gazetteer)]
    assert len(found) == 2
    assert all("2016-05-1" in one for one in found)
