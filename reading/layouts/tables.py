"""Tables: with a head, by the roles of their columns; without one, cell by cell."""

import csv
from collections.abc import Iterator, Sequence

from reading.layouts.blocks import Block
from reading.layouts.columns import columns_of
from reading.layouts.ends import Ends
from reading.layouts.headers import cells, is_rule
from reading.layouts.markup import bare
from reading.layouts.pieces import Piece, Shape


def of_table(block: Block, _: Ends) -> Iterator[Piece]:
    """One record per line; a line whose title cell is empty goes on with the record before."""
    whole = list(rows(block))
    columns = columns_of(block.roles, block.heads, (row for _, row in whole))
    for line, row in whole:
        if is_rule(line) or not any(row):
            continue
        alone = [cell for cell in row if cell]
        if len(alone) == 1 and len(block.roles) > 1:
            # What stands in one cell across the table is above the rows that follow.
            yield Piece(Shape.HEADING, alone[0], line)
        elif block.roles:
            text, fields = ", ".join(filter(None, row)), named(block.roles, row)
            yield Piece(Shape.RECORD, text, line, fields=fields, columns=columns)
        else:
            yield Piece(
                Shape.RECORD, ", ".join(filter(None, row)), line, fields=dict(enumerated(row))
            )


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
        yield line, [bare(cell) for cell in cells(line, block.mark)]


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
