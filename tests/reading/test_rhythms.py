"""Rhythms of a series in words, and the dates that they give."""

from datetime import date

from reading.recurrences import read_recurrence

NOVEMBER = date(2021, 11, 1)
# The rhythm in words, and the dates that it gives from 1 November 2021.
RHYTHMS = {
    "every two months, third Thursday, four times, starting December 2021": (
        "2021-12-16 2022-02-17 2022-04-21 2022-06-16"
    ),
    "tous les deux mois, troisième jeudi, quatre fois, à partir du 1 décembre 2021": (
        "2021-12-16 2022-02-17 2022-04-21 2022-06-16"
    ),
    "every Thursday, 3 times": "2021-11-04 2021-11-11 2021-11-18",
    "last Friday of every month, 2 times": "2021-11-26 2021-12-31",
    "every other week, 2 sessions": "2021-11-01 2021-11-15",
    "every third Thursday until January 2022": "2021-11-18 2021-12-16 2022-01-20",
    "every 2 weeks on Tuesday x2": "2021-11-02 2021-11-16",
    # Not each month has a fifth Friday.
    "every month, fifth Friday, 2 times": "2021-12-31 2022-04-29",
}
# Every two months, every month and every two weeks, always on a Thursday.
IN_LANGUAGES = {
    "es": (
        "cada dos meses, tercer jueves, cuatro veces",
        "Seminario web, cada mes, tercer jueves, 10:00, Bruselas, 6 veces",
        "cada dos semanas, el jueves, doce veces",
    ),
    "ro": (
        "la fiecare două luni, a treia joi, de patru ori",
        "Webinar, în fiecare lună, a treia joi, 10:00, Bruxelles, de 6 ori",
        "la fiecare două săptămâni, joi, de 12 ori",
    ),
    "ru": (
        "Раз в два месяца, в третий четверг, четыре раза",
        "Вебинар, каждый месяц, третий четверг, 10:00, Брюссель, 6 раз",
        "каждые две недели по четвергам, двенадцать раз",
    ),
    "uk": (
        "раз на два місяці, третій четвер, чотири рази",
        "Вебінар, щомісяця, третій четвер, 10:00, Брюссель, 6 разів",
        "кожні два тижні, четвер, дванадцять разів",
    ),
    "sr_Latn": (
        "svaka dva meseca, treći četvrtak, četiri puta",
        "Vebinar, svakog meseca, trećeg četvrtka, 10:00, Brisel, 6 puta",
        "svake dve nedelje, četvrtak, dvanaest puta",
    ),
    "tr": (
        "İki ayda bir, üçüncü perşembe, dört kez",
        "Web semineri, her ayın üçüncü perşembesi, 10:00, Brüksel, 6 kez",
        "iki haftada bir, perşembe, on iki kez",
    ),
    "ar": (
        "كل شهرين، الخميس الثالث، أربع مرات",
        "ندوة، كل شهر، الخميس الثالث، 10:00، بروكسل، ٦ مرات",
        "كل أسبوعين، الخميس، 12 مرة",
    ),
    "zh_Hans": (
        "每两个月，第三个星期四，四次",
        "网络研讨会，每月第三个星期四，10:00，布鲁塞尔，6次",
        "每两周，周四，十二次",
    ),
}


def test_a_rhythm_gives_its_dates_and_leaves_the_rest_of_the_words() -> None:
    for text, days in RHYTHMS.items():
        read = read_recurrence(text, today=NOVEMBER, language="en_GB")
        found = " ".join(map(str, read.days(read.start or NOVEMBER)))
        assert (found, read.known, read.ends, read.rest) == (days, True, True, ""), text
    whole = "Subgroup, every month, third Thursday, 10:00–11:30, Brussels, twice a year #GLACY"
    assert read_recurrence(whole, today=NOVEMBER, language="en_GB").rest == (
        "Subgroup, 10:00–11:30, Brussels, twice a year #GLACY"
    )
    open_ended = read_recurrence("every month", today=NOVEMBER, language="en_GB")
    assert (open_ended.known, open_ended.ends) == (True, False)
    assert not read_recurrence("Workshop on evidence", today=NOVEMBER, language="en_GB").known


def test_a_rhythm_is_understood_in_every_language_of_the_house() -> None:
    for language, (bimonthly, monthly, fortnightly) in IN_LANGUAGES.items():
        read = read_recurrence(bimonthly, today=NOVEMBER, language=language)
        assert (read.months, read.ordinal, read.weekday, read.count) == (2, 3, 3, 4), bimonthly
        assert read.rest == ""
        read = read_recurrence(monthly, today=NOVEMBER, language=language)
        assert (read.months, read.ordinal, read.weekday, read.count) == (1, 3, 3, 6), monthly
        assert "10:00" in read.rest
        read = read_recurrence(fortnightly, today=NOVEMBER, language=language)
        assert (read.weeks, read.weekday, read.count, read.rest) == (2, 3, 12, ""), fortnightly
    # Small words in a row are no more work than others: this ends.
    assert not read_recurrence("on the " * 500, today=NOVEMBER, language="en_GB").known
    assert not read_recurrence("يوم في يوم " * 300, today=NOVEMBER, language="ar").known
    russian = IN_LANGUAGES["ru"][0]
    assert read_recurrence(russian, today=NOVEMBER, language="en_GB").count == 4
    assert read_recurrence("la fiecare luni, de 6 ori", today=NOVEMBER, language="ro").weekday == 0


def test_a_month_without_that_day_is_passed_over_and_no_rhythm_runs_for_ever() -> None:
    read = read_recurrence("every month, 3 times", today=NOVEMBER, language="en_GB")
    assert [f"{day}" for day in read.days(date(2022, 1, 31))] == [
        *("2022-01-31", "2022-03-31", "2022-05-31"),
    ]
    assert (
        len(read_recurrence("every week, 99 times", today=NOVEMBER, language="fr").days(NOVEMBER))
        == 99
    )
