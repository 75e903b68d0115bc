"""The work of words: extract what the code says, bring every catalogue up to date, check them."""

import argparse
import sys
from pathlib import Path

from babel.messages.pofile import PoFileError

from locales.belongings import lacking
from locales.catalogues import FOLDER, compiled, po_path
from locales.coverage import NOT_YET, coverage, long_labels, table
from locales.extraction import extracted, unreadable
from locales.inspection import ids, inspected
from locales.pofiles import begun, read, updated, written


def main(
    arguments: list[str] | None = None, *, house: Path = FOLDER.parent, folder: Path = FOLDER
) -> int:
    """What ``make words`` runs: exit status 1 when something lacks or is spoilt."""
    parser = argparse.ArgumentParser(prog="python -m locales.words", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, only say what lacks")
    parser.add_argument(
        "--add", metavar="LANGUAGE", help="begin a catalogue, by Babel's identifier"
    )
    asked = parser.parse_args(arguments)
    if asked.add:
        begin(folder, asked.add)
    if not asked.check:
        renew(house, folder)
    faults = check(house, folder)
    listed = long_buttons(house, folder) if not faults else []
    report = [*listed, *faults, summary(folder, len(faults))]
    sys.stdout.write("".join(f"{line}\n" for line in report))
    return 1 if faults else 0


def languages(folder: Path) -> list[str]:
    """Those that have a catalogue, in order of their identifiers."""
    return sorted(path.parent.parent.name for path in folder.glob("*/LC_MESSAGES/messages.po"))


def begin(folder: Path, language: str) -> None:
    """Lay an empty catalogue, unless there is one."""
    path = po_path(folder, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.write_bytes(written(begun(language)))


def renew(house: Path, folder: Path) -> None:
    """Extract, update every catalogue, and compile it beside its source.

    A catalogue that cannot be read is left as it is; the check says why.
    """
    template = extracted(house)
    (folder / "messages.pot").write_bytes(written(template))
    for language in languages(folder):
        path = po_path(folder, language)
        try:
            source = written(updated(read(path, language), template, language))
        except PoFileError:
            continue
        if source != path.read_bytes():
            path.write_bytes(source)
        path.with_suffix(".mo").write_bytes(compiled(source, language))


def check(house: Path, folder: Path) -> list[str]:
    """What lacks, a line each: in the code, in the template, in every catalogue."""
    template = extracted(house)
    faults = unreadable(house)
    if ids(read(folder / "messages.pot", None)) != ids(template):
        faults.append("messages.pot: not what the code says, run make words")
    for language in languages(folder):
        try:
            catalogue = read(po_path(folder, language), language)
        except PoFileError as malformed:
            faults.append(f"{language}: cannot be read: {malformed}")
        else:
            faults += inspected(catalogue, template, language)
        faults += lacking(house, folder, language)
    return faults


def long_buttons(house: Path, folder: Path) -> list[str]:
    """Labels that a telephone may cut, a line each; no fault, but to be looked at."""
    return [
        f"{language}: button of {len(label)} characters: {label!r}"
        for language in languages(folder)
        for label in long_labels(house, folder, language)
    ]


def figures(house: Path = FOLDER.parent, folder: Path = FOLDER) -> list[str]:
    """How far each language has come, and below, what each lacks, a line each."""
    found = [coverage(house, folder, language) for language in languages(folder)]
    reviewed = sum(one.reviewed != NOT_YET for one in found)
    told = f"Reviewed by a person: {reviewed} of {len(found)} languages."
    return [*table(found), *(line for one in found for line in one.lacks), told]


def summary(folder: Path, faults: int) -> str:
    """The last line: how many languages, how many messages, how many faults."""
    messages = len(ids(read(folder / "messages.pot", None)))
    known = ", ".join(languages(folder))
    return f"{messages} messages in {known}: " + (f"faults: {faults}" if faults else "complete")


if __name__ == "__main__":
    sys.exit(main())
