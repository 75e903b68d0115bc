"""Working days are those of the territory of the office: its weekend, its public holidays."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from programme import workdays
from programme.almanac import BLANK, Blank, DayOff
from tests import factories as make

RULES = make.rules_of_the_office(territory="EG")
EID = date(2016, 7, 6)


class Cairo(Blank):
    """Friday and Saturday are the weekend, and one day is a holiday."""

    def weekend(self, territory: str, year: int) -> frozenset[int]:
        return frozenset({4, 5})

    def holidays(self, territory: str, first: date, last: date) -> Sequence[DayOff]:
        return (DayOff(EID, {"en": "Eid al-Fitr"}),) if first <= EID <= last else ()


def at(day: int, hour: int = 6) -> datetime:
    return datetime(2016, 7, day, hour, tzinfo=UTC)


def test_two_working_days_pass_over_a_weekend() -> None:
    # 1 July 2016 is a Friday, 2 July a Saturday.
    assert workdays.later(at(1), 2, RULES, BLANK) == at(5)
    assert workdays.later(at(2), 2, RULES, BLANK) == at(6)
    assert workdays.later(at(4), 0, RULES, BLANK) == at(4)


def test_another_weekend_and_a_holiday_count_where_the_office_is() -> None:
    # Friday begins with Sunday; Sunday and Monday pass to Tuesday.
    assert workdays.later(at(1), 2, RULES, Cairo()) == at(5)
    assert workdays.later(at(4), 2, RULES, Cairo()) == at(7)
