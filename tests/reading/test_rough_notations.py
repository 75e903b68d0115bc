"""Spans that are rough or open, in the notations of the world; typed by hand."""

from datetime import date

import pytest

from programme.values import Days, Precision
from reading.dates import read_days

TODAY = date(2016, 1, 15)
WINDOWS = [
    ("en", "first half of 2017", Precision.MONTH_RANGE, "2017-01-01", "2017-06-30"),
    ("en", "H2 2017", Precision.MONTH_RANGE, "2017-07-01", "2017-12-31"),
    ("en", "Q3 2016", Precision.QUARTER, "2016-07-01", "2016-09-30"),
    ("en", "Q1 – Q2 2017", Precision.MONTH_RANGE, "2017-01-01", "2017-06-30"),
    ("en", "summer 2016", Precision.MONTH_RANGE, "2016-06-01", "2016-08-31"),
    ("en", "winter 2016", Precision.MONTH_RANGE, "2016-12-01", "2017-02-28"),
    ("en", "August – September", Precision.MONTH_RANGE, "2016-08-01", "2016-09-30"),
    ("en", "March 2016", Precision.MONTH, "2016-03-01", "2016-03-31"),
    ("en", "mid-June", Precision.MONTH, "2016-06-01", "2016-06-30"),
    ("en", "September, late", Precision.MONTH, "2016-09-01", "2016-09-30"),
    ("tr", "Eylül sonu", Precision.MONTH, "2016-09-01", "2016-09-30"),
    ("zh", "12月下旬", Precision.MONTH, "2016-12-01", "2016-12-31"),
    ("fr", "3e trimestre 2016", Precision.QUARTER, "2016-07-01", "2016-09-30"),
    ("fr", "mi-décembre 2016", Precision.MONTH, "2016-12-01", "2016-12-31"),
    ("es", "segundo semestre de 2016", Precision.MONTH_RANGE, "2016-07-01", "2016-12-31"),
    ("pt", "2.º trimestre de 2016", Precision.QUARTER, "2016-04-01", "2016-06-30"),
    ("ru", "II квартал 2016 г.", Precision.QUARTER, "2016-04-01", "2016-06-30"),
    ("ru", "лето 2016", Precision.MONTH_RANGE, "2016-06-01", "2016-08-31"),
    ("ru", "май 2016", Precision.MONTH, "2016-05-01", "2016-05-31"),
    ("uk", "ІІІ квартал 2016", Precision.QUARTER, "2016-07-01", "2016-09-30"),
    ("ro", "trimestrul al II-lea 2016", Precision.QUARTER, "2016-04-01", "2016-06-30"),
    ("sr", "друга половина 2016.", Precision.MONTH_RANGE, "2016-07-01", "2016-12-31"),
    ("tr", "2016 yılının ikinci çeyreği", Precision.QUARTER, "2016-04-01", "2016-06-30"),
    ("ar", "الربع الأول 2016", Precision.QUARTER, "2016-01-01", "2016-03-31"),
    ("zh", "2016年第三季度", Precision.QUARTER, "2016-07-01", "2016-09-30"),
    ("zh", "2016年上半年", Precision.MONTH_RANGE, "2016-01-01", "2016-06-30"),
]
OPEN = [
    ("en", "TBC"),
    ("fr", "à confirmer"),
    ("es", "por confirmar"),
    ("pt", "a confirmar"),
    ("ru", "дата уточняется"),
    ("uk", "буде уточнено"),
    ("ro", "urmează a fi confirmat"),
    ("sr", "naknadno"),
    ("tr", "daha sonra açıklanacak"),
    ("ar", "يحدد لاحقا"),
    ("zh", "时间待定"),
]


@pytest.mark.parametrize(("language", "text", "precision", "start", "end"), WINDOWS)
def test_what_is_rough_keeps_its_precision(
    language: str, text: str, precision: Precision, start: str, end: str
) -> None:
    read = read_days(text, today=TODAY, language=language)
    assert read.choices == (Days(precision, date.fromisoformat(start), date.fromisoformat(end)),)


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_open_days_are_to_be_confirmed(language: str, text: str) -> None:
    assert read_days(text, today=TODAY, language=language).choices == (Days(Precision.TBC),)


@pytest.mark.parametrize("text", ["mid-June", "summer 2016", "early October 2016"])
def test_a_rough_date_says_that_it_is(text: str) -> None:
    read = read_days(text, today=TODAY, language="en")
    assert "rough" in {doubt.code for doubt in read.doubts}
