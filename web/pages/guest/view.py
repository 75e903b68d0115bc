"""The whole of a guest's page while it is open."""

from collections.abc import Sequence

from locales import Html, Plain, Translator, bold, verbatim
from programme.guests import GuestSeen
from web.pages.frame import document
from web.pages.guest.forms import form, line, press
from web.pages.guest.keeping import settled
from web.pages.guest.parts import OVER, invitation
from web.pages.guest.telegram import offered
from web.pages.markup import Markup, element

PER_LEAF = 4


def guest_page(
    t: Translator,
    seen: GuestSeen,
    *,
    office_name: str,
    languages: Sequence[str],
    telegram: bool,
    said: Html | Markup | None = None,
    about: int = 0,
    leaf: int = 0,
) -> str:
    """The page in its reader's language; ``said`` is what was just done, ``about`` to what."""
    count = max(1, -(-len(seen.parts) // PER_LEAF))
    number = min(leaf, count - 1)
    ordered = sorted(seen.parts, key=lambda part: part.activity.status in OVER)
    shown = ordered[number * PER_LEAF : (number + 1) * PER_LEAF]
    word = element("div", element("p", said), class_="card said", role="status") if said else None
    below = word if about in {part.activity.id for part in shown} else None
    main = element(
        "main",
        None if below else word,
        _who(t, seen),
        *(
            invitation(t, part, seen.zone, said=below if part.activity.id == about else None)
            for part in shown
        ),
        None if seen.parts else element("p", t("There is no invitation at the moment.")),
        _leaves(t, number, count),
        _calendar(t),
        offered(t) if telegram else None,
        settled(t, seen, languages),
    )
    title = t.plain("Your invitations")
    return document(t, title, _header(t, title, seen, office_name), main)


def _header(t: Translator, title: Plain, seen: GuestSeen, office_name: str) -> Markup:
    return element(
        "header",
        element("p", element("bdi", verbatim(office_name)), class_="faint"),
        element("h1", title),
        element("p", t("This page is for {name}.", name=bold(seen.name))),
    )


def _who(t: Translator, seen: GuestSeen) -> Markup | None:
    """Who reads this, where nobody knows yet."""
    if seen.seat:
        return _who_comes(t, seen)
    return None if seen.confirmed else _is_it_you(t, seen)


def _who_comes(t: Translator, seen: GuestSeen) -> Markup:
    """A place is kept for an office; somebody gives it their name."""
    taking = press(t.button("I take this place"), first=True)
    return element(
        "section",
        element("p", t("This place is kept for {seat}. Who will take it?", seat=bold(seen.name))),
        form("take", line("taken", t("Your name")), element("p", taking)),
        form("refuse", press(t.button("It is not for us"))),
        class_="card",
    )


def _is_it_you(t: Translator, seen: GuestSeen) -> Markup:
    """The first to open it may not be whom it is for."""
    return element(
        "section",
        element("p", t("Are you {name}?", name=bold(seen.name))),
        element(
            "ul",
            element("li", form("confirm", press(t.button("Yes, that is me"), first=True))),
            element("li", form("refuse", press(t.button("No, not me")))),
            class_="buttons",
        ),
        class_="card",
    )


def _leaves(t: Translator, number: int, count: int) -> Markup | None:
    if count == 1:
        return None
    links = (
        element(
            "li",
            element(
                "a",
                verbatim(one + 1),
                href=f"?leaf={one}",
                aria_current="page" if one == number else None,
            ),
        )
        for one in range(count)
    )
    return element("nav", element("ul", *links), aria_label=t.plain("More invitations"))


def _calendar(t: Translator) -> Markup:
    return element(
        "section",
        element("h2", t("In your own calendar")),
        element("p", t("Your activities in the calendar that you use, with every change.")),
        form("calendar", press(t.button("My calendar"))),
    )
