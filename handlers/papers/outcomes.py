"""What an act with a paper did, in words."""

from locales import Html, Translator, lines
from programme.papers import Outcome, TakenBack
from publishing.papers import references


def taken(t: Translator, done: Outcome) -> Html:
    """What one act took over."""
    said: list[Html] = []
    new = bool(done.references or done.drafts)
    if done.references:
        said.append(
            t.count(
                "{n} activity was taken over: {references}.",
                "{n} activities were taken over: {references}.",
                len(done.references),
                references=references(t, done.references),
            )
        )
    if done.drafts:
        said.append(
            t.count(
                "{n} lacks something and is a draft: /drafts",
                "{n} lack something and are drafts: /drafts",
                done.drafts,
            )
        )
    if done.altered:
        said.append(
            t.count(
                "{n} known activity was changed; whoever takes part has not been told.",
                "{n} known activities were changed; whoever takes part has not been told.",
                len(done.altered),
            )
        )
    if done.refused:
        said.append(
            t.count(
                "{n} could not be taken: it has changed since, or is over.",
                "{n} could not be taken: they have changed since, or are over.",
                done.refused,
            )
        )
    if done.known:
        said.append(
            t.count(
                "{n} is known by now and was not taken twice.",
                "{n} are known by now and were not taken twice.",
                done.known,
            )
        )
    if not said:
        return t("There was nothing left to take.")
    return lines(*said, t("Nobody was told.") if new and not done.altered else None)


def taken_back(t: Translator, back: TakenBack) -> Html:
    """What Undo did."""
    return lines(
        t.count("Undone: {n} activity is gone.", "Undone: {n} activities are gone.", back.gone),
        t.count("{n} stands as before.", "{n} stand as before.", back.restored)
        if back.restored
        else None,
        t.count(
            "{n} was worked on since and stays as it is.",
            "{n} were worked on since and stay as they are.",
            back.stayed,
        )
        if back.stayed
        else None,
    )
