"""The days that taps mean."""

from calendar import monthrange
from datetime import date

from handlers.buttons import Tap, Unit
from handlers.grid.held import day_of
from programme.values import Days, Precision


def spanned(tap: Tap) -> Days | None:
    """The days between two taps, in either order; None where a second tap is needed."""
    on = day_of(tap.on)
    if tap.unit is Unit.OPEN:
        return Days(Precision.TBC)
    if tap.unit is Unit.QUARTER:
        return Days(Precision.QUARTER, on, last_of(date(on.year, on.month + 2, 1)))
    if not tap.first:
        return None
    start, end = sorted((day_of(tap.first), on))
    if tap.unit is Unit.DAY:
        return Days(Precision.DAY, start, end)
    whole = Precision.MONTH if start == end else Precision.MONTH_RANGE
    return Days(whole, start, last_of(end))


def last_of(month: date) -> date:
    """The last day of a month."""
    return month.replace(day=monthrange(month.year, month.month)[1])
