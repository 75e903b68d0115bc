"""A language to try things out in: English with accents, longer, in brackets; it has no file.

What stands outside brackets has not passed the gate, or is what somebody wrote; what is cut here
would be cut in a language that needs more room.
"""

import re
from gettext import NullTranslations
from math import ceil

# English in every other respect (CLDR's variant for such languages), so that dates are read.
PSEUDO = "en_GB_psaccent"
OPENS, CLOSES, MORE = "⟦", "⟧", "~"
LONGER = 0.4
_KEPT = re.compile(r"(\{\w*\}|</?\w[^>]*>|&\w+;|/[a-z]+\b|https?://\S+)")
_PLAIN = "ABCDEFGHIJKLMNOPRSTUVWXYZabcdefghijklmnoprstuvwxyz"
_ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþŕšţûṽŵẋýž"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)


class Pseudo(NullTranslations):
    """A catalogue that is made of the messages themselves."""

    def gettext(self, message: str) -> str:
        """The message, with accents and in brackets."""
        return stretched(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The English form for this number, the same way."""
        return stretched(msgid1 if n == 1 else msgid2)


def stretched(message: str) -> str:
    """The message as it would stand in a longer language; holes, tags and commands stay.

    A pattern without a word of its own ("{first}, {second}") stays as it is.
    """
    parts = _KEPT.split(message)
    letters = sum(sign.isalpha() for part in parts[::2] for sign in part)
    if not letters:
        return message
    parts[::2] = [part.translate(_ACCENTS) for part in parts[::2]]
    return f"{OPENS}{''.join(parts)}{MORE * ceil(letters * LONGER)}{CLOSES}"
