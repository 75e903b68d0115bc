"""Several days in one paragraph, each with what is held on it: "4 May: arrival. 5-7 May: …"."""

import re
from typing import Final

from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape
from reading.layouts.sentences import has_verb, sentences

# The sign behind the days comes early in a sentence.
SIGN: Final = re.compile(r"^.{3,60}?(?:[:：]|\s[-–—])\s")


def day_sentences(plain: list[str], _: list[str], ends: Ends) -> list[Piece]:
    """A row for each; empty where a sentence begins otherwise, or tells something with a verb."""
    if not (SIGN.match(plain[0]) and ends.leads(plain[0])) or any(map(ends.leads, plain[1:])):
        return []
    told = [each for each in sentences(" ".join(plain)) if each]
    if len(told) < 2 or any(not SIGN.match(each) or has_verb(each) for each in told):
        return []
    if not all(map(ends.leads, told)):
        return []
    return [Piece(Shape.ROW, each.rstrip(" ."), each, led=True, among=True) for each in told]
