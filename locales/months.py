"""Days of a month, twelve whole patterns: cases, "de" and order are the language's own."""

from collections.abc import Callable

from locales.gate import Translator
from locales.markup import Plain

_Pattern = Callable[[Translator, Plain], Plain]

_OF: tuple[_Pattern, ...] = (
    # NOTE: This and the eleven that follow are a day, or days, of a month without the year:
    # "18 July", "18–19 July". {day} comes as in the message "{first}–{last}".
    lambda t, day: t.plain("{day} January", day=day),
    lambda t, day: t.plain("{day} February", day=day),
    lambda t, day: t.plain("{day} March", day=day),
    lambda t, day: t.plain("{day} April", day=day),
    lambda t, day: t.plain("{day} May", day=day),
    lambda t, day: t.plain("{day} June", day=day),
    lambda t, day: t.plain("{day} July", day=day),
    lambda t, day: t.plain("{day} August", day=day),
    lambda t, day: t.plain("{day} September", day=day),
    lambda t, day: t.plain("{day} October", day=day),
    lambda t, day: t.plain("{day} November", day=day),
    lambda t, day: t.plain("{day} December", day=day),
)


def of_month(t: Translator, month: int, first: int, last: int | None = None) -> Plain:
    """One day of a month, January being 1, or the days from the first to the last."""
    days = t.calendar.days[first - 1]
    if last is not None:
        # NOTE: Several days of one month, to which the month is put: "18–19" in "18–19 July".
        days = t.plain("{first}–{last}", first=days, last=t.calendar.days[last - 1])
    return _OF[month - 1](t, days)
