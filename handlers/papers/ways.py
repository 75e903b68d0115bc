"""What can be done with one activity of a paper, as buttons."""

from handlers.answering import Rows
from handlers.buttons import Open, Paper
from locales import Translator
from programme.edits import CLOSED
from programme.papers import RowSeen
from programme.values import Standing

# These speak of a known activity.
BESIDE = frozenset({Standing.CHANGED, Standing.KNOWN, Standing.UNREAD})


def ways(t: Translator, row: RowSeen, paper_id: int) -> Rows:
    """Take it, correct it, pass over it, or open what is known of it."""

    def step(act: str) -> Paper:
        return Paper(act=act, paper=paper_id, row=row.id)

    way = [
        # NOTE: A button: pass over one piece of a paper.
        (t.button("Skip"), step("skip")),
        (t.button("Summary"), Paper(act="show", paper=paper_id)),
    ]
    before = (t.button("‹ Before"), step("before"))
    if row.known is not None and (row.alters or row.standing in BESIDE):
        opening = (t.button("Open"), Open(activity=row.known.id))
        fits = row.alters and row.known.status not in CLOSED
        change = [(t.button("Take the change"), step("take"))] if fits else []
        return [[*change, opening], [(t.button("It is another one"), step("correct"))],
                [before, *way]]  # fmt: skip
    # NOTE: A button: mend what was read in a paper; a verb.
    correct = (t.button("Correct"), step("correct"))
    if row.standing is Standing.UNREAD:
        return [[correct], [before, *way]]
    # NOTE: A button: register what was read in a paper.
    name = t.button("Take as a draft") if row.lacking else t.button("Take")
    return [[(name, step("take")), correct], [before, *way]]
