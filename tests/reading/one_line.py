"""A line of an activity, read on the first of July 2016; what its legs are held against."""

from datetime import date

from programme.values import Days, Precision
from reading.doubts import Doubt
from reading.gazetteer import Gazetteer
from reading.lines import fold, read_line
from reading.proposals import Proposal

TODAY = date(2016, 7, 1)
NAMES = {
    "GLACY": "GLACY",
    "GLACY+": "GLACYPLUS",
    "EAP II": "EAP2",
    "Cybercrime@EAP II": "EAP2",
    "iPROCEEDS": "IPROCEEDS",
    "Cybercrime@Octopus": "OCTOPUS",
    "T-CY": "TCY",
}
CODES = {fold(name): code for name, code in NAMES.items()}
YEAR = Doubt("year_inferred", {"year": "2016"})


def line(text: str, gazetteer: Gazetteer, language: str = "en") -> Proposal:
    return read_line(
        text, today=TODAY, language=language, gazetteer=gazetteer, codes=CODES, bodies={"TCY"}
    )


def sites(read: Proposal) -> list[tuple[str | None, str | None] | None]:
    return [leg.place and (leg.place.city, leg.place.territory) for leg in read.legs]


def august(first: int, last: int) -> Days:
    return Days(Precision.DAY, date(2016, 8, first), date(2016, 8, last))
