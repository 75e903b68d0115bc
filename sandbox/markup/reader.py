"""A strict reader of Telegram's HTML: text and entities out, or Telegram's own refusal."""

import re
from dataclasses import dataclass

from sandbox.markup.references import unescape, units
from sandbox.markup.tags import TAGS, Entity, check, entity, language, refuse

ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']*)(\s*)(=?)\s*""")
BARE_VALUE = re.compile(r"[a-zA-Z0-9.\-]*")


@dataclass(frozen=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    start: int
    piece: int


class Reader:
    """One reading of one source, from left to right."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._place = 0
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        """Text and entities, inner ones first."""
        while self._place < len(self._source):
            if self._source[self._place] != "<":
                self._take_text()
            elif self._source.startswith("</", self._place):
                self._take_end()
            else:
                self._take_start()
        if self._open:
            raise refuse(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        return "".join(self._pieces), self._entities

    def _byte(self, place: int) -> int:
        return len(self._source[:place].encode("utf-8", "surrogatepass"))

    def _take_text(self) -> None:
        end = self._source.find("<", self._place)
        end = len(self._source) if end < 0 else end
        piece = unescape(self._source[self._place : end])
        self._pieces.append(piece)
        self._length += units(piece)
        self._place = end

    def _take_start(self) -> None:
        begin = self._place
        found = re.compile(r"<([^\s>]*)").match(self._source, begin)
        tag = found.group(1).lower() if found else ""
        self._place = begin + 1 + len(tag)
        if self._place >= len(self._source):
            raise refuse(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in TAGS:
            raise refuse(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        attributes: dict[str, str] = {}
        while not self._at_close(tag, begin):
            name, value = self._take_attribute(tag, begin)
            attributes[name] = value
        self._place += 1
        check(tag, attributes, self._byte(begin))
        self._open.append(_Open(tag, attributes, self._length, len(self._pieces)))

    def _at_close(self, tag: str, begin: int) -> bool:
        while self._place < len(self._source) and self._source[self._place].isspace():
            self._place += 1
        if self._place >= len(self._source):
            raise refuse(f'Unclosed start tag "{tag}" at byte offset {self._byte(begin)}')
        return self._source[self._place] == ">"

    def _take_attribute(self, tag: str, begin: int) -> tuple[str, str]:
        found = ATTRIBUTE.match(self._source, self._place)
        name, _, equals = found.groups() if found else ("", "", "")
        at = self._byte(begin)
        if not name:
            raise refuse(f'Empty attribute name in the tag "{tag}" at byte offset {at}')
        if not equals:
            if name != "expandable":
                what = "Expected equal sign in declaration of an attribute"
                raise refuse(f'{what} of the tag "{tag}" at byte offset {at}')
            self._place += len(name)
            return name, ""
        self._place = found.end() if found else self._place
        return name.lower(), self._take_value(tag, begin)

    def _take_value(self, tag: str, begin: int) -> str:
        quote = self._source[self._place : self._place + 1]
        if quote in {'"', "'"}:
            end = self._source.find(quote, self._place + 1)
            if end < 0:
                raise refuse(f'Unclosed start tag "{tag}" at byte offset {self._byte(begin)}')
            value = self._source[self._place + 1 : end]
            self._place = end + 1
            return unescape(value)
        found = BARE_VALUE.match(self._source, self._place)
        value = found.group() if found else ""
        self._place += len(value)
        if not re.compile(r"[\s>]").match(self._source, self._place):
            raise refuse(f"Unexpected end of name token at byte offset {self._byte(self._place)}")
        return value.lower()

    def _take_end(self) -> None:
        begin = self._place
        at = self._byte(begin)
        if not self._open:
            raise refuse(f"Unexpected end tag at byte offset {at}")
        found = re.compile(r"</([^\s>]*)\s*>").match(self._source, begin)
        if found is None:
            raise refuse(f"Unclosed end tag at byte offset {at}")
        opened, name = self._open.pop(), found.group(1).lower()
        if name and name != opened.tag:
            expected = f'expected "</{opened.tag}>", found "</{name}>"'
            raise refuse(f"Unmatched end tag at byte offset {at}, {expected}")
        self._place = found.end()
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = self._length - opened.start
        inside = "".join(self._pieces[opened.piece :])
        made = entity(opened.tag, opened.attributes, inside) if length else None
        if made is None:
            return
        place = {"offset": opened.start, "length": length}
        if opened.tag in {"code", "pre"}:
            made |= self._code(opened, place)
        self._entities.append({"type": made.pop("type"), **place, **made})

    def _code(self, opened: _Open, place: dict[str, int]) -> Entity:
        """Code holds no other entity; a code tag that fills a pre names its language."""
        within = [one for one in self._entities if one["offset"] >= place["offset"]]
        self._entities = [one for one in self._entities if one["offset"] < place["offset"]]
        named = [one for one in within if one.items() >= place.items() and "language" in one]
        if opened.tag == "pre" and named:
            return {"language": named[0]["language"]}
        spoken = language(opened.attributes) if opened.tag == "code" else None
        inside_pre = any(one.tag == "pre" for one in self._open)
        return {"language": spoken} if spoken and inside_pre else {}
