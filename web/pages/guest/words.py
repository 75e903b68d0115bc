"""Words between a guest and the office, and the name of somebody else."""

from locales import Translator, verbatim
from programme.guests import Part
from programme.letters import LONGEST
from web.pages.guest.forms import form, line, press, unfolded, words
from web.pages.markup import Markup, element, joined


def instead(t: Translator, part: Part) -> Markup:
    """Who could come in the guest's place."""
    number = f"instead{part.activity.id}"
    return unfolded(
        t("Somebody else instead of me"),
        form(
            "instead",
            line(number, t("Who, and how can the office reach them?")),
            element("p", t("You decline, and the office decides about the other person.")),
            press(t.button("Propose this person")),
            activity=part.activity.id,
        ),
    )


def letters(t: Translator, part: Part) -> Markup:
    """What was written and answered, and room for another word."""
    number = f"word{part.activity.id}"
    thread = (_letter(t, author, text) for author, text in part.letters)
    room = form(
        "word",
        words(number, t("Your message"), LONGEST),
        press(t.button("Send")),
        activity=part.activity.id,
    )
    return joined((*thread, unfolded(t("A word to the office"), room)))


def _letter(t: Translator, author: str | None, text: str) -> Markup:
    head = t("You wrote:") if author is None else t("{name} wrote:", name=author)
    return element("div", element("p", head), element("blockquote", verbatim(text), dir="auto"))
