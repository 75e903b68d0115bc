"""Items whose fields stand on one line between stops, and what follows these fields."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

FIELDS = {
    "uk": "1. Книжковий ярмарок\n   Строк: 23–26 лютого 2016. Місце: Вільнюс, Литва. Відп.: відділ",
    "ru": "1. Книжная ярмарка\n   Сроки: 23-26 февраля 2016. Место: Вильнюс, Литва. Отв.: отдел",
    "en": "1. Book fair\n   When: 23-26 February 2016. Where: Vilnius, Lithuania. Stand: 50 sq. m",
    "fr": "1. Foire du livre\n   Dates : du 23 au 26 février 2016. Lieu : Vilnius. Stand : 50 m2",
    "es": "1. Feria del libro\n   Fecha: 23 al 26 de febrero de 2016. Lugar: Vilna. Cupo: 50",
    "tr": "1. Kitap fuarı\n   Tarih: 23-26 Şubat 2016. Yer: Vilnius, Litvanya. Not: stant",
    "zh": "1. 图书博览会\n   时间：2016年2月23日至26日。地点：维尔纽斯。面积：50平方米",
}


def test_fields_between_stops_are_read_each_for_itself(gazetteer: Gazetteer) -> None:
    for language, text in FIELDS.items():
        (found,) = read(f"{text}\n", gazetteer, language)
        assert short(found).endswith("| Vilnius 2016-02-23/2016-02-26"), (language, short(found))


def test_what_is_numbered_within_an_item_lies_where_the_whole_does(gazetteer: Gazetteer) -> None:
    text = (
        "4. Leipzig book fair\n"
        "   When: 27-30 April 2016. Where: Leipzig (Germany). Motto: “Read”\n"
        "   4.1. Opening of the exhibition – 27 April, 12:00\n"
        "5. London book fair\n"
        "   When: 3-5 May 2016. Where: London\n"
    )
    assert [short(one) for one in read(text, gazetteer)] == [
        "- | Leipzig book fair | Leipzig 2016-04-27/2016-04-30",
        "- | Opening of the exhibition | Leipzig 2016-04-27/2016-04-27",
        "- | London book fair | London 2016-05-03/2016-05-05",
    ]


def test_running_text_below_fields_is_read_as_such(gazetteer: Gazetteer) -> None:
    text = (
        "5. Book fair\n"
        "   When: 25-28 May 2016. Where: Warsaw\n"
        "   A workshop for translators will be held in Kraków on 1 June 2016.\n"
    )
    assert [short(one) for one in read(text, gazetteer)] == [
        "- | Book fair | Warsaw 2016-05-25/2016-05-28",
        "- | Workshop for translators | Kraków 2016-06-01/2016-06-01",
    ]


def test_items_numbered_with_a_hyphen_are_items(gazetteer: Gazetteer) -> None:
    text = (
        "1- المنتدى الحضري، القاهرة، مصر، 4 – 8 أيار/مايو 2016\n"
        "   وفي الأسبوع التالي، من 12 إلى 15 أيار/مايو 2016،"
        " يُعقد المنتدى العالمي للبيانات في الدوحة.\n"
        "2- ورشة عمل وطنية حول الحسابات\n"
        "   المكان: عمّان، الأردن\n"
        "   الموعد: 23 و24 أيار 2016\n"
    )
    legs = [short(one).split(" | ")[2] for one in read(text, gazetteer, "ar")]
    assert legs == [
        "Cairo 2016-05-04/2016-05-08",
        "Doha 2016-05-12/2016-05-15",
        "Amman 2016-05-23/2016-05-24",
    ]
    french = "1- Atelier, Dakar, 4 mai 2016\n2- Forum, Paris, 9- 12 mai 2016\n"
    assert [short(one) for one in read(french, gazetteer, "fr")] == [
        "- | Atelier | Dakar 2016-05-04/2016-05-04",
        "- | Forum | Paris 2016-05-09/2016-05-12",
    ]


def test_a_sentence_may_begin_with_its_verb(gazetteer: Gazetteer) -> None:
    for language, text in {
        "es": "Se celebrará el 5 de mayo de 2016 en Lima un taller sobre datos abiertos.",
        "ar": "ستعقد في القاهرة يوم 5 أيار 2016 ورشة عمل حول البيانات المفتوحة.",
    }.items():
        (found,) = read(text, gazetteer, language)
        assert "2016-05-05/2016-05-05" in short(found), language
        assert [bool(leg.place) for leg in found.legs] == [True], language


BOTH = {
    "es": """FICHA TÉCNICA
1. Nombre del evento: Seminario de archivos
2. Beneficiarios: (total 50)
3. Lugar y fecha: Quito, 4 al 6 de mayo de 2016
4. Justificación:
Los archivos de la región crecen cada año y piden más cuidado.
""",
    "fr": """Titre de l'activité : Atelier régional sur les archives
Lieu et dates : Cotonou (Bénin), du 4 au 6 mai 2016
""",
    "pt": """Seminário de arquivos

Data e local: 4 a 6 de maio de 2016, Maputo
Contacto: Ana
""",
    "en": """| Activity | Date and venue |
|---|---|
| Workshop on archives | Tbilisi, 4-6 May 2016 |
""",
}


def test_one_field_may_have_the_place_and_the_days(gazetteer: Gazetteer) -> None:
    for language, text in BOTH.items():
        (one,) = read(text, gazetteer, language)
        (leg,) = one.legs
        assert leg.place is not None, language
        assert leg.days is not None, language
        assert (str(leg.days.start), str(leg.days.end)) == ("2016-05-04", "2016-05-06")
        assert "archiv" in one.title.lower() or "arquivos" in one.title
