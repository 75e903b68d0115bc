"""Names of months, weekdays and quarters in one language, read once and kept by its translator."""

from collections.abc import Callable, Sequence

from babel import Locale

from locales.markup import Plain


class CalendarNames:
    """Sequences by number, January and Monday and the first quarter at 0.

    Babel is asked for the format context only: its stand-alone names leak from one language into
    others (Babel issue 1234). Months are therefore words of the catalogue, alone and in dates.
    """

    def __init__(
        self, locale: Locale, plain: Callable[[str], Plain], weekdays: Sequence[Plain] = ()
    ) -> None:
        days = locale.days["format"]["wide"]
        quarters = locale.quarters["format"]["wide"]
        self.weekdays = tuple(Plain(days[number]) for number in range(7))
        short_days = locale.days["format"]["short"]
        self.weekdays_short = tuple(weekdays) or tuple(Plain(short_days[n]) for n in range(7))
        short_quarters = locale.quarters["format"]["abbreviated"]
        self.quarters_short = tuple(Plain(short_quarters[number]) for number in range(1, 5))
        self.quarters = tuple(Plain(quarters[number]) for number in range(1, 5))
        # NOTE: The first day of a month as dates write it, where it differs from the figure: "1er".
        first = plain("1")
        self.days = (first, *(Plain(number) for number in range(2, 32)))
        self.months_alone = (
            # NOTE: This and the eleven that follow are months without a day ("October 2016"), as
            # they stand alone: nominative where the language has cases.
            plain("January"),
            plain("February"),
            plain("March"),
            plain("April"),
            plain("May"),
            plain("June"),
            plain("July"),
            plain("August"),
            plain("September"),
            plain("October"),
            plain("November"),
            plain("December"),
        )
        abbreviated = locale.months["format"]["abbreviated"]
        self.months_short = tuple(
            _shortened(name, abbreviated[number])
            for number, name in enumerate(self.months_alone, start=1)
        )


def _shortened(alone: Plain, abbreviated: str) -> Plain:
    """A month on a button: in full where that is no longer, and never in a case ("мая")."""
    return Plain(abbreviated) if len(abbreviated) < len(alone) else alone
