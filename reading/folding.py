"""Forms in which two spellings of one name are equal: of words, and of codes."""

from functools import lru_cache

from db.folding import LETTERS, MARKS, fold

__all__ = ["LETTERS", "MARKS", "fold", "fold_code", "fold_word"]


@lru_cache(maxsize=4096)
def fold_word(word: str) -> str:
    """The same for one short word, remembered, since texts repeat their words."""
    return fold(word)


def fold_code(text: str) -> str:
    """A code or label without case, spaces and signs, except that + tells two projects apart.

    ``GLACY +`` becomes ``glacyplus``, ``T-CY`` becomes ``tcy``, ``Cybercrime@ Octopus``
    becomes ``cybercrimeoctopus``.
    """
    return fold(text.replace("+", "plus")).replace(" ", "")
