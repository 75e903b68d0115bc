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


INTRODUCED = """
Courses across the borders

The courses are devoted to different fields:

  • On May 2-3, 2016, the Institute hosts the Border Course focused on Shoppers' Rights. Programme
  • On June 27-28 2016, the Institute hosts the Border Course focused on Asylum law. Programme
"""
HELD_BY = """
date 2016-03-11 From 3 to 7 March 2016, Ashgabat hosted a national workshop on border rules that
was organised by the Regional Committee in its second year.

The 13th Assembly of Film Archives will be held on 15 – 20 May 2016 at the Hotel Old Mill, Bandung,
followed by the Archive Forum on 23 May 2016. The next GA scheduled for 25 October in Limassol,
Cyprus, is an important one.
"""


def test_a_sentence_above_a_list_is_no_title(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(INTRODUCED, gazetteer)] == [
        "- | Border Course focused on Shoppers' Rights | - 2016-05-02/2016-05-03",
        "- | Border Course focused on Asylum law | - 2016-06-27/2016-06-28",
    ]


def test_who_holds_something_is_not_what_is_held(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(HELD_BY, gazetteer) if one.legs] == [
        "- | National workshop on border rules | Ashgabat 2016-03-03/2016-03-07",
        "- | 13th Assembly of Film Archives | Bandung 2016-05-15/2016-05-20",
        "- | Archive Forum | - 2016-05-23/2016-05-23",
        "- | GA | Limassol 2016-10-25/2016-10-25",
    ]


BROKEN = """
The 36th Regional Conference of Museums will be held at THE OLD MILL, MTHATHA from

Monday 13 May to Wednesday 15 May 2019.

invites you to the launch of the

Yearbook of Harvests 2015

on
Wednesday 2 March 2016 at 11:00 a.m.
"""
TITLED = """
7th Regional Meeting & Assembly

Museum of Boats, Mthatha

Monday 16 May to Wednesday 18 May 2016

The museum is more than a place; it is an experience.
"""


def test_a_small_word_at_the_end_of_a_line_goes_on_below(gazetteer: Gazetteer) -> None:
    assert [short(one) for one in read(BROKEN, gazetteer)] == [
        "- | 36th Regional Conference of Museums | Mthatha 2019-05-13/2019-05-15",
        "- | Launch of the Yearbook of Harvests 2015 | - 2016-03-02/2016-03-02",
    ]


def test_a_span_below_a_title_is_its_time_and_no_week(gazetteer: Gazetteer) -> None:
    (found,) = read(TITLED, gazetteer)
    assert short(found) == "- | 7th Regional Meeting & Assembly | - 2016-05-16/2016-05-18"
