"""What a guest can settle for themselves: language, what is stored, and the end of it all."""

from collections.abc import Sequence

from locales import Translator, endonym
from programme.guests import GuestSeen
from web.pages.frame import paragraphs, tag
from web.pages.guest.clock import asked
from web.pages.guest.forms import form, press, unfolded
from web.pages.markup import Markup, element


def settled(t: Translator, seen: GuestSeen, languages: Sequence[str]) -> Markup:
    """The last section of the page."""
    return element(
        "section",
        element("h2", t("This page")),
        asked(t, seen.zone),
        paragraphs(
            t("What is stored: your name, your language and time zone, your answers and words."),
            t("Whoever has this address can answer for you: please keep it to yourself."),
        ),
        _languages(t, languages),
        _stopping(t),
    )


def _stopping(t: Translator) -> Markup:
    """Behind one press, and then one more."""
    what = t("This page shuts, your calendar empties, and reminders stop. The office is told.")
    deed = form("stop", press(t.button("Stop everything")))
    return unfolded(t("Stop everything"), element("p", what), deed)


def _languages(t: Translator, languages: Sequence[str]) -> Markup | None:
    others = [one for one in languages if one != t.language]
    if not others:
        return None
    buttons = (element("li", _spoken(one)) for one in others)
    return form("language", element("ul", *buttons, class_="buttons"))


def _spoken(language: str) -> Markup:
    return element(
        "button",
        endonym(language),
        type="submit",
        name="language",
        value=language,
        lang=tag(language),
    )
