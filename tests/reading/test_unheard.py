"""Sentences about a day to come that name no activity are handed back, and none is dropped."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import codes, read, short

MAIL = """
Dear all,

The steering committee has been moved to 27 May 2016, see below. On 5 May 2016 we have the regional
training in Tunis. We ring the donor on 9 May 2016. The seal was broken on 3 March 2016. The treaty
was signed on 4 May 2016. The training in Tunis on 5 May is full.
"""


def test_what_is_not_understood_of_a_mail_is_handed_back(gazetteer: Gazetteer) -> None:
    found = read(MAIL, gazetteer)
    assert [short(one) for one in found if one.legs] == [
        "- | Steering committee | - 2016-05-27/2016-05-27",
        "- | Regional training | Tunis 2016-05-05/2016-05-05",
    ]
    left = [one for one in found if not one.legs]
    assert [one.title for one in left] == ["We ring the donor on 9 May 2016."]
    assert all(codes(one) == {"unread"} for one in left)


def test_a_line_of_several_sentences_is_no_row(gazetteer: Gazetteer) -> None:
    text = "In the week after, on 4 May 2016, we ring the donor. On 6 May he is in Paris."
    assert [one.title for one in read(text, gazetteer)] == [
        "In the week after, on 4 May 2016, we ring the donor.",
        "On 6 May he is in Paris.",
    ]


def test_a_number_with_a_point_is_no_day_to_come(gazetteer: Gazetteer) -> None:
    text = "The service needs version 8.1 or higher of the library, which the ministry has not got."
    assert read(text, gazetteer) == ()


def test_an_item_about_a_day_to_come_is_handed_back(gazetteer: Gazetteer) -> None:
    text = (
        "Points\n\n2. Town money\n5. Next public meeting - Thurs 28 April - Soap workshop\n6. Aims"
    )
    assert [one.title for one in read(text, gazetteer)] == [
        "Next public meeting - Thurs 28 April - Soap workshop"
    ]


def test_an_item_with_a_day_that_cannot_be_is_handed_back(gazetteer: Gazetteer) -> None:
    text = (
        "- Workshop of 31 June 2017 for judges of all courts and for staff who ask\n"
        "- Forum, Paris, 3 May 2017\n"
    )
    first, forum = read(text, gazetteer)
    assert codes(first) == {"unread"}
    assert short(forum) == "- | Forum | Paris 2017-05-03/2017-05-03"
