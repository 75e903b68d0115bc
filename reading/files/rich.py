"""Rich Text (.rtf, version 1.9) as lines: its words, without what only says how they look."""

import re
from typing import Final

TOKEN: Final = re.compile(
    rb"\\'(?P<octet>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
# Groups that hold no words of the text.
APART: Final = frozenset(
    b"fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr "
    b"footnote listtable listoverridetable themedata datastore generator fldinst xmlnstbl".split()
)
BREAKS: Final = {
    b"par": "\n", b"line": "\n", b"sect": "\n", b"page": "\n", b"row": "|\n", b"cell": " | ",
    b"tab": "\t", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”",
}  # fmt: skip
SIGNS: Final = {b"~": " ", b"_": "-", b"-": "", b"\\": "\\", b"{": "{", b"}": "}"}
CODE_PAGE: Final = re.compile(rb"\\ansicpg(\d{3,5})")


def lines_of(data: bytes) -> str:
    """Its words, in the letters of its code page; never fails."""
    page = CODE_PAGE.search(data[:2000])
    reader = Rich(f"cp{int(page[1])}" if page else "cp1252")
    for token in TOKEN.finditer(data):
        reader.take(token)
    return reader.told()


class Rich:
    """What was read so far; ``deep`` are, for each open group, whether it is left out."""

    def __init__(self, encoding: str) -> None:
        self.encoding = encoding
        self.parts: list[str | bytes] = []
        self.deep = [False]
        self.skip, self.poor = 0, 1

    def take(self, token: re.Match[bytes]) -> None:
        """One more token."""
        if brace := token["brace"]:
            self.deep = [*self.deep, self.deep[-1]] if brace == b"{" else self.deep[:-1] or [False]
        elif word := token["word"]:
            self.word(word, int(token["number"] or 0))
        elif token["sign"] == b"*":
            self.deep[-1] = True
        elif token["sign"]:
            self.say(SIGNS.get(token["sign"], ""))
        elif token["octet"]:
            self.say(bytes.fromhex(token["octet"].decode()))
        elif token["text"]:
            self.say(token["text"])

    def word(self, word: bytes, number: int) -> None:
        """A control word: a letter, a break, or the beginning of what is left out."""
        if word in APART:
            self.deep[-1] = True
        elif word == b"u":
            self.say(chr(number % 0x10000))
            self.skip = self.poor
        elif word == b"uc":
            self.poor = number
        else:
            self.say(BREAKS.get(word, ""))

    def say(self, said: str | bytes) -> None:
        """Words, unless their group is left out; behind a letter by number stands a poor one."""
        if self.skip and said and not self.deep[-1] and isinstance(said, bytes):
            said, self.skip = said[self.skip :], max(0, self.skip - len(said))
        if said and not self.deep[-1]:
            self.parts.append(said)

    def told(self) -> str:
        """All of it; octets that belong together are read together."""
        made, octets = [], b""
        for part in [*self.parts, ""]:
            if isinstance(part, bytes):
                octets += part
                continue
            made += [self.decoded(octets), part]
            octets = b""
        whole = "".join(made).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        lines = whole.replace("\x00", "").split("\n")
        return "\n".join(f"| {one.strip()}" if one.rstrip().endswith("|") else one for one in lines)

    def decoded(self, octets: bytes) -> str:
        """Octets in the code page of the file."""
        try:
            return octets.decode(self.encoding, "replace")
        except LookupError:
            return octets.decode("cp1252", "replace")
