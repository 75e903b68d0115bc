"""Several values beside each other in one line, with the language's own comma."""

from collections.abc import Iterable
from functools import reduce

from locales.gate import Translator, Value
from locales.markup import Html, Plain, escaped, verbatim


def listed(t: Translator, parts: Iterable[Value]) -> Html:
    """The values in their order, "Tbilisi time, Kyiv time"; escaped unless they are Html."""

    def both(first: Html, following: Html) -> Html:
        # NOTE: Two values of a list, the first of which may be a list itself.
        return t("{first}, {following}", first=first, following=following)

    some = [escaped(part) for part in parts]
    return reduce(both, some) if some else Html("")


def plain_listed(t: Translator, parts: Iterable[Value]) -> Plain:
    """The same without mark-up."""

    def both(first: Plain, following: Plain) -> Plain:
        return t.plain("{first}, {following}", first=first, following=following)

    some = [verbatim(part) for part in parts]
    return reduce(both, some) if some else Plain("")
