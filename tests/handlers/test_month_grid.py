"""Days picked on one month grid: first tap, last tap, wherever days are asked."""

from handlers.buttons import Hours, Sheet, Tap, Unit
from locales import Catalogues
from locales.weeks import first_weekday
from tests.client import Person
from tests.handlers.house import House

BEGUN = "/new Workshop on evidence, Tbilisi, Georgia #GLACY"
MONDAY, SATURDAY, SUNDAY = 0, 5, 6


async def test_two_taps_are_a_span_of_days_and_hours_come_after(
    house: House, coordinator: Person
) -> None:
    card = await coordinator.says(BEGUN)
    assert "Or tap the first day, and then the last." in card
    assert card.rows[0] == ("‹", "July 2016", "›")
    assert card.rows[1] == ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
    assert card.rows[2] == ("·", "·", "·", "·", "·1·", "2", "3")

    begun = await coordinator.presses("19")
    assert "From Tuesday 19 July 2016." in begun
    assert "19–" in begun.buttons
    assert begun.id == card.id
    kept = await coordinator.presses("18")
    assert kept.id == card.id
    assert "Understood: 18–19 July 2016." in kept
    assert kept.rows == (("Until 13:00", "From 14:00", "Times"), ("Save", "Edit", "Cancel"))

    timed = await coordinator.presses("From 14:00")
    assert "18 July 2016, 14:00 – 19 July 2016, 18:00" in timed
    saved = await coordinator.presses("Save")
    assert saved.id == card.id
    assert "GLACY-2016-001" in saved


async def test_a_move_is_tapped_across_months_and_shown_before_it_is_saved(
    house: House, coordinator: Person
) -> None:
    await coordinator.says(f"{BEGUN}, 18-19 July 2016")
    await coordinator.presses("Save")
    grid = await coordinator.says("/move GLACY-2016-001")
    assert {"[18]", "[19]", "20"} <= set(grid.buttons)
    assert "June 2016" in (await coordinator.presses("‹")).buttons
    await coordinator.presses("›")
    await coordinator.presses("31")
    await coordinator.presses("›")
    shown = await coordinator.presses("2")
    assert "Now: 18–19 July 2016" in shown
    assert "New: 31 July – 2 August 2016" in shown
    assert shown.rows[-1] == ("Save", "Leave as it is")
    morning = await coordinator.presses("Times")
    assert "At what time" in morning
    timed = await coordinator.says("10-16")
    assert "31 July 2016, 10:00 – 2 August 2016, 16:00" in timed
    assert "Nothing is saved yet." in timed
    saved = await coordinator.presses("Save")
    assert "31 July 2016, 10:00" in saved


async def test_what_is_not_known_to_the_day_is_tapped_too(
    house: House, coordinator: Person
) -> None:
    await coordinator.says(BEGUN)
    year = await coordinator.presses("Month or quarter")
    assert year.rows[0] == ("‹", "2016", "›")
    assert year.rows[4] == ("Oct", "Nov", "Dec", "Q4")
    await coordinator.presses("Oct")
    one = await coordinator.presses("Oct…")
    assert "Understood: October 2016." in one
    assert one.rows == (("Save", "Edit", "Cancel"),)
    for taps, understood in (
        (("Sept", "Aug"), "August – September 2016"),
        (("Q3",), "3rd quarter 2016"),
    ):
        await coordinator.presses("Edit")
        await coordinator.presses("Dates")
        await coordinator.presses("Month or quarter")
        for tap in taps:
            card = await coordinator.presses(tap)
        assert understood in card
    await coordinator.presses("Edit")
    await coordinator.presses("Dates")
    assert "to be confirmed" in await coordinator.presses("To be confirmed")


async def test_each_leg_has_its_grid_which_opens_where_the_leg_before_ends(
    house: House, coordinator: Person
) -> None:
    card = await coordinator.says(
        "/new Advisory mission #iPROCEEDS\nBelgrade, Serbia\nCairo, Egypt"
    )
    assert "When is it in Belgrade, Serbia?" in card
    for tap in ("›", "›", "12"):
        await coordinator.presses(tap)
    card = await coordinator.presses("12–")
    assert "12 September 2016 · Belgrade, Serbia" in card
    assert "When is it in Cairo, Egypt?" in card
    assert card.rows[0] == ("‹", "September 2016", "›")
    assert card.rows[1] == ("Sa", "Su", "Mo", "Tu", "We", "Th", "Fr")
    await coordinator.presses("15")
    card = await coordinator.presses("16")
    assert card.rows[-1] == ("Save", "Edit", "Cancel")
    assert "15–16 September 2016 · Cairo, Egypt" in card


def test_names_and_weeks_are_those_of_the_reader_and_of_the_territory() -> None:
    t = Catalogues(("en_GB", "fr")).translator("fr")
    assert t.calendar.weekdays_short == ("lu", "ma", "me", "je", "ve", "sa", "di")
    assert t.calendar.months_short[1] == "févr."
    weeks = {"GE": MONDAY, "FR": MONDAY, "EG": SATURDAY, "US": SUNDAY, "IL": SUNDAY, "ZA": SUNDAY}
    assert {code: first_weekday(t, code) for code in weeks} == weeks
    assert first_weekday(t, None) == MONDAY


def test_what_a_button_carries_fits_telegram() -> None:
    most = {"activity": 2**31, "leg": 2**31, "version": 99_999}
    for data in (
        Tap(**most, unit=Unit.QUARTER, on="20991231", first="20991231"),
        Sheet(**most, unit=Unit.DAY, at="20991231", first="20991231"),
        Hours(**most, part="times"),
    ):
        assert len(data.pack().encode()) <= 64
