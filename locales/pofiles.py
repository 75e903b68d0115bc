"""Catalogues as files that change only when words do: no dates, no lines, no tool's version."""

from difflib import SequenceMatcher
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

SOURCE = "en_GB"
_RESTLESS = (b'"POT-Creation-Date:', b'"Generated-By:')
_UNFILLED = (b"YEAR-MO-DA", b"EMAIL@ADDRESS", b"LL@li.org")
_LANGUAGE = b'"Language: '
# Editors of catalogues ask for it; Babel forgets it when it reads.
_FROM = f'"X-Source-Language: {SOURCE}\\n"'.encode()
_UNREVIEWED = "# {name} words of Convoke.\n# Reviewed by a person: not yet.\n#"


def read(path: Path, language: str | None) -> Catalog:
    """One catalogue or, without a language, the template; PoFileError where it is malformed."""
    return read_po(BytesIO(path.read_bytes()), locale=language, abort_invalid=True)


def begun(language: str) -> Catalog:
    """An empty catalogue for a language that has none yet; it says that nobody has reviewed it."""
    name = Locale.parse(language).english_name
    return _empty(_UNREVIEWED.format(name=name), language)


def template() -> Catalog:
    """An empty template."""
    return _empty("# The words of Convoke, as the code says them.\n#", None)


def _empty(comment: str, language: str | None) -> Catalog:
    return Catalog(
        language,
        header_comment=comment,
        project="Convoke",
        version="0",
        charset="utf-8",
        fuzzy=False,
    )


def updated(catalogue: Catalog, said: Catalog, language: str) -> Catalog:
    """The catalogue with exactly the messages of the template.

    A message that was slightly reworded keeps its translation, marked fuzzy, for a person to look
    at. The source language stays empty: its messages are its words.
    """
    catalogue.update(said, no_fuzzy_matching=language == SOURCE)
    for message in catalogue:
        if message.fuzzy and message.previous_id and not _alike(message):
            message.flags.discard("fuzzy")
            message.previous_id = []
            message.string = "" if isinstance(message.id, str) else ("",) * catalogue.num_plurals
    return catalogue


def _alike(message: Message) -> bool:
    """Whether the wording before is near enough; Babel's own measure is lax with short ones."""
    now = message.id if isinstance(message.id, str) else message.id[0]
    return SequenceMatcher(None, message.previous_id[0], now).ratio() >= 0.8


def written(catalogue: Catalog) -> bytes:
    """The bytes of a catalogue, the same for the same words; what is no longer said is dropped."""
    file = BytesIO()
    write_po(file, catalogue, width=100, ignore_obsolete=True, include_lineno=False)
    kept = [line for line in file.getvalue().splitlines() if not _idle(line)]
    for at, line in enumerate(kept):
        if line.startswith(_LANGUAGE):
            kept.insert(at + 1, _FROM)
            break
    return b"\n".join(kept).rstrip() + b"\n"


def _idle(line: bytes) -> bool:
    return line.startswith(_RESTLESS) or (
        line.startswith(b'"') and any(blank in line for blank in _UNFILLED)
    )
