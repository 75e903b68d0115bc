"""The catalogues of the languages an office speaks, loaded once and handed out by language."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

from locales.gate import Translator
from locales.pseudo import PSEUDO, Pseudo
from locales.tongues import nearest

FOLDER = Path(__file__).parent


def po_path(folder: Path, language: str) -> Path:
    """Where the catalogue of a language stands, as gettext lays it out."""
    return folder / language / "LC_MESSAGES" / "messages.po"


class Catalogues:
    """Every language of an office, the first being its own; LookupError for one without words.

    ``footnotes`` are the office's own to names of territories, by code, then by language.
    """

    def __init__(
        self,
        languages: Sequence[str],
        *,
        folder: Path = FOLDER,
        footnotes: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    ) -> None:
        if not languages:
            raise LookupError("an office speaks at least one language")
        self.languages = tuple(languages)
        self._translators = {
            language: Translator(
                language,
                load(folder, language),
                {code: said[language] for code, said in footnotes.items() if language in said},
            )
            for language in languages
        }

    def translator(self, language: str | None) -> Translator:
        """The nearest supported language (fr-CA is fr, en is en_GB), else the office's own.

        Takes IETF tags as Telegram and browsers write them, and Babel's identifiers.
        """
        return self._translators[nearest(language or "", self.languages)]


def load(folder: Path, language: str) -> NullTranslations:
    """One catalogue: compiled when that is as new as its source, else compiled in memory."""
    if language == PSEUDO:
        return Pseudo()
    source = po_path(folder, language)
    binary = source.with_suffix(".mo")
    if not source.exists():
        raise LookupError(f"no catalogue for {language!r}: {source} is missing")
    if binary.exists() and binary.stat().st_mtime >= source.stat().st_mtime:
        return opened(binary, binary.stat().st_mtime_ns)
    return GNUTranslations(BytesIO(compiled(source.read_bytes(), language)))


@lru_cache(maxsize=16)
def opened(binary: Path, _written: int) -> GNUTranslations:
    """A compiled catalogue, read once for as long as it was written at that moment."""
    with binary.open("rb") as file:
        return GNUTranslations(file)


def compiled(source: bytes, language: str) -> bytes:
    """The binary form of a catalogue, fuzzy entries left out, as gettext reads it."""
    # Late: a compiled office never needs Babel's reader and writer of catalogues.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    binary = BytesIO()
    write_mo(binary, read_po(BytesIO(source), locale=language))
    return binary.getvalue()
