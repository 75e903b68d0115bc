"""What an activity asks by itself: of whom, when, and when not any more."""

from datetime import UTC, date, datetime

from db.tables import Delivery
from programme import edits, life
from programme.values import Days, Precision, Purpose, State, Status
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, COORDINATOR, HEAD, MANAGER, Desk

database = one_now

OCTOBER = Days(Precision.MONTH, date(2016, 10, 1), date(2016, 10, 31))
SUMMER = Days(Precision.MONTH_RANGE, date(2016, 8, 1), date(2016, 9, 30))
JUNE = Days(Precision.DAY, date(2016, 6, 28), date(2016, 6, 29))
OPEN = {State.WAITING, State.GATHERED}


def asked(desk: Desk, chat: int = COORDINATOR, about: str | None = None) -> list[str]:
    """The days on which somebody is asked, as month and day."""
    rows = [
        row
        for row in desk.rows(Delivery, purpose=Purpose.QUESTION, chat_id=chat)
        if row.state in OPEN and about in {None, row.rule}
    ]
    return [f"{row.due_at:%m-%d}" for row in sorted(rows, key=lambda one: one.due_at)]


async def touched(desk: Desk, activity: int) -> None:
    """Any act brings up to date what is owed."""
    await desk.act(edits.title, activity_id=activity, text="Seminar", language="en_GB")


async def test_a_month_asks_six_weeks_before_it_opens_and_then_every_two_weeks(desk: Desk) -> None:
    activity = desk.convene([ANA], legs=[(make.TBILISI, OCTOBER)])
    await touched(desk, activity)
    assert asked(desk) == ["08-20", "09-03", "09-17", "10-01", "10-15", "10-29"] + [
        f"{day:%m-%d}" for day in (date(2016, 11, 1), date(2016, 11, 3), date(2016, 11, 7))
    ] + ["11-14", "11-21", "11-28", "12-05", "12-12", "12-19", "12-26"]
    assert asked(desk, about="vague")[-1] == "10-29"
    assert asked(desk, ANA) == []
    gathered = desk.rows(Delivery, purpose=Purpose.QUESTION, chat_id=COORDINATOR)
    assert {row.state for row in gathered} == {State.GATHERED}


async def test_what_was_past_when_it_was_registered_is_not_asked(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, SUMMER)])
    await touched(desk, activity)
    # The window opens on 1 August: the first two questions lie before today, 1 July.
    assert asked(desk, about="vague") == [
        "07-04",
        "07-18",
        "08-01",
        "08-15",
        "08-29",
        "09-12",
        "09-26",
    ]


async def test_exact_days_end_the_asking(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, OCTOBER)])
    await touched(desk, activity)
    await desk.act(edits.days, activity_id=activity, days=make.AUGUST)
    assert asked(desk, about="vague") == []


async def test_a_question_waits_for_the_day_s_message_and_goes_with_it(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, OCTOBER)])
    await touched(desk, activity)
    desk.now = datetime(2016, 8, 20, 12, tzinfo=UTC)
    [day] = await desk.deliver()
    [item] = day.items  # type: ignore[attr-defined]
    assert (item.purpose, item.rule, item.activity.id) == (Purpose.QUESTION, "vague", activity)


async def test_tentative_and_past_is_asked_about_and_never_completed(desk: Desk) -> None:
    activity = desk.convene(legs=[(make.TBILISI, make.JULY)])
    await touched(desk, activity)
    assert asked(desk, about="past")[:4] == ["07-20", "07-22", "07-26", "08-02"]
    assert asked(desk, MANAGER)[0] == "08-02"
    assert asked(desk, HEAD) == []
    desk.now = datetime(2016, 7, 27, tzinfo=UTC)
    await desk.act(life.step, MANAGER, activity_id=activity, step=Status.CONFIRMED)
    assert asked(desk) == asked(desk, MANAGER) == []


async def test_postponed_asks_for_new_days_and_completed_for_its_report(desk: Desk) -> None:
    activity = desk.convene()
    given = {"step": Status.POSTPONED, "reason": "Vote"}
    await desk.act(life.step, MANAGER, activity_id=activity, **given)
    assert asked(desk)[:2] == ["07-15", "07-29"]
    over = desk.convene(status=Status.CONFIRMED, legs=[(make.TBILISI, JUNE)])
    await desk.act(life.step, activity_id=over, step=Status.COMPLETED)
    assert "07-14" in asked(desk, about="report")
    for field, text in (("report", "R"), ("attended", " 3 4 "), ("summary", "Agreed")):
        await desk.act(life.put, activity_id=over, field=field, text=text)
    assert asked(desk, about="report") == []
    assert desk.row(over).attended == 34
