"""Running text as people write it: titles above it, names that go on, days that lean on others."""

from datetime import date

from reading.documents import read_document
from reading.gazetteer import Gazetteer
from reading.proposals import Proposal
from tests.reading.documents import short

TODAY = date(2025, 6, 1)
TOLD = {
    # A title in a line by itself.
    "Congress on soils\nLima, Peru, 9-15 October 2025. More than 900 people are expected.": [
        "- | Congress on soils | Lima 2025-10-09/2025-10-15"
    ],
    # Names go on through lists, treaties and parts.
    "The second part of the third session of the Parties to the Oslo, Rome and Lima Conventions "
    "will be held in Geneva from 5 to 14 August 2025 (COP-3.2).": [
        "- | Second part of the third session of the Parties to the Oslo, Rome and Lima "
        "Conventions | Geneva 2025-08-05/2025-08-14"
    ],
    "A workshop on courts, prisons and parole was held in Kyiv on 3 March 2025.": [
        "- | Workshop on courts, prisons and parole | Kyiv 2025-03-03/2025-03-03"
    ],
    "On 20 March 2025, one of us spoke at the ABC Rivers and Lakes Forum in Paris.": [
        "- | ABC Rivers and Lakes Forum | Paris 2025-03-20/2025-03-20"
    ],
    # What is attended, or has its days right behind it, may be of no kind.
    "From 24 to 27 February 2025, two experts attended NetWeek in Taipei, Taiwan.": [
        "- | NetWeek | Taipei 2025-02-24/2025-02-27"
    ],
    # Days that only frame others, that were moved, and that lean on others.
    "In July 2025, a course on maps will be given in Riga on 10-11 July 2025.": [
        "- | Course on maps | Riga 2025-07-10/2025-07-11"
    ],
    "The training in Split, planned for 6-8 October 2025, has been moved to 20-22 October 2025, "
    "since half of us are at the fair (13-15 October 2025).": [
        "- | Training | Split 2025-10-20/2025-10-22",
    ],
    "The ocean forum takes place in Athens from 15 to 17 July 2025. On the 16th we have a seminar "
    "on port air in Piraeus. Our rooms are on the 5th floor.": [
        "- | Ocean forum | Athens 2025-07-15/2025-07-17",
        "- | Seminar on port air | Piraeus 2025-07-16/2025-07-16",
    ],
    "We have long prepared a conference on water. It will take place in Bern on 3 July 2025.": [
        "- | Conference on water | Bern 2025-07-03/2025-07-03"
    ],
    # One activity in two places.
    "Our exchange visit of weavers took them from Almaty (1-3 April 2025) to Dushanbe "
    "(5-7 April 2025).": [
        "- | Exchange visit of weavers | Almaty 2025-04-01/2025-04-03; "
        "Dushanbe 2025-04-05/2025-04-07"
    ],
}
# None of these tells of an activity.
FACTS = (
    "The plan follows the Board's decision of 4 March 2025.",
    "Registration for the workshop on ports is 3 March 2025.",
    "The committee will not meet in December 2025 after all.",
    "The law on courts is old. It was adopted on 3 March 2025.",
    "Felt makers\n14 April 2025\nWe have put new pictures on the page. They were sold quickly.",
    "The visits started in Rome on 3 March 2025.",
)


def told(text: str, gazetteer: Gazetteer) -> list[Proposal]:
    found = read_document(text, today=TODAY, gazetteer=gazetteer, codes={}, language="en")
    return [one for one in found if one.legs]


def test_a_sentence_tells_of_what_it_says_to_be_held(gazetteer: Gazetteer) -> None:
    for text, expected in TOLD.items():
        assert [short(one) for one in told(text, gazetteer)] == expected, text


def test_what_is_decided_due_or_begun_is_no_activity(gazetteer: Gazetteer) -> None:
    for text in FACTS:
        assert told(text, gazetteer) == [], text
