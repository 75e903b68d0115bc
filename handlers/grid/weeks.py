"""One month by weeks, as the territory's calendars have them."""

from calendar import Calendar
from datetime import date

from handlers.answering import Button
from handlers.buttons import Sheet, Tap, Unit
from handlers.grid.held import Held, day_of, digits, turned
from locales import Plain, Translator, dates, verbatim
from locales.weeks import first_weekday

BETWEEN = verbatim("·")


def rows(t: Translator, sheet: Sheet, held: Held) -> list[list[Button]]:
    """Turning, the days of the week, and a row for each week."""
    shown, begins = day_of(sheet.at), first_weekday(t, held.territory)
    names = [t.calendar.weekdays_short[(begins + n) % 7] for n in range(7)]
    weeks = Calendar(begins).monthdatescalendar(shown.year, shown.month)
    return [
        turning(t, sheet, 1, dates.month_heading(t, shown)),
        [(name, sheet) for name in names],
        *([_cell(t, sheet, held, on) for on in week] for week in weeks),
    ]


def turning(t: Translator, sheet: Sheet, months: int, heading: Plain) -> list[Button]:
    """Back, what is shown, and forward."""
    shown = day_of(sheet.at)
    back, on = turned(shown, -months), turned(shown, months)
    return [
        *([(t.button("‹"), _at(sheet, back))] if back else ()),
        (heading, sheet),
        *([(t.button("›"), _at(sheet, on))] if on else ()),
    ]


def _at(sheet: Sheet, on: date) -> Sheet:
    return sheet.model_copy(update={"at": digits(on)})


def _cell(t: Translator, sheet: Sheet, held: Held, on: date) -> Button:
    if on.month != day_of(sheet.at).month:
        return BETWEEN, sheet
    tap = Tap(
        activity=sheet.activity,
        leg=sheet.leg,
        version=sheet.version,
        unit=Unit.DAY,
        on=digits(on),
        first=sheet.first,
    )
    return _day(t, sheet, held, on), tap


def _day(t: Translator, sheet: Sheet, held: Held, on: date) -> Plain:
    day = t.number(on.day)
    if digits(on) == sheet.first:
        # NOTE: The day of a month on a button, tapped as the first of several: "18–".
        return t.plain("{day}–", day=day)
    if held.has(on):
        # NOTE: A day of a month on a button that is one of those that stand now: "[18]".
        return t.plain("[{day}]", day=day)
    if on == held.today:
        # NOTE: The day of a month on a button that is today: "·18·".
        return t.plain("·{day}·", day=day)
    return day
