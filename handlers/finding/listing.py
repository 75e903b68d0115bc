"""One page of what is coming, its filters, and the values of one of them."""

from collections.abc import Sequence

from handlers import keyboards
from handlers.answering import Button, Rows, answer
from handlers.buttons import List
from handlers.cards import brief
from handlers.desk import Desk, Event
from handlers.finding.narrowing import MONTHS, filters, month_of
from handlers.opening import opening
from locales import Html, Plain, Translator, dates, lines, plain_listed, territories
from programme import finding
from programme.finding import Choice, Facets, Page
from programme.values import Kind
from publishing import sentences
from publishing.names import kind_name

# A keyboard of so many values can still be read.
MOST_VALUES = 24


async def show(event: Event, desk: Desk, wanted: List) -> None:
    """One page of what is coming."""
    page = await desk.office.ask(
        finding.upcoming, by=desk.by, page=wanted.page, filters=filters(wanted)
    )
    names = {one.code: one.name for one in await desk.choices()}
    await answer(event, text(desk.t, page, wanted, names), rows(desk.t, page, wanted))


def text(t: Translator, page: Page, wanted: List, names: dict[str, str]) -> Html:
    """The heading, and two lines for each."""
    if not page.activities:
        return lines(t("Nothing is coming here yet."), _narrowed(t, wanted, names))
    listed = [part for one in page.activities for part in (Html(""), brief(t, one))]
    heading = t("<b>What is coming: mine</b>") if wanted.mine else t("<b>What is coming</b>")
    notes = sentences.footnotes(t, *page.activities)
    return lines(heading, _narrowed(t, wanted, names), *listed, notes)


def _narrowed(t: Translator, wanted: List, names: dict[str, str]) -> Html | None:
    """What the list is narrowed to, in one line."""
    month = month_of(wanted)
    said: list[Plain | str] = [
        names.get(wanted.project, wanted.project),
        territories.name(t, wanted.territory) if wanted.territory else "",
        kind_name(t, Kind(wanted.kind)) if wanted.kind in set(Kind) else "",
        dates.month_heading(t, month) if month else "",
    ]
    shown = [one for one in said if one]
    return t("Only: {filters}", filters=plain_listed(t, shown)) if shown else None


def rows(t: Translator, page: Page, wanted: List) -> Rows:
    """One button for each activity, then pages, filters, and the page as text."""
    titles = [opening(t, one) for one in page.activities]
    turning: list[Button] = []
    if page.number:
        turning.append((t.button("‹ Earlier"), _with(wanted, page=page.number - 1)))
    if page.more:
        turning.append((t.button("Later ›"), _with(wanted, page=page.number + 1)))
    copied: list[Button] = [(t.button("Copy as text"), wanted.model_copy(update={"ask": "text"}))]
    shared = copied if page.activities else []
    return [
        *keyboards.in_rows(titles, 2),
        turning,
        *keyboards.in_rows(_filters(t, wanted), 2),
        _whose(t, wanted) + shared,
    ]


def _filters(t: Translator, wanted: List) -> list[Button]:
    named = {
        "project": t.button("Project"),
        "territory": t.button("Country"),
        # NOTE: A button: the sort of activity, such as workshop or mission.
        "kind": t.button("Kind"),
        "month": t.button("Month"),
    }
    return [(label, _with(wanted, ask=ask)) for ask, label in named.items()]


def _whose(t: Translator, wanted: List) -> list[Button]:
    # NOTE: A button: only the activities for which the reader answers.
    mine: Button = (t.button("Mine"), List(page=0, mine=True))
    # NOTE: A button: the activities of everybody.
    every: Button = (t.button("All"), List(page=0, mine=False))
    if wanted.mine:
        return [every]
    return [mine, every] if wanted != List(page=wanted.page, mine=False) else [mine]


async def ask(event: Event, desk: Desk, wanted: List) -> None:
    """The values of one filter that what is coming has, and none."""
    t, which = desk.t, wanted.ask
    found = await desk.office.ask(finding.facets, by=desk.by)
    values = _values(t, found, await desk.choices(), which)
    buttons = [
        (label, _with(wanted, ask="", **{which: value})) for value, label in values[:MOST_VALUES]
    ]
    # NOTE: A button: whatever project, country, kind or month.
    any_of_them: Button = (t.button("Any"), _with(wanted, ask="", **{which: ""}))
    await answer(
        event,
        t("Show only what is of one of these:"),
        [*keyboards.in_rows(buttons, 2), [any_of_them]],
    )


def _values(
    t: Translator, found: Facets, choices: Sequence[Choice], which: str
) -> list[tuple[str, Plain]]:
    codes = {one.name: one.code for one in choices if not one.is_body}
    return {
        "project": [
            (codes[name], t.button("{name}", name=name)) for name in found.projects if name in codes
        ],
        "territory": [(code, territories.name(t, code)) for code in found.territories],
        "kind": [(kind.value, kind_name(t, kind)) for kind in found.kinds],
        "month": [(day.strftime(MONTHS), dates.month_heading(t, day)) for day in found.months],
    }.get(which, [])


def _with(wanted: List, **other: str | int) -> List:
    """The same list with something else, from its first page unless one is named."""
    return wanted.model_copy(update={"page": 0, **other})
