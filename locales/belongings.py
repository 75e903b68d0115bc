"""What a language has beside its catalogue: its own name, places, verbs, words to read, tables."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from locales.pofiles import SOURCE
from locales.tongues import short

MONTHS = "dates"
_ROW = re.compile(r"^\|\s*([^|]+?)\s*\|\s*([^|]*?)\s*\|", re.MULTILINE)
_HEADS = frozenset({"word", "---"})


def lacking(house: Path, folder: Path, language: str) -> list[str]:
    """A line for all that the source language has and this one has not, file by file."""
    if language == SOURCE:
        return []
    faults = [fault for look in LOOKS for fault in look(house, folder, language)]
    return [f"{language}: {fault}" for fault in faults]


def _own_name(_: Path, folder: Path, language: str) -> Iterator[str]:
    if (folder / SOURCE / "language.toml").exists():
        said = _read(folder / language / "language.toml")
        if not said.get("endonym"):
            yield "language.toml: no endonym"


def _places(_: Path, folder: Path, language: str) -> Iterator[str]:
    wanted, there = (_read(folder / one / "territories.toml") for one in (SOURCE, language))
    for table in ("names", "footnotes"):
        missing = sorted(set(wanted.get(table, ())) - set(there.get(table, ())))
        if missing:
            yield f"territories.toml: no {table} for {_some(missing)}"


def _verbs(_: Path, folder: Path, language: str) -> Iterator[str]:
    wanted, there = (_read(folder / one / "verbs.toml") for one in (SOURCE, language))
    said = there.get("verbs", {})
    missing = [step for step in wanted.get("verbs", ()) if not said.get(step)]
    if missing:
        yield f"verbs.toml: no verb for {_some(missing)}"


def _words_to_read(house: Path, _: Path, language: str) -> Iterator[str]:
    words = house / "reading" / "words"
    if (words / f"{short(SOURCE)}.toml").exists():
        said = _read(words / f"{short(language)}.toml")
        if MONTHS not in said:
            yield f"reading/words/{short(language)}.toml: no words of dates"


def _renderings(house: Path, _: Path, language: str) -> Iterator[str]:
    golden = house / "tests" / "locales" / "golden"
    wanted, there = (_read(golden / f"{one}.toml") for one in (SOURCE, language))
    missing = sorted(set(wanted) - set(there))
    if missing:
        yield f"tests/locales/golden/{language}.toml: nothing for {_some(missing)}"


def _terms(house: Path, _: Path, language: str) -> Iterator[str]:
    docs = house / "docs"
    if (docs / "glossary.md").exists():
        terms = _rows(docs / "glossary" / f"{language}.md")
        missing = [word for word in _rows(docs / "glossary.md") if not terms.get(word)]
        if missing:
            yield f"docs/glossary/{language}.md: no term for {_some(missing)}"


def said(folder: Path, language: str) -> tuple[int, int]:
    """How many territories it names, and how many ways to write a verb it knows."""
    names = _read(folder / language / "territories.toml").get("names", ())
    verbs = _read(folder / language / "verbs.toml").get("verbs", {})
    return len(names), sum(map(len, verbs.values()))


LOOKS: tuple[Callable[[Path, Path, str], Iterator[str]], ...] = (
    _own_name, _places, _verbs, _words_to_read, _renderings, _terms,
)  # fmt: skip


def _rows(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    found = _ROW.findall(path.read_text(encoding="utf-8"))
    return {word: said for word, said in found if word not in _HEADS}


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _some(missing: list[str], most: int = 12) -> str:
    left = len(missing) - most
    return ", ".join(missing[:most]) + (f" and {left} more" if left > 0 else "")
