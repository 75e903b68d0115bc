"""Which project a sentence speaks of that names none: by short names that belong to one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from reading.documents.codes import codes_in
from reading.documents.setting import Setting
from reading.doubts import about
from reading.folding import fold_code
from reading.proposals import Proposal

SHORT: Final = re.compile(r"(?<![\w-])([A-Z][A-Za-z]?[A-Z]{1,8})(?:s|['’]s)?(?![\w-])")
OWNER: Final = re.compile(r"^(?:the\s+)?([A-Z][A-Z-]+)['’]s?\s", re.IGNORECASE)
# "Nuclear Security Support Centers (NSSCs)".
DEFINED: Final = re.compile(
    r"(?P<words>(?:[A-Z][\w-]+\s+(?:(?:and|of|for|on)\s+)?){3,7})\((?P<name>[A-Z]{3,8})s?\)"
)
STEM: Final = 4
FEWEST: Final = 3


def remember(sentence: str, setting: Setting) -> None:
    """Keep in mind the short names whose words are all in the name of one project."""
    for found in DEFINED.finditer(sentence) if "(" in sentence else ():
        words = [word for word in found["words"].split() if word[0].isupper()]
        codes = {
            code for name, code in setting.codes.items() if within([*map(fold_code, words)], name)
        }
        if len(codes) == 1:
            setting.kin.setdefault(found["name"], ((codes.pop(),), found.group()))


def within(words: Sequence[str], name: str) -> bool:
    """Whether the beginnings of at least three words stand in a folded name in their order."""
    at = 0
    for word in words:
        at = name.find(word[:STEM], at) + 1
        if not at:
            return False
    return len(words) >= FEWEST


def kin_of(sentence: str, setting: Setting) -> tuple[tuple[str, ...], str]:
    """The project of the first short name in a sentence that belongs to one, and why."""
    for name in SHORT.findall(sentence) if setting.kin else ():
        if name in setting.kin:
            return setting.kin[name]
    return (), ""


def is_foreign(title: str, setting: Setting) -> bool:
    """Whether a title says that it is somebody else's: "IOM's conference"."""
    owner = OWNER.match(title)
    return bool(owner) and not codes_in(title, setting.codes)


def allied(read: Proposal, told: Iterable[Proposal]) -> Proposal:
    """A proposal without a project with that of the one before it in which the same body acts."""
    if read.projects or read.body:
        return read
    ours = {*SHORT.findall(read.title)}
    for one in reversed([*told]):
        if one.projects and ours & {*SHORT.findall(one.title)}:
            doubts = (*read.doubts, about("project_inferred", one.source))
            return replace(read, projects=one.projects, body=one.body, doubts=doubts)
    return read
