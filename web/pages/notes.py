"""The notes that names of territories carry."""

from collections.abc import Iterable, Sequence

from locales import Translator, lines, territories
from web.pages.entries import Entry
from web.pages.frame import in_each
from web.pages.markup import Markup, element


def footnotes(spoken: Sequence[Translator], shown: Iterable[Entry]) -> Markup | None:
    """The notes that names of territories carry, each once on the page."""
    codes = [one.leg.place.territory for one in shown if one.leg and one.leg.place.territory]
    return in_each(spoken, lambda t: _notes(t, codes)) if _notes(spoken[0], codes) else None


def _notes(t: Translator, codes: Sequence[str]) -> Markup | None:
    notes = territories.footnotes(t, codes)
    return (
        element("p", lines(*(t("<i>{note}</i>", note=note) for note in notes))) if notes else None
    )
