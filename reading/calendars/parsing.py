"""Content lines and components, taken apart without being particular (RFC 5545 section 3.1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

FOLDS: Final = re.compile(r"\n[ \t]")
PARAMETER: Final = re.compile(r';([^=;:"]+)=((?:"[^"]*"|[^";:])*)')
# What no text of ours holds, and no database takes.
CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
ESCAPES: Final = re.compile(r"\\(.)", re.DOTALL)
COMMA: Final = re.compile(r"(?<!\\),")


@dataclass(frozen=True)
class Property:
    """One content line: its name in capitals, its parameters, its value as written."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as TEXT (section 3.3.11)."""
        return ESCAPES.sub(lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), self.value)

    @property
    def texts(self) -> tuple[str, ...]:
        """The value as a list of TEXT."""
        parts = COMMA.split(self.value)
        found = (Property(self.name, {}, part).text.strip() for part in parts)
        return tuple(part for part in found if part)


@dataclass
class Component:
    """What stands between BEGIN and END."""

    kind: str
    properties: list[Property] = field(default_factory=list)
    inside: list["Component"] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """The first property of a name."""
        return next((one for one in self.properties if one.name == name), None)

    def all(self, name: str) -> list[Property]:
        """Every property of a name."""
        return [one for one in self.properties if one.name == name]

    def text(self, name: str) -> str:
        """The text of the first property of a name, or nothing."""
        found = self.first(name)
        return found.text.strip() if found else ""

    def walk(self, kind: str) -> Iterator["Component"]:
        """The components of a kind directly inside."""
        return (one for one in self.inside if one.kind == kind)


def parsed(octets: bytes) -> Component | None:
    """The first calendar of a file, as far as it goes; None where there is none."""
    text = octets.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    root = Component("")
    open_ones = [root]
    for line in CONTROLS.sub("", FOLDS.sub("", text)).split("\n"):
        found = _property(line)
        if found is None:
            continue
        if found.name == "BEGIN":
            opened = Component(found.value.strip().upper())
            open_ones[-1].inside.append(opened)
            open_ones.append(opened)
        elif found.name == "END":
            if len(open_ones) > 1:
                open_ones.pop()
        else:
            open_ones[-1].properties.append(found)
    return next(root.walk("VCALENDAR"), None)


def _property(line: str) -> Property | None:
    name = re.match(r"[A-Za-z0-9-]+", line)
    if name is None:
        return None
    end, parameters = name.end(), {}
    while found := PARAMETER.match(line, end):
        parameters[found[1].upper()] = found[2].strip('"')
        end = found.end()
    if line[end : end + 1] != ":":
        return None
    return Property(name[0].upper(), parameters, line[end + 1 :])
