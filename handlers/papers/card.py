"""A paper in a few lines: what was read in it, what is left to decide, and the steps."""

from handlers.answering import Button, Rows
from handlers.buttons import Paper
from handlers.papers.counted import decided, figures, left_alone, ownerless, since
from locales import Html, Plain, Translator, bold, code, lines
from programme.papers import PaperSeen
from programme.values import Choice, Handed, Standing
from publishing.papers import unreadable


def summary(t: Translator, paper: PaperSeen, said: Html | None = None) -> tuple[Html, Rows]:
    """The paper in figures, below what is said of the last step."""
    if paper.state is Handed.REFUSED:
        return refused(t, paper), []
    if paper.state in {Handed.ARRIVING, Handed.WAITING, Handed.READING}:
        return under_way(t, paper.name), []
    legs = t.plain_count("{n} leg", "{n} legs", paper.legs)
    text = lines(
        said,
        Html("") if said else None,
        bold(paper.name) if paper.name else None,
        t.count("{n} activity was read, {legs}.", "{n} activities were read, {legs}.",
                paper.activities, legs=legs),
        since(t, paper),
        *figures(t, paper),
        *decided(t, paper),
        left_alone(t, paper),
        _asks(t, paper),
    )  # fmt: skip
    return text, steps(t, paper)


def under_way(t: Translator, name: str | None) -> Html:
    """It is being read."""
    return t("Reading {name}…", name=name) if name else t("Reading…")


def refused(t: Translator, paper: PaperSeen) -> Html:
    """Why it was not read."""
    why = unreadable(t, paper.refusal or "")
    example = code(t.plain("/new Workshop on electronic evidence, Tbilisi, 18-19 July"))
    hint = t("One activity alone can also be written like this: {example}", example=example)
    return lines(bold(paper.name) if paper.name else None, why, hint)


def _asks(t: Translator, paper: PaperSeen) -> Html | None:
    """Dates in figures, asked about once for a column, or for all that stand in none."""
    if not undecided(paper):
        return None
    text, column = paper.wants.get("ambiguous"), paper.wants.get("column")
    if text and column:
        return t(
            "What is {date} in the column “{column}”? One answer counts for the whole column.",
            date=text,
            column=column,
        )
    return t("What is {date}? One answer counts for all dates here.", date=text) if text else None


def undecided(paper: PaperSeen) -> int:
    """How many there are to go through."""
    return sum(number for one, number in paper.left.items() if one is not Standing.KNOWN)


def steps(t: Translator, paper: PaperSeen) -> Rows:
    """What can be done with it."""
    left = paper.left
    look = undecided(paper)
    known = 0 if look else left.get(Standing.KNOWN, 0)
    out = paper.done.get(Choice.SKIPPED, 0)
    ways: list[tuple[int, Plain, str]] = [
        (look, t.button("Go through them ({n})", n=t.number(look)), "next"),
        (left.get(Standing.SURE, 0), t.button("Take the sure ones ({n})",
         n=t.number(left.get(Standing.SURE, 0))), "sure"),
        (left.get(Standing.CHANGED, 0), t.button("Take the changes ({n})",
         n=t.number(left.get(Standing.CHANGED, 0))), "changes"),
        (ownerless(paper), t.button("Choose their project ({n})",
         n=t.number(paper.ownerless)), "whose"),
        (known, t.button("See the known ones ({n})", n=t.number(known)), "next"),
        (look, t.button("Leave the rest"), "leave"),
        (out, t.button("Bring back what was left ({n})", n=t.number(out)), "back"),
        (int(paper.can_undo), t.button("Undo the import"), "undo"),
    ]  # fmt: skip
    asked: list[Button] = []
    if look and paper.wants.get("ambiguous"):
        asked = [
            (t.button("Day before month"), Paper(act="days", paper=paper.id)),
            (t.button("Month before day"), Paper(act="months", paper=paper.id)),
        ]
    return [asked, *([(name, Paper(act=act, paper=paper.id))] for n, name, act in ways if n)]
