"""Octets as text: in which encoding they are is found out by what the words would be."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from reading.documents.language import speakers
from reading.folding import fold

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What offices of our languages have written in; the first of equals is taken.
OLDER: Final = (
    *("cp1252", "cp1251", "cp1250", "cp1254", "cp1256", "gb18030"),
    *("koi8_r", "koi8_u", "iso8859_5", "mac_roman", "cp866"),
)
SAMPLE: Final = 20_000
WORD: Final = re.compile(r"[^\W\d_]{2,}")
ODD: Final = re.compile(
    r"[^\W\d_](?<![a-z])[A-ZА-ЯÀ-Þ](?=[a-zа-яà-ÿ])|[\x80-\x9f]|[¤¦§¨©ª¬®¯±²³´µ¶¹¼½¾¿×]"
)
NULL_SHARE: Final = 0.2
# A few broken octets in a text of UTF-8 are broken; many are another encoding.
BROKEN_SHARE: Final = 0.02


@dataclass(frozen=True)
class Decoded:
    """The text, its encoding, and whether some octets meant nothing in it (U+FFFD stands there)."""

    text: str
    encoding: str
    broken: bool = False


def decoded(data: bytes) -> Decoded:
    """The octets of a text file as text; never fails."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return lenient(data[len(mark) :], encoding)
    if wide := wide_encoding(data[:SAMPLE]):
        return lenient(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    foreign = sum(octet > 0x7F for octet in data[:SAMPLE]) or 1
    whole = any(letter > "\x7f" and letter != "\ufffd" for letter in text[:SAMPLE])
    if whole and text[:SAMPLE].count("\ufffd") <= BROKEN_SHARE * foreign + 1:
        return Decoded(text, "utf-8", broken=True)
    return lenient(data, likeliest(data[:SAMPLE]))


def lenient(data: bytes, encoding: str) -> Decoded:
    """The text with U+FFFD where octets mean nothing."""
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, "\ufffd" in text)


def wide_encoding(sample: bytes) -> str:
    """UTF-16 without a mark, by the nulls between its letters."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if max(even, odd) < NULL_SHARE * half:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def likeliest(sample: bytes) -> str:
    """The encoding under which a sample has most words that we know, and fewest odd signs."""
    return max(OLDER, key=lambda encoding: score(sample, encoding))


def score(sample: bytes, encoding: str) -> float:
    """How much like text a sample is in an encoding."""
    text = sample.decode(encoding, "replace")
    words = WORD.findall(text)
    known = sum(fold(word) in speakers() for word in words if not word.isascii())
    odd = len(ODD.findall(text)) + 5 * text.count("\ufffd")
    return known * 10 - odd
