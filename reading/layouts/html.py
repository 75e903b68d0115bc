"""A page pasted from a browser as plain lines: tables, lists and headings keep their shape."""

import re
from html.parser import HTMLParser
from typing import Final

TAGS: Final = re.compile(
    r"<(?:table|tr|td|ul|ol|li|div|p|h[1-6]|html|body)\b[^<>]*>", re.IGNORECASE
)
ENOUGH: Final = 3
SILENT: Final = frozenset({"script", "style", "head", "title", "template", "noscript"})
BROKEN: Final = frozenset({"p", "div", "section", "article", "table", "ul", "ol", "tbody", "thead"})
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def looks_like_html(text: str) -> bool:
    """Whether a text is HTML; a stray tag makes none."""
    return (
        sum(1 for _, _ in zip(TAGS.finditer(text[:200_000]), range(ENOUGH), strict=False)) >= ENOUGH
    )


def plain_of(text: str) -> str:
    """The page as lines; cells are parted by bars, a nested list is indented."""
    page = Page()
    page.feed(text)
    page.close()
    return "".join(page.out)


class Page(HTMLParser):
    """Collects the text between tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.depth = 0
        self.silent = 0
        self.cells = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Begin a line where the page does."""
        if tag in SILENT:
            self.silent += 1
        elif tag in HEADINGS:
            self.out.append("\n\n# ")
        elif tag == "li":
            self.out.append("\n" + "  " * max(0, self.depth - 1) + "- ")
        elif tag in {"td", "th"}:
            self.cells += 1
            self.out.append(" | ")
        elif tag in {"tr", "br"}:
            self.out.append("\n|" if tag == "tr" else " " if self.cells else "\n")
        elif tag in BROKEN:
            self.depth += tag in {"ul", "ol"}
            self.out.append("" if self.cells or self.depth > 1 else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        """End it."""
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in HEADINGS:
            self.out.append("\n\n")
        elif tag in {"td", "th"}:
            self.cells = max(0, self.cells - 1)
        elif tag == "tr":
            self.out.append(" |")
        elif tag in BROKEN:
            self.depth = max(0, self.depth - (tag in {"ul", "ol"}))
            self.out.append("" if self.cells or self.depth else "\n\n")

    def handle_data(self, data: str) -> None:
        """Text on one line, as a browser shows it."""
        if not self.silent:
            self.out.append(re.sub(r"\s+", " ", data) if data.strip() else " " if self.out else "")
