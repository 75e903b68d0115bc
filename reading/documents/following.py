"""Sentences that follow a row and tell more of it: they are no part of its title."""

import re
from typing import Final

from reading.layouts.sentences import has_verb, sentences
from reading.lines.reader import Reader
from reading.remarks import is_due, is_note

# "Organiza: …" behind a row says more of it.
LABELLED: Final = re.compile(r"^[^\W\d_]{3,20}(?:\s[^\W\d_]{2,12})?\s?[:：]\s")


# "… – responsable : C. Diouf" at the end of a row.
NAMED: Final = re.compile(
    r"\s+[-–—]\s+[a-zà-ÿăâîșțа-яіїєґ][^\W\d_]{3,19}\s?[:：]\s[^\d:：;–—]{2,60}$"
)


def unnamed(text: str) -> str:
    """A row without who is answerable for it, which stands behind it with its label."""
    return NAMED.sub("", text)


def alone(text: str, reader: Reader) -> str:
    """A row without the sentences behind it that tell something, from the first of them on."""
    parts = sentences(text)
    kept = 1
    while kept < len(parts) and not tells(parts[kept], reader):
        kept += 1
    return text if kept == len(parts) else " ".join(parts[:kept])


def tells(sentence: str, reader: Reader) -> bool:
    """Whether a sentence has a verb, is a note, or says by when something is due."""
    if has_verb(sentence) or is_note(sentence) or LABELLED.match(sentence):
        return True
    return any(is_due(sentence, found.start, found.end) for found in reader.dated(sentence))
