"""The details of a sheet that comes back: what an activity has of its own, in one cell."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from handlers.papers.differing import meant
from locales import Catalogues, Translator
from programme.papers import LegAltered
from programme.particulars import PARTICULARS, Form, Own, Value
from programme.values import ActivitySeen
from publishing.fields import field_name
from publishing.particulars import shown
from reading.doubts import Doubt, about
from reading.folding import fold
from reading.names import read_address, read_figure, read_telephone
from reading.proposals import Proposal

# A sheet changes what is one text, number or address; lists are changed where they are seen.
READ: Mapping[Form, Callable[[str], str | int | None]] = {
    Form.TEXT: str,
    Form.OF_LEGS: str,
    Form.NUMBER: read_figure,
    Form.LINK: read_address,
}
Said = dict[str, str]


class Details:
    """How details are called and worded, in every language in which a sheet may have been sent."""

    def __init__(self, each: Sequence[Translator]) -> None:
        self.each = each
        self.names = {fold(field_name(t, name)): name for t in each for name in PARTICULARS}
        every = {str(field_name(t, name)) for t in each for name in PARTICULARS}
        names = "|".join(map(re.escape, sorted(every, key=len, reverse=True)))
        self.heads = re.compile(rf"(?:^|[;；\n])[\s,]*({names})\s*[:：]\s*", re.IGNORECASE)

    @classmethod
    def of(cls, catalogues: Catalogues) -> Self:
        """In every language of an office."""
        return cls([catalogues.translator(language) for language in catalogues.languages])

    def said(self, cell: str) -> Said:
        """What a cell says of each; what stands before the first name is said of none."""
        found = list(self.heads.finditer(cell))
        ends = [*(one.start() for one in found), len(cell)]
        before = {"": plain(cell[: ends[0]])}
        return before | {
            self.names[fold(one[1])]: plain(cell[one.end() : end])
            for one, end in zip(found, ends[1:], strict=True)
        }

    def same(self, name: str, text: str, own: Own, leg_id: int) -> bool:
        """Whether a text says what is known, as it was worded in any language."""
        if name == "agenda":
            worded = {t.plain_count("{n} point", "{n} points", len(own.agenda)) for t in self.each}
            return fold(text) in map(fold, worded)
        value = valued(name, own, leg_id)
        return value is not None and fold(text) in {fold(shown(t, name, value)) for t in self.each}


def plain(text: str) -> str:
    """A text on one line, without the signs that part it from the next."""
    return " ".join(text.split()).strip(" ;,")


def valued(name: str, own: Own, leg_id: int) -> Value | None:
    """What is known of it."""
    of_legs: Mapping[str, Mapping[int, str]] = {"host": own.hosts, "team": own.teams}
    return of_legs[name].get(leg_id) if name in of_legs else own.values.get(name)


def read_value(name: str, text: str) -> str | int | None:
    """What a text means; None where that cannot be made out, or is longer than fits."""
    if name not in PARTICULARS:
        return None
    one = PARTICULARS[name]
    if name == "telephone":
        return read_telephone(text)
    value = READ[one.form](text) if one.form in READ else None
    fits = value <= one.most if isinstance(value, int) else len(value or "") <= one.most
    return value if fits and isinstance(value, str | int) else None


@dataclass(frozen=True)
class Detailed:
    """What a sheet says otherwise of an activity and of its legs, and what it cannot change.

    :param both: some of it has become something else here too; ``moved``: anything has.
    """

    own: Mapping[str, str | int] = field(default_factory=dict)
    legs: tuple[LegAltered, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    both: bool = False
    moved: bool = False

    def over(self, legs: Sequence[LegAltered]) -> tuple[LegAltered, ...]:
        """These legs, with who receives them and who travels."""
        mine = {one.leg_id: one for one in self.legs}
        known = [
            replace(one, host=more.host, team=more.team)
            if one.leg_id and (more := mine.pop(one.leg_id, None))
            else one
            for one in legs
        ]
        return (*known, *mine.values())


class Owned:
    """What activities have of their own: when a sheet was sent out, and now; by number."""

    def __init__(self, details: Details, owns: Mapping[int, tuple[Own, Own]]) -> None:
        self.details, self.owns = details, owns

    def beside(self, known: ActivitySeen, read: Proposal) -> Detailed:
        """What a sheet says otherwise of one of them."""
        if known.id not in self.owns:
            return Detailed()
        then, now = self.owns[known.id]
        own: dict[str, str | int] = {}
        legs: dict[int, LegAltered] = {}
        doubts: list[Doubt] = []
        both = False
        for leg, number in meant(known, read):
            for name, text in self.others(self.details.said(leg.details), (then, now), number):
                value = read_value(name, text)
                both |= value is not None and valued(name, then, number) != valued(
                    name, now, number
                )
                if value is None:
                    doubts.append(about("other_details", text))
                elif name in {"host", "team"}:
                    one = legs.get(number, LegAltered(number))
                    here = (str(value), one.team) if name == "host" else (one.host, str(value))
                    legs[number] = replace(one, host=here[0], team=here[1])
                else:
                    own[name] = value
        return Detailed(own, (*legs.values(),), (*dict.fromkeys(doubts),), both, then != now)

    def others(self, said: Said, owns: tuple[Own, Own], leg: int) -> Iterator[tuple[str, str]]:
        """Those that are neither as they were nor as they are; what is left out says nothing."""
        for name, text in said.items():
            if text and not any(self.details.same(name, text, own, leg) for own in owns):
                yield name, text
