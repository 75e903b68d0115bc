"""Running text whose words no blanks part, whose places have endings, whose names stand first."""

from reading.gazetteer import Gazetteer
from tests.reading.documents import read, short

TOLD = {
    (
        "zh",
        "2016年7月16日，绿色建筑论坛将在深圳举行。",
    ): "绿色建筑论坛 | Shenzhen 2016-07-16/2016-07-16",
    (
        "zh",
        "2016年5月5日，在上海举办企业采购对接会。",
    ): "企业采购对接会 | Shanghai 2016-05-05/2016-05-05",
    ("zh", "网络安全培训班定于2016年5月5日至7日在北京举行。"): (
        "网络安全培训班 | Beijing 2016-05-05/2016-05-07"
    ),
    ("tr", '18-19 Nisan 2016 tarihlerinde Konya\'da "İklim ve Kent" konferansı düzenlenecektir.'): (
        '"İklim ve Kent" konferansı | Konya 2016-04-18/2016-04-19'
    ),
    ("ar", "وستعقد في القاهرة يوم 28 مايو 2016 ندوة حول الاقتصاد الأخضر."): (
        "ندوة حول الاقتصاد الأخضر | Cairo 2016-05-28/2016-05-28"
    ),
}
ROWS = {
    ("ru", "- с 27 по 31 мая 2016 – визит делегации в Женеву и Вену"): (
        "визит делегации | Geneva 2016-05-27/2016-05-31; Vienna 2016-05-27/2016-05-31"
    ),
    ("ru", "- 5 июня 2016, 15.00 по бишкекскому времени – вебинар о предупреждении"): (
        "вебинар о предупреждении | - 2016-06-05/2016-06-05"
    ),
    ("zh", "1、青年夏令营（2016年8月5日—9日，青岛）"): "青年夏令营 | Qingdao 2016-08-05/2016-08-09",
}


def test_running_text_is_read_in_each_script(gazetteer: Gazetteer) -> None:
    for (language, text), wanted in (TOLD | ROWS).items():
        found = [short(one) for one in read(text, gazetteer, language)]
        assert found == [f"- | {wanted}"], text
