"""Days that a stroke joins beside a month in words: "29/30 June" is no day of a month."""

from collections.abc import Iterator, Sequence

from reading.dates.shapes import Token


def unstroked(row: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens, and such days as two numbers with "to" between them."""
    for at, token in enumerate(row):
        if between(row, at, text):
            yield Token("S", row[at - 1].end, row[at + 1].start)
            continue
        beside = near(row, at)
        stroke = text.find("/", token.start, token.end) if token.letter == "P" else -1
        if stroke < 0 or "M" not in beside:
            yield token
            continue
        first, last = (int(part) for part in text[token.start : token.end].split("/"))
        yield Token("N", token.start, stroke, str(first), first)
        yield Token("S", stroke, stroke + 1)
        yield Token("N", stroke + 1, token.end, str(last), last)


def between(row: Sequence[Token], at: int, text: str) -> bool:
    """Whether a strange thing is but the stroke between two months, "set./out.", or in ISO 8601.

    There 2016-05-30/2016-06-03 is an interval (section 5.5.2.2).
    """
    if row[at].letter != "?" or not 0 < at < len(row) - 1:
        return False
    one, two = row[at - 1], row[at + 1]
    months = one.letter == two.letter == "M" and one.value != two.value
    days = one.letter == two.letter == "I" and text[one.start : one.start + 4].isdigit()
    return (months or days) and text[one.end : two.start].strip(" .") == "/"


def near(row: Sequence[Token], at: int) -> set[str]:
    """What stands before and behind a token, but for small words: "15/16 de maio"."""
    after = next((other for other in row[at + 1 :] if other.letter != "G"), None)
    return {other.letter for other in (*row[max(0, at - 1) : at], *([after] if after else []))}
