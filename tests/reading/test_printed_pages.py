"""What was taken out of a printed page: its marks and slashes stand where lines were."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

PAGE = (
    "Highlights April - June 2016\n\n"
    "▪ Second meeting of contact points, The Hague, 8 April 2016. ▪ The annual forum was held in"
    " Sarajevo on 20-22 April 2016. ▪ The committee of experts published the drafts of its notes"
    " for all who wish to answer.\n\n"
    "• Workshop on police / provider cooperation, Tbilisi, 26-28 May 2016\n"
    "• Training of prosecutors, Ankara, 2-3 June 2016 / Tirana, 6 June 2016\n"
)


def test_marks_and_slashes_inside_a_line_part_what_they_part(gazetteer: Gazetteer) -> None:
    assert [short(each) for each in read(PAGE, gazetteer)] == [
        "- | Second meeting of contact points | The Hague 2016-04-08/2016-04-08",
        "- | Annual forum | Sarajevo 2016-04-20/2016-04-22",
        "- | Workshop on police / provider cooperation | Tbilisi 2016-05-26/2016-05-28",
        "- | Training of prosecutors | Ankara 2016-06-02/2016-06-03; Tirana 2016-06-06/2016-06-06",
    ]


def test_marks_between_the_parts_of_a_row_are_no_list(gazetteer: Gazetteer) -> None:
    (one,) = read("Workshop on evidence • Tbilisi • 26-28 May 2016", gazetteer)
    assert short(one) == "- | Workshop on evidence | Tbilisi 2016-05-26/2016-05-28"
