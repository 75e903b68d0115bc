"""However a sentence says that something is held, what and where and when it is are read."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

TOLD = {
    ("fr", "Nous serons à Tunis les 4 et 5 mai 2016 pour une formation des magistrats."): (
        "Formation des magistrats | Tunis 2016-05-04/2016-05-05"
    ),
    ("fr", "La conférence annuelle s'est ouverte le 3 mars 2016 à Genève et a duré deux jours."): (
        "Conférence annuelle | Geneva 2016-03-03/2016-03-03"
    ),
    ("fr", "Une réception sera offerte à la résidence, à Alger, le jeudi 19 mai 2016 à 18 h 30."): (
        "Réception | Algiers 2016-05-19/2016-05-19"
    ),
    (
        "es",
        "La segunda reunión del grupo de trabajo fue en Lima los días 2 y 3 de marzo de 2016.",
    ): ("Segunda reunión del grupo de trabajo | Lima 2016-03-02/2016-03-03"),
    ("es", "La cuarta reunión queda fijada para el 24 de mayo de 2016 en Asunción."): (
        "Cuarta reunión | Asunción 2016-05-24/2016-05-24"
    ),
    ("ro", "În perioada 9–13 mai 2016, o misiune de evaluare se va deplasa la Tirana."): (
        "Misiune de evaluare | Tirana 2016-05-09/2016-05-13"
    ),
    ("ru", "Комитет соберётся 12 и 13 июня 2016 года в Минске."): (
        "Комитет | Minsk 2016-06-12/2016-06-13"
    ),
    ("uk", "9–13 травня 2016 року в Одесі працюватиме оціночна місія."): (
        "Оціночна місія | Odesa 2016-05-09/2016-05-13"
    ),
    ("sr_Latn", "Odbor će se sastati 12. i 13. juna 2016. u Beogradu."): (
        "Odbor | Belgrade 2016-06-12/2016-06-13"
    ),
}
SUBJECTS = {
    ("en", "From 5 to 9 May 2016, Water Week takes place in Riga."): (
        "Water Week | Riga 2016-05-05/2016-05-09"
    ),
    (
        "en",
        "The award ceremony of the Lab, our third, will be celebrated in Riga on 28 May 2016.",
    ): ("Award ceremony of the Lab | Riga 2016-05-28/2016-05-28"),
    ("fr", "Du 5 au 9 mai 2016 se tiendra à Lomé la Semaine de l'eau."): (
        "Semaine de l'eau | Lomé 2016-05-05/2016-05-09"
    ),
    ("es", "Del 5 al 9 de mayo de 2016 se celebrará en Lima la Semana del Agua."): (
        "Semana del Agua | Lima 2016-05-05/2016-05-09"
    ),
    ("pt", "A Semana da Água decorre em Luanda de 5 a 9 de maio de 2016."): (
        "Semana da Água | Luanda 2016-05-05/2016-05-09"
    ),
    ("ro", "Săptămâna Apei va avea loc la Iași în perioada 5–9 mai 2016."): (
        "Săptămâna Apei | Iaşi 2016-05-05/2016-05-09"
    ),
    ("ru", "5 мая 2016 года в Минске состоится День открытых дверей."): (
        "День открытых дверей | Minsk 2016-05-05/2016-05-05"
    ),
    ("uk", "Тиждень води відбудеться у Львові 5–9 травня 2016 року."): (
        "Тиждень води | Lviv 2016-05-05/2016-05-09"
    ),
    ("sr_Latn", "Nedelja vode održaće se u Beogradu od 5. do 9. maja 2016."): (
        "Nedelja vode | Belgrade 2016-05-05/2016-05-09"
    ),
}
OTHER_DAYS = {
    ("ru", "Форум «Города без смога» переносится с апреля на 14–15 мая 2016 года, Алматы."): (
        "Форум «Города без смога» | Almaty 2016-05-14/2016-05-15"
    ),
    ("en", "The forum is moved from 3 May 2016 to 10 May 2016."): (
        "Forum | - 2016-05-10/2016-05-10"
    ),
    ("en", "Further to our letter of 3 March 2016, the training is held in Tunis on 4 May 2016."): (
        "Training | Tunis 2016-05-04/2016-05-04"
    ),
    ("ru", "На основании приказа № 5 от 3 марта 2016 года семинар состоится 4 мая в Минске."): (
        "Семинар | Minsk 2016-05-04/2016-05-04"
    ),
    ("ru", "Круглый стол по воздуху в следующую среду, 4 мая 2016 года, в 10:00, Бишкек."): (
        "Круглый стол по воздуху | Bishkek 2016-05-04/2016-05-04"
    ),
}
NOTHING = (
    ("fr", "Se référant à sa note n° 398 du 26 mars 2016, la Mission présente ses compliments."),
    ("es", "Se aprueba el acta del 20 de marzo de 2016 de la reunión del comité."),
    ("en", "The deadline is set for 5 May 2016."),
    ("ru", "Срок подачи назначен на 5 мая 2016 года."),
)
LEGS = {
    ("fr", "Une mission se rendra à Niamey du 24 au 28 mai 2016, puis à Lomé du 1er au 5 juin."): (
        "Mission | Niamey 2016-05-24/2016-05-28; Lomé 2016-06-01/2016-06-05"
    ),
    ("es", "El taller se realizará el 4 de mayo de 2016 en Lima y el 9 de mayo en Quito."): (
        "Taller | Lima 2016-05-04/2016-05-04; Quito 2016-05-09/2016-05-09"
    ),
    ("ru", "Семинар пройдёт 4 мая 2016 года в Минске, а затем 9 мая в Бресте."): (
        "Семинар | Minsk 2016-05-04/2016-05-04; Brest 2016-05-09/2016-05-09"
    ),
    ("en", "The training will be held in Tunis on 4 May 2016 and in Rabat on 9 May."): (
        "Training | Tunis 2016-05-04/2016-05-04; Rabat 2016-05-09/2016-05-09"
    ),
    # What is due then is no second day of it.
    ("en", "The workshop will be held on 4 May 2016 in Tunis and the report is due on 9 May."): (
        "Workshop | Tunis 2016-05-04/2016-05-04"
    ),
}


def test_sentences_are_read_by_the_verbs_of_their_language(gazetteer: Gazetteer) -> None:
    for (language, text), wanted in (TOLD | LEGS | SUBJECTS | OTHER_DAYS).items():
        found = [short(one) for one in read(text, gazetteer, language)]
        assert found == [f"- | {wanted}"], text


def test_what_is_due_or_was_written_on_a_day_is_no_activity(gazetteer: Gazetteer) -> None:
    for language, text in NOTHING:
        assert not [one for one in read(text, gazetteer, language) if one.legs], text
