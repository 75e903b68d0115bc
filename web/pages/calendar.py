"""``/cal/{secret}/``: what is coming, as a list or as a month, and how to subscribe to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from locales import Html, Translator, verbatim
from programme.feeds.page import CalendarSeen
from publishing.addresses import Subscription
from publishing.scopes import feed_name
from web.pages import month
from web.pages.devices import ways
from web.pages.entries import Entry, coming, listed, within
from web.pages.frame import called, document, in_each
from web.pages.leaves import Leaves
from web.pages.listing import busy, by_month, entry
from web.pages.markup import Markup, element, joined
from web.pages.notes import footnotes
from web.pages.subscribing import subscribing


@dataclass(frozen=True)
class Asked:
    """What a reader asked to see: a month or none, and which leaf of a long list.

    :param kept: what else was asked for, with its ``&``, for every link of the page.
    """

    month: date | None
    leaf: int
    user_agent: str
    today: date
    kept: str = ""


@dataclass(frozen=True)
class Around:
    """What only some calendars have: more for programs in the head, and links at the end."""

    head: tuple[Markup, ...] = ()
    end: Markup | None = None


PLAIN = Around()


def calendar_page(
    spoken: Sequence[Translator],
    seen: CalendarSeen,
    at: Subscription,
    asked: Asked,
    office_name: str,
    *,
    around: Around = PLAIN,
) -> str:
    """The page in the languages of its feed; what leads through it is in the first of them."""
    t, choices, public = spoken[0], seen.feed.choices, seen.feed.public
    found = listed(seen.activities, asked.today, choices)
    if public:
        found = [replace(one, address=_more_of(one, t)) for one in found]
    shown = within(found, asked.month) if asked.month else coming(found, asked.today)
    words = busy if choices.busy_only else entry
    leaves = Leaves(shown, [words(spoken, one, seen.zone) for one in shown])
    number = leaves.number(asked.leaf)
    main = element(
        "main",
        _views(t, asked),
        _month(t, asked, shown, leaves),
        _list(spoken, leaves, number),
        _more(t, asked, number, leaves.count),
        None if choices.busy_only else footnotes(spoken, leaves.entries(number)),
        subscribing(spoken, at, ways(asked.user_agent), public=public),
        around.end,
    )
    name = called(spoken, lambda t: feed_name(t, seen.feed))
    header = _header(name, office_name)
    return document(t, feed_name(t, seen.feed), header, main, head=around.head)


def _more_of(one: Entry, t: Translator) -> str | None:
    """Everybody may see what stands in a public calendar, one by one too."""
    ref = one.activity.ref
    return f"/activities/{ref}?lang={t.language}" if ref else None


def _header(name: Markup, office_name: str) -> Markup:
    whose = element("bdi", verbatim(office_name))
    return element("header", element("h1", name), element("p", whose, class_="faint"))


def _views(t: Translator, asked: Asked) -> Markup:
    """List or month."""
    this_month = asked.month or asked.today.replace(day=1)
    choices = (
        # NOTE: A tab: the entries one below the other; a noun.
        (t.button("List"), f"./?{asked.kept}".rstrip("?&"), asked.month is None),
        (t.button("Month"), f"?{asked.kept}month={this_month:%Y-%m}", asked.month is not None),
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
    here = f"{asked.kept}month={asked.month:%Y-%m}"

    def link(one: Entry) -> str:
        leaf = leaves.holding(one)
        return f"#{one.name}" if leaf == asked.leaf else f"?{here}&leaf={leaf}#{one.name}"

    turns = month.turns(t, asked.month, asked.today, asked.kept)
    return joined((turns, month.grid(t, asked.month, shown, today=asked.today, link=link)))


def _list(spoken: Sequence[Translator], leaves: Leaves, number: int) -> Markup:
    if not leaves.count:
        return element("div", in_each(spoken, _nothing), class_="card")
    return by_month(spoken, leaves.entries(number), leaves.worded(number))


def _nothing(t: Translator) -> Html:
    return t("Nothing is planned here at the moment.")


def _more(t: Translator, asked: Asked, number: int, count: int) -> Markup | None:
    """Links to the leaf before and the leaf after, where there are any."""
    query = f"{asked.kept}month={asked.month:%Y-%m}&" if asked.month else asked.kept
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
