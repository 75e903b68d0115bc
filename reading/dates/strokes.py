"""Days that a stroke joins beside a month in words: "29/30 June" is no day of a month."""

from collections.abc import Iterator, Sequence

from reading.dates.shapes import Token


def unstroked(row: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens, and such days as two numbers with "to" between them."""
    for at, token in enumerate(row):
        beside = {other.letter for other in (*row[max(0, at - 1) : at], *row[at + 1 : at + 2])}
        stroke = text.find("/", token.start, token.end) if token.letter == "P" else -1
        if stroke < 0 or "M" not in beside:
            yield token
            continue
        first, last = (int(part) for part in text[token.start : token.end].split("/"))
        yield Token("N", token.start, stroke, str(first), first)
        yield Token("S", stroke, stroke + 1)
        yield Token("N", stroke + 1, token.end, str(last), last)
