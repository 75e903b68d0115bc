"""How to have a calendar in one's own: buttons, the address to copy, and what to do by hand."""

from collections.abc import Sequence

from locales import Html, Plain, Translator, verbatim
from publishing.addresses import Subscription
from web.pages.devices import Way
from web.pages.frame import called, in_each, paragraphs
from web.pages.markup import Markup, element, joined


def subscribing(
    spoken: Sequence[Translator], at: Subscription, order: Sequence[Way], *, public: bool = False
) -> Markup:
    """The whole section; the first of ``order`` is the asking device's own."""
    t = spoken[0]
    return element(
        "section",
        element("h2", called(spoken, lambda t: t.plain("In your own calendar"))),
        in_each(spoken, _once),
        buttons(t, at, order),
        in_each(spoken, lambda t: element("p", t("Or copy this address:"))),
        element("span", verbatim(at.feed), class_="address", tabindex=0, translate="no"),
        in_each(spoken, lambda t: joined((_by_hand(t), _caution(t, public=public)))),
        class_="noprint",
    )


def _once(t: Translator) -> Markup:
    return element("p", t("Subscribe once, and every change comes by itself."))


def _caution(t: Translator, *, public: bool) -> Markup:
    return paragraphs(
        t("A calendar may show a change up to a day late."),
        t("Everybody may read this calendar and pass it on.")
        if public
        else t("Whoever has this address can read this calendar."),
    )


def buttons(t: Translator, at: Subscription, order: Sequence[Way]) -> Markup:
    """The four ways in, one beside the other."""
    made = (element("li", _button(t, at, way, first=way is order[0])) for way in order)
    return element("ul", *made, class_="buttons")


def _button(t: Translator, at: Subscription, way: Way, *, first: bool) -> Markup:
    label: Plain
    match way:
        case Way.APPLE:
            label, address = t.button("Apple and others (webcal)"), at.webcal
        case Way.GOOGLE:
            label, address = t.button("Google Calendar"), at.google
        case Way.OUTLOOK:
            label, address = t.button("Outlook"), at.outlook
        case Way.DOWNLOAD:
            label, address = t.button("Download"), at.feed
    return element(
        "a",
        label,
        href=address,
        class_="button first" if first else "button",
        rel="noreferrer",
        download=way is Way.DOWNLOAD,
    )


def _by_hand(t: Translator) -> Markup:
    return element(
        "details",
        element("summary", t("How to subscribe by hand")),
        element("ul", *(element("li", one) for one in _steps(t))),
    )


def _steps(t: Translator) -> tuple[Html, ...]:
    return (
        t("Google Calendar, on a computer: Other calendars, then From URL."),
        t("iPhone: Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar."),
        t("Mac: in Calendar, File, then New Calendar Subscription."),
        t("Outlook: Add calendar, then Subscribe from web."),
        t("Thunderbird: New Calendar, On the Network, then paste the address."),
        t("Android without Google: an application such as ICSx5 takes the address."),
        t("Download puts what stands today into your calendar; later changes do not follow it."),
    )
