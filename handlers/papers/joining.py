"""Messages that Telegram cut out of one text, as one text again."""

from collections.abc import Sequence

# Telegram's limit of one message, in UTF-16 units; a message that is full was cut anywhere.
FULL = 4096
# Some clients look for a better place to cut, as far back as this; what is shorter ended by itself.
CUT = FULL // 2


def joined(texts: Sequence[str]) -> str:
    """The texts in their order; without a break where one was full, apart where one was whole."""
    whole, between = "", ""
    for text in texts:
        whole += between + text
        length = units(text)
        between = "" if length >= FULL else "\n" if length >= CUT else "\n\n"
    return whole


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2
