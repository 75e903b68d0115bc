"""A text as an office has it, as the pieces it is made of: headings, rows, records, paragraphs."""

from collections.abc import Iterator

from reading.layouts.blocks import Block, blocks
from reading.layouts.days_above import days_above
from reading.layouts.ends import Ends
from reading.layouts.fields import records_of
from reading.layouts.html import looks_like_html, plain_of
from reading.layouts.items import of_list
from reading.layouts.leaves import whole
from reading.layouts.markup import even
from reading.layouts.messages import messages
from reading.layouts.named_lines import together
from reading.layouts.paragraphs import of_paragraph
from reading.layouts.pieces import Piece, Shape
from reading.layouts.rows import of_rows
from reading.layouts.sentences import is_several
from reading.layouts.spans import even_days
from reading.layouts.tables import of_table
from reading.layouts.timed import timed
from reading.layouts.under_days import under_days

__all__ = ["Piece", "Shape", "pieces"]

READERS = {"list": of_list, "rows": of_rows, "table": of_table}


def pieces(text: str, ends: Ends) -> Iterator[Piece]:
    """The pieces of a text in its order; ``ends`` says whether a text ends with a date or a place.

    Work and memory grow with the length of the text and no faster.
    """
    plain = even(plain_of(text) if looks_like_html(text) else text)
    first, *others = messages(together(whole(even_days(plain, ends), ends), ends))
    found = (piece for block in blocks(first) for piece in of_block(block, ends))
    yield from days_above(under_days(found, ends), ends)
    for message in others:
        yield from of_message(message, ends)


def of_message(text: str, ends: Ends) -> Iterator[Piece]:
    """The pieces of one message of several; sentences in one are running text."""
    found = list(blocks(text))
    if len(found) == 1 and found[0].kind == "paragraph":
        joined = " ".join(line.strip() for line in found[0].lines)
        if is_several(joined):
            yield Piece(Shape.PARAGRAPH, joined, text.strip())
            return
    for block in found:
        yield from of_block(block, ends)


def of_block(block: Block, ends: Ends) -> Iterator[Piece]:
    """The pieces of one block; lines with their hours are an agenda, if anything above has one."""
    if timed(block):
        text = "\n".join(block.lines)
        yield Piece(Shape.AGENDA, text, text, inner=tuple(read(block, ends)))
        return
    yield from read(block, ends)


def read(block: Block, ends: Ends) -> Iterator[Piece]:
    """The pieces of a block by its kind."""
    if block.kind in READERS:
        yield from READERS[block.kind](block, ends)
        return
    record = records_of(block)
    yield from record or of_paragraph(block, ends)
