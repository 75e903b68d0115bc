"""Whoever speaks, whoever reads, and what a person copies out of an example."""

import re
from datetime import date
from typing import Final

from handlers.understanding import Reader
from locales import Translator

TODAY: Final = date(2016, 6, 1)
ISOLATES: Final = re.compile("[\u2066-\u2069]")

Readers = list[tuple[Translator, Reader]]


def typed(text: object) -> str:
    """What a person copies: without tags, without signs of direction, without the command."""
    inside = re.search("<code>(.*?)</code>", str(text))
    bare = ISOLATES.sub("", inside[1] if inside else str(text))
    return bare.partition(" ")[2] if bare.startswith("/") else bare
