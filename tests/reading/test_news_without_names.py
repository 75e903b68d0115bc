"""News in which an activity has no name of its own: what it is about, who met, what stood above."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

NEWS = """
Jails of the lake region share what they know

From 1 to 3 March 2016, wardens and doctors of the lake region met in Kampala, Uganda, to compare
their rules. Read more

Honest money along the river

A workshop was organised by the Centre between 22 and 24 February in Bamako on honest accounts.
The Centre also gave a seminar on the care of archives at the House of Papers in Lima, Peru, on
4 March 2016, bringing together forty clerks.

Mali learns to see through powders

The Centre ran a workshop on the testing of powders. This training took place on 8-12 February
2016 and was joined by 40 officers.

  • February 10-11, 2016. A planning meeting for the partners was organised in Tallinn.

The second steering committee of the project on rivers in Germany and France was held online, on
24 March 2016.
"""
DAYS_OF = """
On 11 and 12 February 2016, the review meeting of the partners took place in Brussels. The second
day of the meeting was held on the 12th of February at the town hall.
"""


def test_news_names_what_has_no_name(gazetteer: Gazetteer) -> None:
    found = [one for one in read(NEWS, gazetteer) if one.legs]
    assert [short(one) for one in found] == [
        "- | Jails of the lake region share what they know | Kampala 2016-03-01/2016-03-03",
        "- | Workshop on honest accounts | Bamako 2016-02-22/2016-02-24",
        "- | Seminar on the care of archives | Lima 2016-03-04/2016-03-04",
        "- | Workshop on the testing of powders | - 2016-02-08/2016-02-12",
        "- | Planning meeting for the partners | Tallinn 2016-02-10/2016-02-11",
        "- | Second steering committee of the project on rivers | - 2016-03-24/2016-03-24",
    ]
    assert all("from_prose" in codes(one) for one in found)


def test_a_day_of_a_meeting_is_no_other_meeting(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(DAYS_OF, gazetteer)] == [
        "- | Review meeting of the partners | Brussels 2016-02-11/2016-02-12"
    ]


def test_today_is_only_known_where_the_day_of_writing_is(gazetteer: Gazetteer) -> None:
    text = "A series of courses on ballots began today in Tashkent. Thirty people came to it."
    assert not [one for one in read(text, gazetteer) if one.legs]
    (dated,) = read(f"TASHKENT, 12 July 2012 (Wire) - {text}", gazetteer)
    assert short(dated) == "- | Courses on ballots | Tashkent 2012-07-12/2012-07-12"
    assert "next_day" in codes(dated)
