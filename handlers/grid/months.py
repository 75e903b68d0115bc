"""One year by quarters and months, for what is not known to the day."""

from datetime import date

from handlers.answering import Button
from handlers.buttons import Sheet, Tap, Unit
from handlers.grid.held import Held, day_of, digits
from handlers.grid.weeks import turning
from locales import Plain, Translator, verbatim


def rows(t: Translator, sheet: Sheet, _: Held) -> list[list[Button]]:
    """Turning by years, and a row for each quarter with its months."""
    year = day_of(sheet.at).year
    return [
        turning(t, sheet, 12, verbatim(str(year))),
        *(_quarter(t, sheet, date(year, month, 1)) for month in (1, 4, 7, 10)),
    ]


def _quarter(t: Translator, sheet: Sheet, on: date) -> list[Button]:
    months = [date(on.year, on.month + n, 1) for n in range(3)]
    return [
        *((_month(t, sheet, one), _tap(sheet, Unit.MONTH, one)) for one in months),
        (t.calendar.quarters_short[(on.month - 1) // 3], _tap(sheet, Unit.QUARTER, on)),
    ]


def _month(t: Translator, sheet: Sheet, on: date) -> Plain:
    name = t.calendar.months_short[on.month - 1]
    # NOTE: A month on a button, tapped as the first of several: "Oct…".
    return t.plain("{month}…", month=name) if digits(on) == sheet.first else name


def _tap(sheet: Sheet, unit: Unit, on: date) -> Tap:
    return Tap(
        activity=sheet.activity,
        leg=sheet.leg,
        version=sheet.version,
        unit=unit,
        on=digits(on),
        first=sheet.first if unit is Unit.MONTH else "",
    )
