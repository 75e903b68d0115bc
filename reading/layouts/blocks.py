"""Lines in blocks of one kind: a list, a table, rows with a label before a tab, a paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Final

from reading.layouts.aligned import cut, fits, head_at
from reading.layouts.headers import VALUED, cells, header_at, is_framed, is_rule
from reading.layouts.page_lines import parts
from reading.layouts.weekdays import led_by_weekday

LISTED: Final = re.compile(
    r"^(?P<indent>[\s\u3000]*)(?P<mark>[-–—•*‣▪·●○◦➢►▶✓➤■□]|\d{1,2}[.)]|[a-z]\)|[（(](?:\d{1,2}|[a-z])[)）])[\s\u3000]+(?=\S)"
    # Chinese puts no blank behind its numbers. "1- Title" counts as well, and "9- 12" does not.
    r"|^(?P<inset>[\s\u3000]*)(?:\d{1,2}-[\s]+(?=[^\W\d_])|[（(][一二三四五六七八九十]{1,3}[)）]|[①-⑳]|\d{1,2}、)[\s\u3000]*(?=\S)"
)
HEAD: Final = 3
FEWEST: Final = 3
FIGURE: Final = re.compile(r"\d")
OPEN: Final = (",", "(", "-", "–", "—", "/", ":", "，", "،")


@dataclass(frozen=True)
class Block:
    """Neighbouring lines of one kind; ``roles`` are what a table's columns hold, by ``heads``."""

    kind: str
    lines: tuple[str, ...]
    roles: tuple[str, ...] = ()
    mark: str = ""
    heads: tuple[str, ...] = ()
    # Where the columns begin that only blanks keep apart.
    cuts: tuple[int, ...] = ()
    # Whether a stroke opens each row.
    framed: bool = True


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text, parted by blank lines and by changes of kind."""
    lines = [line.rstrip() for line in text.split("\n")]
    table: Block | None = None
    for parting, group in groupby(range(len(lines)), key=partial(parts, lines)):
        if parting:
            continue
        for block in parted([lines[at] for at in group if lines[at]], table):
            table = block if block.roles else None
            yield block


def parted(lines: list[str], above: Block | None = None) -> Iterator[Block]:
    """Blocks among lines that no blank line parts; ``above`` is the table that may go on here."""
    if found := header_at(lines):
        at, mark, roles = found
        yield from plain(lines[:at])
        framed = is_framed(lines[at])
        heads = tuple(cells(lines[at], mark, framed=framed))
        yield Block("table", below(lines, at), roles, mark, heads, framed=framed)
    elif ruled := head_at(lines):
        at, cuts, roles = ruled
        yield from plain(lines[:at])
        yield Block("table", below(lines, at), roles, "", tuple(cut(lines[at], cuts)), cuts)
    elif above and carried(lines, above):
        yield replace(above, lines=tuple(lines))
    else:
        yield from plain(lines)


def below(lines: list[str], at: int) -> tuple[str, ...]:
    """The lines under a head, which may go on to the rule below it."""
    rest = lines[at + 1 :]
    rule = next((number for number, line in enumerate(rest[:HEAD]) if is_rule(line)), None)
    return tuple(rest if rule is None else rest[rule + 1 :])


def carried(lines: list[str], above: Block) -> bool:
    """Whether lines go on with the columns of the table above them."""
    if above.cuts:
        return sum(fits(line, above.cuts) for line in lines) * 2 > len(lines)
    return above.mark == "|" and all(line.count("|") >= len(above.roles) - 1 for line in lines)


def plain(lines: list[str]) -> Iterator[Block]:
    """Blocks of lists, labelled rows, tables without a head, and paragraphs."""
    kinds = list(kinds_of(lines))
    for kind, group in groupby(zip(kinds, lines, strict=True), key=lambda pair: pair[0]):
        kept = tuple(line for _, line in group)
        if kind == "table":
            yield Block("table", kept, (), "|")
        elif kind == "rows" and columned(kept):
            yield Block("table", kept, (), "\t")
        else:
            yield Block(kind, kept)


def columned(lines: Sequence[str]) -> bool:
    """Whether lines have as many cells each, three at least, and a figure among them.

    The last cells of a line may be empty, and its signs lost.
    """
    rows = [cells(line, "\t") for line in lines]
    few = {len(row) for row in rows}
    filled = all(sum(map(bool, row)) >= FEWEST for row in rows)
    figures = any(FIGURE.search(cell) and not VALUED.search(cell) for row in rows for cell in row)
    return max(few) - min(few) < FEWEST and filled and figures


def goes_on(line: str, following: str) -> bool:
    """Whether a line without a mark belongs to the item above it."""
    return line[:1] in {" ", "\t", "\u3000"} or line[:1].islower() or bool(LISTED.match(following))


def kinds_of(lines: list[str]) -> Iterator[str]:
    """The kind of each line; one that is indented below a list goes on with it.

    Where a day heads a list, the next day ends it.
    """
    before, above, headed = "", "", False
    for line, following in zip(lines, [*lines[1:], "- end"], strict=False):
        listed = LISTED.match(line)
        if line.count("|") > 1:
            before = "table"
        elif "\t" in line.strip() or (line.startswith("\t") and before == "rows"):
            before = "rows"
        elif listed or (before == "list" and goes_on(line, following)):
            headed = headed or (before != "list" and led_by_weekday(above))
            ended = headed and not listed and led_by_weekday(line) and not above.endswith(OPEN)
            before = "paragraph" if ended else "list"
        else:
            before = "paragraph"
        above = line
        yield before
