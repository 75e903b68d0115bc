"""The page of a calendar as a month, and in leaves."""

import re
from datetime import date
from html import unescape

import pytest

from programme.values import Days, Precision
from tests import factories
from tests.pages.front import Front
from tests.pages.published import PATH, Make, planned


async def test_a_month_is_a_table_whose_days_lead_to_what_is_in_them(
    front: Front, feed: Make
) -> None:
    await feed()
    days = Days(Precision.DAY, date(2016, 7, 30), date(2016, 8, 2))
    await planned(front, title="Mission", legs=((factories.TBILISI, days),))
    status, _, july = await front.get(f"{PATH}?month=2016-07")
    assert status == 200
    assert "<caption>July 2016</caption>" in july
    linked = re.findall(r'<td><a href="#(e[\d-]+)"><span>(\d+)</span>', july)
    assert [day for _, day in linked] == ["30", "31"]
    assert f'id="{linked[0][0]}"' in july
    _, _, august = await front.get(f"{PATH}?month=2016-08")
    assert re.findall(r'<td><a href="#e[\d-]+"><span>(\d+)</span>', august) == ["1", "2"]
    assert 'href="?month=2016-07"' in august
    assert 'href="?month=2016-09"' in august


@pytest.mark.parametrize("month", ["2016-13", "soon", "", "9999-12", "2016-07-01", "%00"])
async def test_a_month_that_is_none_gives_the_list(front: Front, feed: Make, month: str) -> None:
    await feed()
    await planned(front)
    status, _, text = await front.get(f"{PATH}?month={month}&leaf=x")
    assert status == 200
    assert "<caption>" not in text


async def test_a_month_known_only_as_such_gets_no_day(front: Front, feed: Make) -> None:
    await feed()
    window = Days(Precision.MONTH, date(2016, 10, 1), date(2016, 10, 31))
    await planned(front, title="Study visit", legs=((factories.TBILISI, window),))
    _, _, text = await front.get(f"{PATH}?month=2016-10")
    assert "October 2016 · Tbilisi, Georgia" in text
    assert not re.findall(r"<td><a", text)


async def test_a_long_list_comes_in_leaves_each_below_thirty_kilobytes(
    front: Front, feed: Make
) -> None:
    await feed()
    for number in range(60):
        await planned(front, title=f"№{number:02} " + "обучение " * 30, ref=f"GLACY-2016-{number}")
    seen, leaf = "", 0
    while True:
        _, _, text = await front.get(f"{PATH}?leaf={leaf}")
        assert len(text.encode()) <= 30_000
        seen += text
        if f"?leaf={leaf + 1}" not in text:
            break
        leaf += 1
    assert leaf > 1
    assert [f"№{number:02}" in seen for number in range(60)] == [True] * 60


async def test_in_a_month_of_several_leaves_every_day_leads_to_its_entry(
    front: Front, feed: Make
) -> None:
    await feed()
    for number in range(1, 29):
        day = Days(Precision.DAY, date(2016, 9, number), date(2016, 9, number))
        legs = ((factories.TBILISI, day),)
        await planned(front, title="обучение " * 33, ref=f"GLACY-2016-{number}", legs=legs)
    _, _, text = await front.get(f"{PATH}?month=2016-09")
    links = [unescape(one) for one in re.findall(r'<td><a href="([^"]+)"', text)]
    assert len(links) == 28
    assert any(not one.startswith("#") for one in links)
    for one in links:
        query, _, name = one.partition("#")
        _, _, there = await front.get(f"{PATH}{query or '?month=2016-09'}")
        assert f'id="{name}"' in there
