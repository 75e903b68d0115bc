"""Only words that may be part of a date are looked at: what they say is the same among others."""

from datetime import date

import pytest

from reading.dates import find_days
from reading.dates.pieces import parts, stretches
from reading.documents import MOST_ROWS, walked
from reading.documents.setting import Setting
from reading.gazetteer import Gazetteer

TODAY = date(2016, 4, 1)
# Blanks part a figure from what belongs to it, small words stand before it, and signs behind.
WRITTEN = {
    "en": (
        "18 July 2016 at 2 pm", "on the 3rd of May", "between 3 and 5 May", "3 May, 10:00 GMT + 2",
        "2016-05-03 / 05", "the first half of 2017", "dates to be confirmed", "mid-June", "Q3 2016",
    ),
    "fr": ("du 3 au 5 mai 2016", "le 3 mai, 14 h 30", "1er juin", "3 mai à 14 h"),
    "ru": ("с 30 марта по 1 апреля 2016 г.", "3-го мая"),
    "ar": ("من 3 إلى 5 مايو 2016", "تموز/يوليو 2016", "٣ مايو"),
    "zh": ("2016年3月30日 至 4月1日", "5 月 3 日"),
}  # fmt: skip


def test_a_date_is_the_same_among_words_that_are_no_part_of_one() -> None:
    before, after = "Xyzzy ", " plugh, xyzzy"
    for language, texts in WRITTEN.items():
        for text in texts:
            alone = list(find_days(text, today=TODAY, language=language))
            among = find_days(before + text + after, today=TODAY, language=language)
            moved = [(one.start - len(before), one.end - len(before), one.read) for one in among]
            assert alone, text
            assert moved == [(one.start, one.end, one.read) for one in alone], text


def test_words_that_are_no_part_of_dates_are_passed_over() -> None:
    known = parts("en")
    assert not list(stretches("xyzzy of the plugh " * 1000, known))
    assert [*stretches("xyzzy of May plugh", known)] == [(6, 12)]


@pytest.mark.full
def test_a_paper_is_not_gone_through_behind_twice_as_many_rows_as_anybody_takes(
    gazetteer: Gazetteer,
) -> None:
    rows = "\n".join(f"Workshop {number};3 May 2016" for number in range(MOST_ROWS + 3000))
    setting = Setting(TODAY, "en", gazetteer, {})
    told = walked(f"Title;Date\n{rows}", setting)
    assert MOST_ROWS < len(told) < MOST_ROWS + 10
    same = "\n".join(["Workshop;3 May 2016"] * (MOST_ROWS + 3000))
    assert len(walked(f"Title;Date\n{same}", setting)) == MOST_ROWS + 3000
