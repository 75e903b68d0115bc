"""The month grid: days picked with a first and a last tap, or months, a quarter, or none yet."""

from datetime import date

from handlers.answering import Rows
from handlers.buttons import Sheet, Tap, Unit
from handlers.grid import months, weeks
from handlers.grid.held import Held
from locales import Translator
from programme.cards import Card
from programme.questions import Question
from programme.values import ActivitySeen, LegSeen


def begun(card: Card, question: Question, today: date) -> Sheet:
    """The grid as it opens: at the days of its leg, of the leg before it, or of today."""
    activity = card.activity
    leg = leg_of(activity, question.leg_id)
    starts = leg.days.start if leg else None
    ends = [one.days.end for one in activity.live_legs if one.days.end and one is not leg]
    shown = starts or max(ends, default=None) or today
    return Sheet(
        activity=activity.id,
        leg=leg.id if leg else 0,
        version=activity.version,
        unit=Unit.DAY,
        at=f"{max(shown, today) if starts is None else shown:%Y%m}01",
    )


def rows(t: Translator, card: Card, sheet: Sheet, today: date) -> Rows:
    """The grid of a month, or of a year by months, with the ways to say less."""
    leg = leg_of(card.activity, sheet.leg)
    held = Held(today, leg.days if leg else None, leg.place.territory if leg else None)
    drawn = weeks.rows if sheet.unit is Unit.DAY else months.rows
    open_days = Tap(**_of(sheet), unit=Unit.OPEN, on=sheet.at)
    other = Unit.MONTH if sheet.unit is Unit.DAY else Unit.DAY
    turned = sheet.model_copy(update={"unit": other, "first": ""})
    label = t.button("Days") if other is Unit.DAY else t.button("Month or quarter")
    return [*drawn(t, sheet, held), [(label, turned), (t.button("To be confirmed"), open_days)]]


def leg_of(activity: ActivitySeen, leg_id: int | None) -> LegSeen | None:
    """The leg by its id, else the only one."""
    legs = activity.live_legs
    if leg_id:
        return next((leg for leg in legs if leg.id == leg_id), None)
    return legs[0] if len(legs) == 1 else None


def _of(sheet: Sheet) -> dict[str, int]:
    return {"activity": sheet.activity, "leg": sheet.leg, "version": sheet.version}
