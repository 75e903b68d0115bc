"""A leg above reach is absent, with its days, its place, and all that would tell of it."""

from programme import feeds, finding, pointing
from programme.pointing import Hint
from programme.values import Days, Precision
from programme.viewer import nobody, office_itself
from tests import factories as make
from tests.programme.desk import ANA, COORDINATOR, LUC, Desk
from tests.programme.house import AMBER, CLEAR, seen

LATER = Days(Precision.MONTH, make.AUGUST.start, make.AUGUST.end)
TWO_LEGS = ((make.TBILISI, make.JULY), (make.PRISTINA, LATER))


async def test_a_leg_above_reach_is_absent_with_its_days_and_its_precision(house: Desk) -> None:
    activity = house.convene([ANA], level=CLEAR, legs=TWO_LEGS, leg_levels=[None, AMBER])
    whole = await seen(house, await house.by(ANA), activity)
    assert [leg.place.city for leg in whole.legs] == ["Tbilisi", "Pristina"]
    assert whole.days.precision is Precision.MONTH
    for viewer in (nobody(house.now), await house.by(LUC)):
        part = await seen(house, viewer, activity)
        assert [leg.place.city for leg in part.legs] == ["Tbilisi"]
        assert part.days == make.JULY


async def test_nobody_finds_a_leg_that_they_may_not_see(house: Desk) -> None:
    house.convene([ANA], level=CLEAR, title="Visit", legs=TWO_LEGS, leg_levels=[None, AMBER])
    for chat, found in ((ANA, 1), (LUC, 0)):
        for word, here in (("Pristina", found), ("Tbilisi", 1)):
            hints = [Hint(word), Hint("Visit")]
            pointed = await house.ask(pointing.pointed, chat, hints=hints, whole=True)
            assert len(pointed.activities) == here


async def test_a_leg_that_they_may_not_see_moves_nothing_in_their_lists(house: Desk) -> None:
    early = Days(Precision.DAY, house.now.date(), house.now.date())
    hidden = house.convene(
        level=CLEAR,
        legs=((make.BELGRADE, make.AUGUST), (make.PRISTINA, early)),
        leg_levels=[None, AMBER],
    )
    open_one = house.convene(level=CLEAR)
    page = await house.ask(finding.upcoming, LUC)
    assert [one.id for one in page.activities] == [open_one, hidden]
    page = await house.ask(finding.upcoming, COORDINATOR)
    assert [one.id for one in page.activities] == [hidden, open_one]


async def test_a_leg_that_a_feed_may_not_show_opens_no_scope(house: Desk) -> None:
    house.convene(level=CLEAR, legs=TWO_LEGS, leg_levels=[None, AMBER])
    office = office_itself(house.now)
    for scope, found in (("territory:GE", 1), ("territory:XK", 0), ("office", 1)):
        await house.office.act(feeds.create, by=office, scope=scope, language="fr")
        feed = (await house.office.ask(feeds.listed, by=office))[-1]
        shown = await house.office.ask(feeds.contents, by=nobody(house.now), feed=feed)
        assert len(shown) == found, scope
