"""Very long texts of one kind each, the same each time: what a reader of papers may be sent."""

import random
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import count
from typing import Final

ROWS: Final = 100_000
WORDS: Final = 14
FIRST: Final = date(2010, 1, 1)
PLACES: Final = ("Geneva, Switzerland", "Nairobi, Kenya", "Lima", "Vienna, Austria", "Online")
CHINESE: Final = (
    "的研讨会于在北京举行项目代表团国家上海中国与和了是我有大这主来用们生到作地出就分对成可发年"
)
ARABIC: Final = (
    "ورشة عمل حول الأمن في عمان الأردن من إلى مايو مؤتمر اجتماع مشروع القاهرة بين على مع"
)


def texts(words: list[str], size: int) -> Mapping[str, Callable[[], str]]:
    """Texts of so many octets by their names; ``words`` are those of an office's report."""
    dice = random.Random(1)
    plain = [word for word in words if word.isalpha()]

    def day() -> date:
        return FIRST + timedelta(dice.randrange(6000))

    def row() -> str:
        first, title = day(), " ".join(dice.choices(plain, k=5))
        days = f"{first:%d/%m/%Y};{first + timedelta(2):%d/%m/%Y}"
        return f'{title};"{dice.choice(PLACES)}";{days};P{dice.randrange(60)}'

    head = "Title;Place;Start;End;Project\n"
    return {
        "words in no order": lambda: prose(words, size),
        "one line": lambda: prose(words, size).replace("\n", " "),
        "words without figures": lambda: prose(plain, size),
        "days": lambda: cut("\n", lambda: f"{day():%-d %B %Y}", size),
        f"a table of {ROWS * size // 10_000_000:,} rows": lambda: (
            head + "\n".join(row() for _ in range(ROWS * size // 10_000_000))
        ),
        "figures": lambda: cut(" ", lambda: str(dice.randrange(10 ** dice.randint(1, 9))), size),
        "brackets": lambda: cut("", lambda: dice.choice("()[]\"'“”«»"), size),
        "Chinese without a blank": lambda: cut("", lambda: dice.choice(CHINESE), size),
        "Arabic": lambda: cut("\n", lambda: " ".join(dice.choices(ARABIC.split(), k=WORDS)), size),
    }


def prose(words: list[str], size: int) -> str:
    """Words in no order, so many in a line."""
    dice = random.Random(1)
    return "\n".join(" ".join(dice.choices(words, k=WORDS)) for _ in range(size // (WORDS * 7)))


def cut(between: str, one: Callable[[], str], size: int) -> str:
    """As many of these as make so many octets."""
    return between.join(enough(between, one, size))


def enough(between: str, one: Callable[[], str], size: int) -> Iterator[str]:
    """Each of them."""
    made = 0
    for _ in count():
        if made >= size:
            return
        piece = one()
        made += len(piece.encode()) + len(between)
        yield piece
