"""Tables: with a head, by the roles of their columns; without one, cell by cell."""

import csv
from collections.abc import Iterator, Sequence

from reading.layouts.aligned import cut, spans
from reading.layouts.blocks import Block
from reading.layouts.columns import DATED, columns_of
from reading.layouts.ends import Ends
from reading.layouts.headers import cells, is_rule
from reading.layouts.markup import bare
from reading.layouts.months import Months
from reading.layouts.pieces import Piece, Shape
from reading.layouts.references import with_references, with_states
from reading.layouts.wrapped import Wrapped, whole


def of_table(block: Block, ends: Ends) -> Iterator[Piece]:
    """One record per row; a row without a title goes on with the record before."""
    lines = list(rows(block))
    fellows = () if block.roles else [row for _, row in lines]
    roles = with_references(block.roles, [row for _, row in lines])
    roles = with_states(roles, block.heads)
    columns = columns_of(roles, block.heads, (row for _, row in lines))
    months = Months(roles)
    days = next((block.roles.index(role) for role in DATED if role in block.roles), None)
    for found in put_together(block, lines, days, ends):
        source, row = "\n".join(found.source), found.row
        alone = [cell for cell in row if cell]
        if not alone:
            continue
        if found.across:
            yield Piece(Shape.HEADING, " ".join(source.strip(" |\t").split()), source)
        elif len(alone) == 1 and len(block.roles) > 1:
            # What stands in one cell across the table is above the rows that follow.
            yield Piece(Shape.HEADING, alone[0], source)
        elif block.roles:
            text, fields = ", ".join(alone), months.dated(named(roles, row))
            yield Piece(
                Shape.RECORD, text, source, fields=fields, columns=columns, depth=found.below
            )
        else:
            fields = dict(enumerated(row))
            yield Piece(Shape.RECORD, ", ".join(alone), source, fields=fields, fellows=fellows)


def put_together(
    block: Block, lines: list[tuple[str, list[str]]], days: int | None, ends: Ends
) -> Iterator[Wrapped]:
    """Rows as they are in the table; cells are wrapped where strokes or blanks part them."""
    if block.roles and (block.cuts or block.mark == "|"):
        yield from whole(
            ((line, row, is_across(line, row, block)) for line, row in lines), days, ends
        )
        return
    for line, row in lines:
        if any(row) and not is_rule(line):
            yield Wrapped(row, [line])


def is_across(line: str, row: Sequence[str], block: Block) -> bool:
    """Whether a line is no row, but stands across all columns."""
    if block.cuts:
        return not is_rule(line) and spans(line, block.cuts)
    alone = [at for at, cell in enumerate(row) if cell]
    return "|" not in line or alone == [0]


def rows(block: Block) -> Iterator[tuple[str, list[str]]]:
    """Lines with their cells; quoted cells may run over several lines."""
    if block.mark in {";", ","} and any(line.count('"') % 2 for line in block.lines):
        try:
            for row in csv.reader(block.lines, delimiter=block.mark):
                yield block.mark.join(row), [bare(cell.strip()) for cell in row]
        except csv.Error:
            pass
        else:
            return
    for line in block.lines:
        whole = cells(line, block.mark, framed=block.framed) if not block.cuts else ()
        yield line, [bare(cell) for cell in whole or cut(line, block.cuts)]


def named(roles: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Cells by role; cells of one role are joined, and empty ones left out."""
    found: dict[str, str] = {}
    for role, cell in zip(roles, row, strict=False):
        if role and cell:
            found[role] = f"{found[role]}, {cell}" if role in found else cell
    return found


def enumerated(row: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Cells of a table without a head, numbered."""
    for number, cell in enumerate(row):
        if cell:
            yield str(number), cell
