"""Rows whose parts are kept apart by gaps, by stops, or by the names of fields on one line."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

ROWS = {
    ("zh", "●  扩大会议  第三季度  长沙"): "扩大会议 | Changsha 2016-07-01/2016-09-30",
    ("zh", "（一）工业博览会。4月22日至26日，德国汉诺威。参展企业12家。"): (
        "工业博览会 | Hannover 2016-04-22/2016-04-26"
    ),
    ("zh", "（二）经贸考察。5月20日至22日在河内，5月23日至25日在曼谷。"): (
        "经贸考察 | Hanoi 2016-05-20/2016-05-22; Bangkok 2016-05-23/2016-05-25"
    ),
    ("zh", "（三）推介团。时间：11月；地点：利雅得。"): "推介团 | Riyadh 2016-11-01/2016-11-30",
    ("zh", "5. 进口博览会，11月5日至10日，上海国家会展中心"): (
        "进口博览会 | Shanghai 2016-11-05/2016-11-10"
    ),
    ("zh", "6. 消费品博览会\n   时间：5月13日至18日      地点：海南海口"): (
        "消费品博览会 | Haikou 2016-05-13/2016-05-18"
    ),
    ("tr", "- 22.07.2016–02.08.2016  Yaz okulu: tarih ve dil  Aşkabat (Türkmenistan)"): (
        "Yaz okulu: tarih ve dil | Ashgabat 2016-07-22/2016-08-02"
    ),
    ("en", "- Forum on data  5-6 May 2016  Tirana, Albania"): (
        "Forum on data | Tirana 2016-05-05/2016-05-06"
    ),
    ("en", "- Forum on data; When: 5-6 May 2016; Where: Tirana"): (
        "Forum on data | Tirana 2016-05-05/2016-05-06"
    ),
    ("fr", "- Forum des villes\n  Quand : 5 mai 2016   Où : Tirana"): (
        "Forum des villes | Tirana 2016-05-05/2016-05-05"
    ),
}


def test_each_part_is_read_for_what_it_is(gazetteer: Gazetteer) -> None:
    for (language, text), wanted in ROWS.items():
        found = [short(one) for one in read(f"{text}\n", gazetteer, language)]
        assert found == [f"- | {wanted}"], text


def test_an_edition_is_no_day_of_an_agenda(gazetteer: Gazetteer) -> None:
    text = "1. 服务贸易交易会，9月12—16日，北京\n2. 第七届进口博览会，11月5日至10日，上海\n"
    assert [one.title for one in read(text, gazetteer, "zh")] == [
        "服务贸易交易会",
        "第七届进口博览会",
    ]
