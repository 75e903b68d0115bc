"""A text document (.docx, ECMA-376 part 1 §17) as lines: headings, lists and tables keep shape."""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from reading.files.packed import Packed, bare, named

DOCUMENT: Final = "word/document.xml"
HEADINGS: Final = ("heading", "title", "titre", "überschrift", "заголовок")
# What was struck out while changes were tracked, and what only fields and notes hold.
LEFT_OUT: Final = frozenset(
    {"del", "delText", "instrText", "moveFrom", "footnoteReference", "pict"}
)


def lines_of(data: bytes) -> str:
    """The paragraphs and tables of a document as text."""
    with Packed(data) as packed:
        tree = packed.tree(DOCUMENT)
        heads = heading_styles(packed)
    body = next((one for one in tree if bare(one) == "body"), tree)
    return "\n".join(told(body, heads))


def heading_styles(packed: Packed) -> set[str]:
    """The styles by which headings are known."""
    if "word/styles.xml" not in packed.names():
        return set()
    found = set()
    for style in packed.elements("word/styles.xml", "style"):
        names = [named(one, "val") or "" for one in style if bare(one) == "name"]
        if any(name.casefold().startswith(HEADINGS) for name in names):
            found.add(named(style, "styleId") or "")
    return found


def told(body: ET.Element, heads: set[str]) -> Iterator[str]:
    """The blocks of a body, one after another."""
    for block in body:
        name = bare(block)
        if name == "p":
            yield from paragraph(block, heads)
        elif name == "tbl":
            yield ""
            yield from table(block)
            yield ""
        elif name in {"sdt", "sdtContent", "ins", "smartTag", "customXml"}:
            yield from told(block, heads)


def paragraph(block: ET.Element, heads: set[str]) -> Iterator[str]:
    """A heading, an item of a list, or lines of text with a blank one below."""
    text = text_of(block).strip("\n")
    style, level = style_of(block)
    if not text.strip():
        yield ""
    elif style in heads:
        yield from ("", f"# {text.strip()}", "")
    elif level is not None:
        yield "  " * level + "- " + text.strip()
    else:
        yield from text.split("\n")
        yield ""


def style_of(block: ET.Element) -> tuple[str, int | None]:
    """The style of a paragraph, and how deep it stands in a list; None outside of one."""
    style, level = "", None
    for one in block:
        if bare(one) != "pPr":
            continue
        for each in one:
            if bare(each) == "pStyle":
                style = named(each, "val") or ""
            elif bare(each) == "numPr":
                levels = [named(deep, "val") or "0" for deep in each if bare(deep) == "ilvl"]
                level = min(int(levels[0]), 8) if levels and levels[0].isdigit() else 0
    return style, level


def text_of(block: ET.Element) -> str:
    """The words of a block."""
    parts: list[str] = []
    collect(block, parts)
    return "".join(parts)


def collect(element: ET.Element, parts: list[str]) -> None:
    """Words, tabs and breaks in their order."""
    for child in element:
        name = bare(child)
        if name in LEFT_OUT:
            continue
        if name == "t":
            parts.append(child.text or "")
        elif name == "tab" and bare(element) == "r":
            parts.append("\t")
        elif name in {"br", "cr"}:
            parts.append("\n")
        elif name == "noBreakHyphen":
            parts.append("-")
        else:
            collect(child, parts)


def table(block: ET.Element) -> Iterator[str]:
    """The rows of a table; a cell merged downwards says the same in each row (§17.4.84)."""
    above: dict[int, str] = {}
    for row in (one for one in block if bare(one) == "tr"):
        cells = [one for one in row if bare(one) == "tc"]
        texts = [cell_text(cell) for cell in cells]
        for at, cell in enumerate(cells):
            texts[at] = texts[at] or (above.get(at, "") if goes_on(cell) else "")
            above[at] = texts[at]
        if any(texts):
            yield "| " + " | ".join(texts) + " |"


def cell_text(cell: ET.Element) -> str:
    """A cell on one line."""
    lines = [text_of(one).strip() for one in cell.iter() if bare(one) == "p"]
    return ", ".join(filter(None, lines)).replace("|", "/").replace("\n", ", ").replace("\t", " ")


def goes_on(cell: ET.Element) -> bool:
    """Whether a cell is the lower part of a merged one."""
    merged = [one for one in cell.iter() if bare(one) == "vMerge"]
    return bool(merged) and (named(merged[0], "val") or "continue") == "continue"
