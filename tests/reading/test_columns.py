"""What 5/6 is, each column of a table shows by itself; where it does not, it is asked of it."""

from datetime import date

from reading.documents import read_document
from reading.gazetteer import Gazetteer
from reading.proposals import Proposal

MIXED = """
Title;Place;Dates
Course on wax;Minsk;05/06/2016
Course on ink;Minsk;25/06/2016

Activity;Place;When
Seminar on wax;Lima;05/06/2016
Seminar on ink;Lima;06/25/2016

Event;Place;Date
Forum on seals;Rabat;07/08/2016
"""
PAIR = """
Title;Place;Start date;End date
Course on wax;Minsk;05/06/2016;07/06/2016
Course on ink;Minsk;06/07/2016;25/07/2016
"""


def read(text: str, gazetteer: Gazetteer, **given: dict[str, bool]) -> dict[str, Proposal]:
    found = read_document(
        text, today=date(2016, 1, 1), gazetteer=gazetteer, codes={}, language="en", **given
    )  # type: ignore[misc]
    return {one.title: one for one in found}


def begins(read: Proposal) -> date | None:
    [leg] = read.legs
    return leg.days.start if leg.days else None


def test_each_column_shows_its_own_order_and_is_asked_of_by_its_name(gazetteer: Gazetteer) -> None:
    found = read(MIXED, gazetteer)
    assert begins(found["Course on wax"]) == date(2016, 6, 5)
    assert begins(found["Seminar on wax"]) == date(2016, 5, 6)
    assert begins(found["Forum on seals"]) is None
    [doubt] = [one for one in found["Forum on seals"].legs[0].doubts if one.code == "ambiguous_day"]
    assert doubt.facts == {"text": "07/08/2016", "column": "Date"}
    for order, day in ((True, date(2016, 7, 8)), (False, date(2016, 8, 7))):
        told = read(MIXED, gazetteer, orders={"Date": order})
        assert begins(told["Forum on seals"]) == day
        assert begins(told["Course on wax"]) == date(2016, 6, 5)


def test_a_column_of_last_days_shows_the_order_of_the_first(gazetteer: Gazetteer) -> None:
    found = read(PAIR, gazetteer)
    assert begins(found["Course on wax"]) == date(2016, 6, 5)
    assert begins(found["Course on ink"]) == date(2016, 7, 6)
