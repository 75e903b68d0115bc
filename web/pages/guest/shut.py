"""A guest's page that shows nothing: why, and the one thing that can be done."""

from locales import Html, Plain, Translator
from programme.guests import Condition
from web.pages.frame import document, paragraphs
from web.pages.guest.forms import form, press
from web.pages.markup import Markup, element


def shut_page(t: Translator, condition: Condition, *, asked: bool = False) -> str:
    """Nothing of whom it is for, nor of what they were invited to."""
    title, said, deed = _words(t, condition)
    if asked and condition is Condition.EXPIRED:
        said = (t("The office has been asked. A new link comes the way the first came."),)
        deed = None
    return document(
        t,
        title,
        element("header", element("h1", title)),
        element("main", paragraphs(*said), deed),
    )


def _words(t: Translator, condition: Condition) -> tuple[Plain, tuple[Html, ...], Markup | None]:
    match condition:
        case Condition.EXPIRED:
            deed = form("ask", press(t.button("Ask for a new link"), first=True))
            said = t("It was valid for some time only. The office can send you a new one.")
            return t.plain("This link has expired"), (said,), deed
        case Condition.STOPPED:
            # NOTE: A button: get messages once more.
            deed = form("resume", press(t.button("Begin again")))
            said = t("Nothing more is sent. If that was a mistake, you can begin again here.")
            return t.plain("Everything is stopped"), (said,), deed
    said = t("Thank you for saying so. This page shows nothing any more.")
    return t.plain("This page is shut"), (said,), None
