"""Words by which phrases are known, of all our languages."""

import re
from functools import lru_cache

from reading.folding import fold
from reading.lines.segments import alternatives
from reading.wordlists import ALWAYS, every, words

ARTICLES = "a an the of on for un une des du de l its this their our una uma"


@lru_cache(maxsize=1)
def trailing() -> re.Pattern[str]:
    """Small words that a phrase cannot end with."""
    lists = (
        *every("dates", "filler"),
        *every("places", "articles"),
        *every("dates", "today"),
        *["of", "for", "on", "and", "to", "s'est", "se"],
    )
    words = sorted(map(re.escape, {*lists}))
    return re.compile(rf"\s+(?:{'|'.join(words)})$", re.IGNORECASE)


@lru_cache(maxsize=16)
def placing(language: str = "") -> re.Pattern[str]:
    """A preposition of a language, or of all, before a capital: "la" is an article in others."""
    own = [one for each in (language, *ALWAYS) for one in words_of(each)] if language else []
    before = "|".join(sorted(map(re.escape, own))) or alternatives("places", "prepositions")
    articles = alternatives("places", "articles")
    cities = alternatives("prose", "of_city")
    return re.compile(
        rf"(?i:{before})\s+(?:(?i:{cities})\s+|(?i:{articles})\s+|l['’])?(?=[^\W\d_a-zà-ÿа-я])"
    )


def words_of(language: str) -> list[str]:
    """The prepositions of one language."""
    return words(language.partition("_")[0]).get("places", {}).get("prepositions", [])


@lru_cache(maxsize=1)
def introducing() -> frozenset[str]:
    """The same prepositions, each by its first word, without case."""
    return frozenset(word.casefold().split()[0] for word in every("places", "prepositions"))


@lru_cache(maxsize=1)
def verbs() -> frozenset[str]:
    """Verbs before or behind which a phrase ends."""
    found = {fold(word).split()[0] for key in ("verbs", "held") for word in every("prose", key)}
    return frozenset(word for word in found if len(word) > 1)


@lru_cache(maxsize=1)
def relatives() -> frozenset[str]:
    """Words that begin a clause."""
    return frozenset(fold(word) for word in every("prose", "relatives"))


@lru_cache(maxsize=16)
def clauses(language: str = "") -> frozenset[str]:
    """Words that begin a clause, and verbs; not what is a noun in the language of the text.

    Romanian "care" is an English noun.
    """
    own = language.partition("_")[0]
    strange = {fold(word) for word in words(own).get("prose", {}).get("nouns", [])}
    return (verbs() | relatives()) - strange


@lru_cache(maxsize=1)
def small() -> frozenset[str]:
    """Words before which no phrase goes on: articles, prepositions, "and"."""
    keys = (
        ("places", "articles"),
        ("places", "prepositions"),
        ("dates", "both"),
        ("prose", "relatives"),
    )
    words = {fold(word) for table, key in keys for word in every(table, key)}
    return frozenset({*words, *ARTICLES.split()})
