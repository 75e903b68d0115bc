"""A free text in several languages, and which of them a reader gets."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

# By the first word of the names of their letters.
SCRIPTS = {"ar": "ARABIC", "ru": "CYRILLIC", "uk": "CYRILLIC", "zh": "CJK"}

if TYPE_CHECKING:
    from programme.values import ActivitySeen


@dataclass(frozen=True)
class Text:
    """What a field says in one language."""

    field: str
    language: str
    text: str


def same(one: str, other: str) -> bool:
    """Whether two codes name one language: "en" and "en_GB"."""
    return one.partition("_")[0].casefold() == other.partition("_")[0].casefold()


def written_in(text: str, language: str, offered: Sequence[str]) -> str:
    """The language of a text whose writer reads ``language``: that, where its letters are of it.

    Else the first of those offered that is written in such letters. Who reads Arabic may well give
    a title in English; which of two languages with the same letters it is, letters do not tell.
    """
    letters = Counter(filter(None, map(_script, text)))
    if not letters:
        return language
    [(script, _)] = letters.most_common(1)
    fitting = (one for one in (language, *offered) if script_of(one) == script)
    return next(fitting, language)


def script_of(language: str) -> str:
    """The letters of a language, as Unicode names them; most of ours write in Latin ones."""
    return SCRIPTS.get(language.partition("_")[0], "LATIN")


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""


def in_order(original: Text, others: Iterable[Text], working: Sequence[str]) -> tuple[Text, ...]:
    """The texts of one field; the first is for whoever has none in their own language.

    :param working: the languages that are worked in, the first one first.
    """
    texts = (original, *others)
    known = (one for each in working for one in texts if same(one.language, each))
    first = next(known, original)
    return (first, *(one for one in texts if one is not first))


def chosen(texts: Iterable[Text], field: str, language: str | None) -> Text | None:
    """The text of a field for a reader: in their language, else the first; None: there is none."""
    found = [one for one in texts if one.field == field]
    own = (one for one in found if language and same(one.language, language))
    return next(own, found[0] if found else None)


def read_in(activity: ActivitySeen, language: str | None) -> ActivitySeen:
    """An activity as a reader of a language reads it: title and reason in that, where they are."""
    if not activity.texts or language is None:
        return activity
    title = chosen(activity.texts, "title", language)
    reason = chosen(activity.texts, "reason", language)
    return replace(
        activity,
        title=title.text if title else activity.title,
        title_language=title.language if title else activity.title_language,
        reason=reason.text if reason else activity.reason,
    )
