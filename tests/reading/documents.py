"""Reading whole texts in tests: what was found, in short."""

from datetime import date

from reading.documents import read_document
from reading.folding import fold_code
from reading.gazetteer import Gazetteer
from reading.proposals import Proposal

TODAY = date(2016, 4, 1)
NAMES = {"GLACY": "GLACY", "GLACY+": "GLACYPLUS", "EAP II": "EAP2", "T-CY": "TCY"}
CODES = {fold_code(name): code for name, code in NAMES.items()}


def read(text: str, gazetteer: Gazetteer, language: str | None = "en") -> tuple[Proposal, ...]:
    """What a text proposes on 1 April 2016."""
    return read_document(
        text,
        today=TODAY,
        gazetteer=gazetteer,
        codes=CODES,
        bodies={"TCY"},
        language=language,
    )


def short(read: Proposal) -> str:
    """One line: projects, title, and every leg."""
    legs = "; ".join(
        f"{(leg.place.city or leg.place.territory) if leg.place else '-'} "
        f"{leg.days.start if leg.days else '?'}/{leg.days.end if leg.days else '?'}"
        for leg in read.legs
    )
    codes = ",".join([*read.projects, *([read.body] if read.body else [])])
    return f"{codes or '-'} | {read.title} | {legs}"


def codes(read: Proposal) -> set[str]:
    """The codes of all doubts of a proposal."""
    return {each.code for each in (*read.doubts, *(d for leg in read.legs for d in leg.doubts))}
