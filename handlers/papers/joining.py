"""Messages that Telegram cut out of one text, as one text again."""

from collections.abc import Sequence

# Telegram's limit of one message, in UTF-16 units; a message that is full was cut anywhere.
FULL = 4096


def joined(texts: Sequence[str]) -> str:
    """The texts in their order; without a break where one was full."""
    whole = ""
    full = False
    for text in texts:
        whole += text if full or not whole else f"\n{text}"
        full = units(text) >= FULL
    return whole


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2
