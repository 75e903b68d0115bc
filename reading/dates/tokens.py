"""A text as a row of dated things, without what changes nothing, and with phrases looked up."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from reading.dates.leading import led
from reading.dates.lexicon import Entry, Lexicon, lexicon
from reading.dates.pieces import made_even, pieces
from reading.dates.settling import settle
from reading.dates.shapes import Token
from reading.dates.strokes import uncoded, unstroked

# So many tokens may stand between "between" and its "and": a weekday, a day, a month, a year.
MOST_BETWEEN = 6
# The letters of small words beside a date.
SMALL: Final = frozenset("GTOV")


def tokens(text: str, language: str, today: date) -> list[Token]:
    """The text's tokens without gaps and small words that change nothing, in one pass."""
    known, even = lexicon(language), made_even(text)
    raw = list(pieces(even, known))
    row = list(phrased(unhyphened(raw, known), known, today, text))
    if ". " in text:
        row = [token._replace(letter="?") if begins(token, text) else token for token in row]
    # Most texts have nothing of what the steps below look for.
    if "M?M" in letters(row):
        row = list(once(row))
    if any(token.others for token in row):
        row = [settle(row, at) if token.others else token for at, token in enumerate(row)]
    if "/" in text:
        row = list(unstroked(row, even))
    if "-" in even or "ª" in even:
        row = [uncoded(row, at, even) for at in range(len(row))]
    if "AS" in letters(row) or any(token.relative for token in row):
        row = hyphened(row)
    return row if SMALL.isdisjoint(letters(row)) else bridged(list(led(row, known)))


def begins(token: Token, text: str) -> bool:
    """Whether a small word begins a sentence: "until 4 Nov. In the 2021 course"."""
    if token.letter != "G" or token.start < 2 or not text[token.start].isupper():
        return False
    return text[: token.start].rstrip().endswith(".") and text[token.start - 1].isspace()


def letters(row: list[Token]) -> str:
    """Their letters."""
    return "".join([token.letter for token in row])


def bridged(row: list[Token]) -> list[Token]:
    """The tokens in which "and" means "to" behind "between": "between May and July"."""
    for at, token in enumerate(row):
        if token.between:
            ahead = range(at + 1, min(at + MOST_BETWEEN, len(row)))
            joint = next((each for each in ahead if row[each].letter in "&S?"), at)
            if row[joint].letter == "&":
                row[joint] = row[joint]._replace(letter="S")
    return row


def unhyphened(raw: list[Token], known: Lexicon) -> list[Token]:
    """The tokens without endings of words behind a hyphen: "3-го", "II-lea", "quinta-feira"."""
    if known.ordinals.isdisjoint([token.word for token in raw]):
        return raw
    found: list[Token] = []
    for at, token in enumerate(raw):
        if at > 1 and token.word in known.ordinals and touching(raw[at - 2 : at + 1]):
            found[-2:] = [found[-2]._replace(end=token.end)]
        else:
            found.append(token)
    return found


def touching(row: list[Token]) -> bool:
    """Whether a hyphen without gaps stands between two tokens."""
    one, two, three = row
    return two.letter == "S" and (one.end, two.end) == (two.start, three.start)


def once(row: list[Token]) -> Iterator[Token]:
    """The tokens, and a month that has two names once: "تموز/يوليو"."""
    at = 0
    while at < len(row):
        one, stroke, two = (row[at : at + 3] + [row[at]] * 2)[:3]
        same = (one.letter, two.letter, stroke.letter) == ("M", "M", "?")
        if same and one.value == two.value and two.start - one.end == 1:
            yield one._replace(end=two.end)
            at += 3
        else:
            yield one
            at += 1


def hyphened(row: list[Token]) -> list[Token]:
    """The tokens without the hyphen of "mid-May", and without "today" before a date."""
    return [token for at, token in enumerate(row) if not idle(row, at)]


def idle(row: list[Token], at: int) -> bool:
    """Whether a token changes nothing between its neighbours."""
    token = row[at]
    if token.relative:
        return at + 1 < len(row) and row[at + 1].letter in {"N", "W", "I"}
    before = row[at - 1] if at else None
    return (
        token.letter == "S"
        and before is not None
        and (before.letter, before.end) == ("A", token.start)
    )


def phrased(raw: list[Token], known: Lexicon, today: date, text: str) -> Iterator[Token]:
    """The tokens with the longest known phrases put in the place of their words."""
    at = 0
    while at < len(raw):
        token = raw[at]
        length = longest(raw, at, known) if token.word in known.beginnings else 0
        if length:
            entries = known.phrases[tuple(each.word for each in raw[at : at + length])]
            start, end = token.start, raw[at + length - 1].end
            yield spoken(entries, start, end, text[start:end], today)
        elif at and raw[at - 1].letter == "N" and token.word in known.ordinals:
            length = 1
        else:
            length = 1
            yield token
        at += length


def longest(raw: list[Token], at: int, known: Lexicon) -> int:
    """How many tokens the longest phrase that begins here has; 0 without one."""
    if raw[at].word not in known.longer:
        return 1
    most = min(known.longest, len(raw) - at)
    words = tuple(token.word for token in raw[at : at + most])
    return next((n for n in range(most, 0, -1) if words[:n] in known.phrases), 0)


def spoken(entries: tuple[Entry, ...], start: int, end: int, word: str, today: date) -> Token:
    """A phrase as its first entry has it, with the others kept for `settle`."""
    first = entries[0]
    if first.letter == "R":
        day = today + timedelta(days=first.value)
        whole = Token("I", start, end, word, day.year, day.day, day.month)
        return whole._replace(relative=True)
    return Token(first.letter, start, end, word, first.value, others=entries[1:])
