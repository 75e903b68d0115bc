"""A month as a table of weeks, each day with something a link to it."""

from calendar import Calendar
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from locales import Translator, dates, verbatim
from web.pages.entries import Entry, month_before, next_month
from web.pages.markup import Markup, element

# How far from today a month may be asked for.
YEARS = 5

Link = Callable[[Entry], str]


def grid(t: Translator, month: date, some: Sequence[Entry], *, today: date, link: Link) -> Markup:
    """The table; entries whose days are not fixed, or called off, stand in the list only."""
    weeks = Calendar(t.locale.first_week_day).monthdatescalendar(month.year, month.month)
    busy = _busy(some, month)
    caption = dates.month_heading(t, month)

    def cell(day: date) -> Markup:
        if day.month != month.month:
            return element("td")
        number = element("span", verbatim(day.day), class_="now" if day == today else None)
        return _cell(t, number, busy.get(day, []), link)

    table = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *(_weekday(t, day) for day in weeks[0]))),
        element("tbody", *(element("tr", *map(cell, week)) for week in weeks)),
    )
    return element("div", table, class_="grid")


def _busy(some: Sequence[Entry], month: date) -> Mapping[date, list[Entry]]:
    found: dict[date, list[Entry]] = {}
    last = next_month(month) - timedelta(days=1)
    for one in some:
        if not one.fixed or one.off or one.begins is None or one.ends is None:
            continue
        first, end = max(one.begins, month), min(one.ends, last)
        for number in range((end - first).days + 1):
            found.setdefault(first + timedelta(days=number), []).append(one)
    return found


def _weekday(t: Translator, day: date) -> Markup:
    narrow = t.locale.days["format"]["narrow"][day.weekday()]
    return element(
        "th",
        element("span", verbatim(narrow), aria_hidden="true"),
        element("span", t.calendar.weekdays[day.weekday()], class_="hidden"),
        scope="col",
    )


def _cell(t: Translator, number: Markup, found: Sequence[Entry], link: Link) -> Markup:
    if not found:
        return element("td", number)
    count = t.count("{n} activity", "{n} activities", len(found))
    spoken = element("span", t(", {count}", count=count), class_="hidden")
    return element("td", element("a", number, spoken, href=link(found[0])))


def turns(t: Translator, month: date, today: date, kept: str = "") -> Markup:
    """The month before and the month after."""
    found = (month_before(month), next_month(month))
    return element(
        "nav",
        element(
            "ul", *(_turn(t, one, kept) for one in found if abs(one.year - today.year) <= YEARS)
        ),
        aria_label=t.plain("Other months"),
    )


def _turn(t: Translator, month: date, kept: str) -> Markup:
    label = dates.month_heading(t, month)
    return element("li", element("a", label, href=f"?{kept}month={month:%Y-%m}"))


def asked_for(value: str | None, today: date) -> date | None:
    """The first day of a month written as "2016-07"; None for anything else."""
    try:
        month = date.fromisoformat(f"{value}-01")
    except ValueError:
        return None
    return month if abs(month.year - today.year) <= YEARS else None
