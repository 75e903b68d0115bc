"""A programme of many rows as an office keeps it in Excel, the same each time."""

from datetime import date, timedelta

from tests.reading.packing import Cell, workbook

HEADS: list[Cell] = ["Title", "Project", "City", "Country", "Start", "End"]
WHAT = ("Workshop", "Training", "Seminar", "Advisory mission", "Conference")
ON = (
    "electronic evidence", "online fraud", "seizure of crypto-assets", "points of contact",
    "reporting systems", "legislation", "judicial training", "cooperation with providers",
)  # fmt: skip
FOR = ("judges", "prosecutors", "investigators", "policy makers", "trainers", "experts")
WHERE = (
    ("Tbilisi", "Georgia"), ("Belgrade", "Serbia"), ("Chisinau", "Moldova"), ("Dakar", "Senegal"),
    ("Rabat", "Morocco"), ("Accra", "Ghana"), ("Bucharest", "Romania"), ("Kyiv", "Ukraine"),
    ("Yerevan", "Armenia"), ("Skopje", "North Macedonia"), ("Ankara", "Turkey"), ("Lima", "Peru"),
)  # fmt: skip
PROJECTS = ("GLACY", "EAP3", "IPROCEEDS")
FIRST = date(2016, 6, 20)
EPOCH = date(1899, 12, 30)
# So many to a day, over three years for five thousand.
A_DAY = 5


def programme(rows: int, projects: tuple[str, ...] = PROJECTS) -> bytes:
    """A workbook of so many activities; the first of them are past."""
    return workbook(HEADS, *(row(number, projects) for number in range(rows)))


def row(number: int, projects: tuple[str, ...]) -> list[Cell]:
    """One activity in one place, its days as days of Excel."""
    on, whom = ON[number // 5 % len(ON)], FOR[number // 40 % len(FOR)]
    first = (FIRST + timedelta(number // A_DAY) - EPOCH).days
    title = f"{WHAT[number % len(WHAT)]} on {on} for {whom}, part {number + 1}"
    city, country = WHERE[number * 7 % len(WHERE)]
    project = projects[number % len(projects)]
    return [title, project, city, country, first, first + number % 3]
