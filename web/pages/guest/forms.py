"""Forms that work without script: one press, one act, to the address of the page itself."""

from locales import Html, Plain
from web.pages.markup import Markup, element

# A form is small; whatever is larger was not made by the page.
LARGEST = 64 * 1024
LONGEST_LINE = 300


def form(deed: str, *inside: Markup | None, activity: int = 0, seen: int = 0) -> Markup:
    """A form that asks for one deed, about one activity as its reader saw it."""
    hidden = {"deed": deed, "activity": activity or None, "seen": seen if activity else None}
    kept = (
        element("input", type="hidden", name=name, value=value)
        for name, value in hidden.items()
        if value is not None
    )
    return element("form", *kept, *inside, method="post", action="./")


def press(
    label: Plain,
    *,
    first: bool = False,
    pressed: bool | None = None,
    name: str | None = None,
    value: str = "",
) -> Markup:
    """A button that sends its form; with a name, it says which of several was pressed.

    :param pressed: of several, whether it is the one that stands; None: none does yet.
    """
    return element(
        "button",
        label,
        type="submit",
        name=name,
        value=value if name else None,
        aria_pressed=None if pressed is None else str(pressed).lower(),
        class_="first" if first else None,
    )


def line(number: str, label: Html) -> Markup:
    """One line of text that must be filled in."""
    field = element(
        "input", type="text", id=number, name="text", required=True, maxlength=LONGEST_LINE
    )
    return element("div", element("label", label, for_=number), field)


def words(number: str, label: Html, longest: int) -> Markup:
    """Several lines of text."""
    field = element("textarea", id=number, name="text", required=True, maxlength=longest)
    return element("div", element("label", label, for_=number), field)


def unfolded(summary: Html, *inside: Markup | None) -> Markup:
    """What most readers do not need, behind one press."""
    return element("details", element("summary", summary), *inside)
