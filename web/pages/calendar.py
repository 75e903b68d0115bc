"""``/cal/{secret}/``: what is coming, as a list or as a month, and how to subscribe to it."""

from dataclasses import dataclass
from datetime import date

from locales import Plain, Translator, verbatim
from programme.feeds.page import CalendarSeen
from publishing.addresses import Subscription
from publishing.scopes import feed_name
from web.pages import month
from web.pages.devices import ways
from web.pages.entries import Entry, coming, listed, within
from web.pages.frame import document
from web.pages.leaves import Leaves
from web.pages.listing import busy, by_month, entry, footnotes
from web.pages.markup import Markup, element, joined
from web.pages.subscribing import subscribing


@dataclass(frozen=True)
class Asked:
    """What a reader asked to see: a month or none, and which leaf of a long list."""

    month: date | None
    leaf: int
    user_agent: str
    today: date


def calendar_page(
    t: Translator, seen: CalendarSeen, at: Subscription, asked: Asked, office_name: str
) -> str:
    """The page in the language of its feed."""
    name, choices = feed_name(t, seen.feed), seen.feed.choices
    found = listed(seen.activities, asked.today, choices)
    shown = within(found, asked.month) if asked.month else coming(found, asked.today)
    words = busy if choices.busy_only else entry
    leaves = Leaves(shown, [words(t, one, seen.zone) for one in shown])
    number = leaves.number(asked.leaf)
    main = element(
        "main",
        _views(t, asked),
        _month(t, asked, shown, leaves),
        _list(t, leaves, number),
        _more(t, asked, number, leaves.count),
        None if choices.busy_only else footnotes(t, leaves.entries(number)),
        subscribing(t, at, ways(asked.user_agent)),
    )
    return document(t, name, _header(name, office_name), main)


def _header(name: Plain, office_name: str) -> Markup:
    whose = element("bdi", verbatim(office_name))
    return element("header", element("h1", name), element("p", whose, class_="faint"))


def _views(t: Translator, asked: Asked) -> Markup:
    """List or month."""
    this_month = asked.month or asked.today.replace(day=1)
    choices = (
        (t.button("List"), "./", asked.month is None),
        (t.button("Month"), f"?month={this_month:%Y-%m}", asked.month is not None),
    )
    return element(
        "nav",
        element(
            "ul",
            *(
                element("li", element("a", label, href=to, aria_current="page" if here else None))
                for label, to, here in choices
            ),
        ),
        aria_label=t.plain("List or month"),
    )


def _month(t: Translator, asked: Asked, shown: list[Entry], leaves: Leaves) -> Markup | None:
    if asked.month is None:
        return None
    here = f"month={asked.month:%Y-%m}"

    def link(one: Entry) -> str:
        leaf = leaves.holding(one)
        return f"#{one.name}" if leaf == asked.leaf else f"?{here}&leaf={leaf}#{one.name}"

    turns = month.turns(t, asked.month, asked.today)
    return joined((turns, month.grid(t, asked.month, shown, today=asked.today, link=link)))


def _list(t: Translator, leaves: Leaves, number: int) -> Markup:
    if not leaves.count:
        return element("p", t("Nothing is planned here at the moment."), class_="card")
    return by_month(t, leaves.entries(number), leaves.worded(number))


def _more(t: Translator, asked: Asked, number: int, count: int) -> Markup | None:
    """Links to the leaf before and the leaf after, where there are any."""
    query = f"month={asked.month:%Y-%m}&" if asked.month else ""
    turns = (
        (t.button("‹ Before"), number - 1, number > 0),
        (t.button("After ›"), number + 1, number + 1 < count),
    )
    made = [
        element("li", element("a", label, href=f"?{query}leaf={to}"))
        for label, to, there in turns
        if there
    ]
    if not made:
        return None
    return element("nav", element("ul", *made), aria_label=t.plain("More of the list"))
