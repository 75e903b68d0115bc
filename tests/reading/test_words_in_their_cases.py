"""Words change their ends, places stand in cases, and what was held lies in the past."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

TOLD = {
    ("ru", "Министерство провело двухдневную встречу по учёту воды в Бишкеке 3 и 4 марта."): (
        "Двухдневная встреча по учёту воды | Bishkek 2016-03-03/2016-03-04"
    ),
    (
        "ru",
        "Участники первой летней школы судей, которая прошла 3–7 августа в Нижнем Новгороде, "
        "получили дипломы.",
    ): "Первая летняя школа судей | Nizhniy Novgorod 2015-08-03/2015-08-07",
    ("ru", "12 мая в г.Бишкеке состоится пресс-конференция о новом проекте в Казахстане."): (
        "Пресс-конференция о новом проекте | Bishkek 2016-05-12/2016-05-12"
    ),
    ("uk", "У Полтаві 3 березня провели нараду з питань безпеки шкіл."): (
        "Нарада з питань безпеки шкіл | Poltava 2016-03-03/2016-03-03"
    ),
    ("uk", "12 травня в м. Суми відбудеться онлайн-конференція про відкриті дані."): (
        "Онлайн-конференція про відкриті дані | Sumy 2016-05-12/2016-05-12"
    ),
    ("sr_Latn", "Uprava je od 8. do 9. marta organizovala obuku za trenere u Novom Sadu."): (
        "Obuka za trenere | Novi Sad 2016-03-08/2016-03-09"
    ),
    ("sr", "Управа је од 8. до 9. марта организовала дводневну обуку у Новом Саду."): (
        "Дводневна обука | Novi Sad 2016-03-08/2016-03-09"
    ),
    ("sr_Latn", "U Podgorici je 12. maja održan prvi sastanak mreže opština."): (
        "Prvi sastanak mreže opština | Podgorica 2015-05-12/2015-05-12"
    ),
    ("tr", "Vakıf, 12-13 Mayıs tarihlerinde Konya’da gerçekleşen bölge toplantısına katılacak."): (
        "Bölge toplantısı | Konya 2016-05-12/2016-05-13"
    ),
    ("tr", "Ulusal Çalışma Grubu toplantısı 24-25 Mart tarihlerinde Ankara’da yapıldı."): (
        "Ulusal Çalışma Grubu toplantısı | Ankara 2016-03-24/2016-03-25"
    ),
    # "kişi" is a person, and no winter.
    ("tr", "Çok kişi için 26 Nisan 2016’da proje açılış toplantısı düzenlenecektir."): (
        "Proje açılış toplantısı | - 2016-04-26/2016-04-26"
    ),
    ("ar", "تنظم الشبكة الدورة التدريبية الأولى للمحامين من 21 إلى 23 أبريل 2016 بمراكش."): (
        "الدورة التدريبية الأولى للمحامين | Marrakesh 2016-04-21/2016-04-23"
    ),
    ("ar", "انعقد المؤتمر السنوي للبلديات يومي 3 و 4 مارس بالرباط، بحضور عشر مدن."): (
        "المؤتمر السنوي للبلديات | Rabat 2016-03-03/2016-03-04"
    ),
    ("zh", "为推进地方合作,3月7日,沿海城市环境对话会议在上海顺利召开。"): (
        "沿海城市环境对话会议 | Shanghai 2016-03-07/2016-03-07"
    ),
    # The name in quotes is that of the project, not of what is held.
    ("uk", "4 травня у Львові відбудеться відкриття Проєкту «Чиста вода для малих громад»."): (
        "Відкриття Проєкту «Чиста вода для малих громад» | Lviv 2016-05-04/2016-05-04"
    ),
}
AROUND = {
    (
        "ru",
        "Международный форум по чистому воздуху проводится давно. Форум состоится 5 мая 2016 года "
        "в Риге.",
    ): "Международный форум по чистому воздуху | Riga 2016-05-05/2016-05-05",
    (
        "ru",
        "В рамках проекта планируется проведение в Ташкенте, с 23 по 27 мая 2016 года, "
        "национального тренинга по охране наследия.",
    ): "Национальный тренинг по охране наследия | Tashkent 2016-05-23/2016-05-27",
    ("ru", "5 мая в парке “Победа” пройдёт вечер отдыха “Осень жизни”."): (
        "Вечер отдыха “Осень жизни” | - 2016-05-05/2016-05-05"
    ),
    ("uk", "Для громад 16 травня буде проведена інформаційна сесія щодо умов підтримки."): (
        "Інформаційна сесія щодо умов підтримки | - 2016-05-16/2016-05-16"
    ),
    (
        "sr_Latn",
        "U Crnoj Gori, u Budvi je od 11. do 12. marta 2016. održan skup o pravima deteta.",
    ): ("Skup o pravima deteta | ME 2016-03-11/2016-03-12"),
    ("sr", "У Скопљу – Сјеверна Македонија, је дана 9. марта 2016. одржана Прва конференција."): (
        "Прва конференција | Skopje 2016-03-09/2016-03-09"
    ),
    # "Nišu" is a name of Nice as well.
    ("sr_Latn", "Prvi sastanak mreže održan je u Nišu 9. marta 2016. i trajao je ceo dan."): (
        "Prvi sastanak mreže | Niš 2016-03-09/2016-03-09"
    ),
    ("tr", "Salgın nedeniyle ertelenen Gıda Forumu 18-20 Mayıs’ta Antalya’da düzenlenecek."): (
        "Gıda Forumu | Antalya 2016-05-18/2016-05-20"
    ),
    # The day on which the agency wrote is none; what lies ahead says so.
    ("zh", "中新社北京3月12日电 5月20日至22日,该署将在北京市延庆区联合举办评估能力会议。"): (
        "评估能力会议 | Beijing 2016-05-20/2016-05-22"
    ),
    ("zh", "3月21日,“城市与水”研讨会在成都举行。"): (
        "“城市与水”研讨会 | Chengdu 2016-03-21/2016-03-21"
    ),
    # A word of a kind within quotes is part of what they hold.
    ("uk", "4 травня 2016 року у Львові відбудеться розмова «Як вимірюють користь тренінгу»."): (
        "Як вимірюють користь тренінгу | Lviv 2016-05-04/2016-05-04"
    ),
}
POSTS = {
    (
        "ru",
        "Среда, 12 мая 2010 00:00\n\nО воде поговорят на форуме в Алматы\n\n"
        "В Алматы с 14 по 15 мая пройдёт второй форум «Вода без границ», сообщил министр.",
    ): "Второй форум «Вода без границ» | Almaty 2010-05-14/2010-05-15",
    (
        "ru",
        "Совет и министерство назвали задачи на 2017 год\n\nИюнь 9, 2015 11:56\n\n"
        "Ежегодный форум партнёров состоялся 8 июня в Душанбе. Были названы задачи на 2017 год.",
    ): "Ежегодный форум партнёров | Dushanbe 2015-06-08/2015-06-08",
    (
        "sr_Latn",
        "Seminari o lokalnim porezima\n27.04.2013\n\n"
        "Zajednica je 26. aprila održala seminar o lokalnim porezima u Podgorici. Hvala svima.",
    ): "Seminar o lokalnim porezima | Podgorica 2013-04-26/2013-04-26",
}


def test_an_activity_is_called_by_its_nominative_and_is_where_its_day_stands(
    gazetteer: Gazetteer,
) -> None:
    for (language, text), wanted in (TOLD | AROUND).items():
        assert [short(one) for one in read(text, gazetteer, language)] == [f"- | {wanted}"], text


def test_the_day_of_posting_is_no_activity_and_gives_its_year(gazetteer: Gazetteer) -> None:
    for (language, text), wanted in POSTS.items():
        assert [short(one) for one in read(text, gazetteer, language)] == [f"- | {wanted}"], text
