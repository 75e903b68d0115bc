"""Text without its mark-up: tags and stars inside a line, links, escapes, raised figures."""

import re
from typing import Final

TAG: Final = re.compile(
    r"</?(?:u|i|b|em|strong|span|font|a|sup|sub|small|br)\b[^<>]{0,200}>", re.IGNORECASE
)
LINK: Final = re.compile(r"\[([^\]\[]{1,200}(?:\\\[[^\]]{0,50}\\\])?)\]\([^()\s]{0,500}\)")
STARS: Final = re.compile(r"(?<![\w*])(\*{1,3}|_{2,3})(?=\S)(.{1,300}?)(?<=\S)\1(?![\w*])")
RAISED: Final = re.compile(r"\^\{(\w{1,3})\}")
# Between a title and its place or days: "Forum → Abidjan".
ARROWS: Final = re.compile(r"(?<=\S)\s+(?:→|⇒|➔|➜|⟶|=>|->|»»|▸)\s+(?=\S)")
ESCAPED: Final = re.compile(r"\\([()\[\]*_#|.&$-])")
STRANGE: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff\ufffe\u200b\u00ad]")
CITED: Final = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
PICTURE: Final = re.compile(r"^!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)[ \t]*$", re.MULTILINE)
# The next item of a list that was printed in one line stands behind a stop.
BULLET: Final = re.compile(r"(?<=[.;:!?…])[ \t]+(?=[•‣▪●○◦➢►▶✓➤■□][ \t]+\S)")
LINES: Final = re.compile("\r\n?|\x0c|\x85|\u2028|\u2029|\x0b")


# A day with its month and year that runs into the name before it: "Athens25-26 February 2020".
RUN_IN: Final = re.compile(
    r"(\d(?<=[a-zà-ÿ]{3}.)\d?(?:\s?[-–]\s?\d{1,2})?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?(?:19|20)\d\d)(?!\d)"
)


def even(text: str) -> str:
    """The whole text with one kind of line end and without signs that nobody sees."""
    plain = CITED.sub("", STRANGE.sub("", LINES.sub("\n", text)))
    plain = PICTURE.sub("", plain) if "![" in plain else plain
    plain = RUN_IN.sub(r" \1", plain)
    return plain if plain.isascii() else BULLET.sub("\n", plain)


def bare(line: str) -> str:
    """One line without mark-up; lines without any of its signs are left alone."""
    if "<" in line:
        line = TAG.sub("", line)
    if "](" in line:
        line = LINK.sub(r"\1", line)
    if "*" in line or "_" in line:
        line = STARS.sub(r"\2", line)
    if "^{" in line:
        line = RAISED.sub(r"\1", line)
    if not line.isascii() or ">" in line:
        line = ARROWS.sub(" – ", line)
    return ESCAPED.sub(r"\1", line) if "\\" in line else line
