"""A mission is pasted as lines, one leg each, with its team and hosts once or as lines."""

from tests.stories.town import Town

LEGS = """Belgrade, Serbia, 14-15 September
Podgorica, Montenegro, 18-19 September
Tirana, Albania, 21-22 September
Sarajevo, Bosnia and Herzegovina, 25-26 September
Skopje, North Macedonia, 28-29 September
Ankara, Turkey, 3-4 October
Pristina, Kosovo*, 6-7 October"""
MINISTRIES = ("Interior", "Justice", "Finance", "Security", "Economy", "Transport", "Health")
HOSTS = "\n".join(f"{n}. Ministry of {each}" for n, each in enumerate(MINISTRIES, start=1))
TEAM = "Awa Diop, Jan Novak (expert)"
BARE = "\n".join(line.rpartition(",")[0] for line in LEGS.splitlines())
DAYS = "\n".join(line.rpartition(",")[2].strip() for line in LEGS.splitlines())
ALL_HOSTS = "Host: " + ", ".join(
    f"{n}. Ministry of {each}" for n, each in enumerate(MINISTRIES, start=1)
)
SEVENTH = "7. 6–7 October 2016 · Pristina, Kosovo* · Pristina time"


async def test_seven_legs_with_one_team_and_seven_hosts_take_ten_messages_and_taps(
    town: Town,
) -> None:
    who = town.person("Coordinator")
    did = 0
    for kind, words in (
        *(("says", "/new"), ("says", f"Assessment visits on money flows\n{BARE}")),
        *(("presses", "iPROCEEDS"), ("says", DAYS)),
        *(("presses", "Edit"), ("presses", "Hosts"), ("says", HOSTS)),
        *(("presses", "Edit"), ("presses", "Team"), ("says", TEAM), ("presses", "Save")),
    ):
        card = await getattr(who, kind)(words)
        did += 1
    assert did <= 15
    assert "Mission · tentative · IPROCEEDS-2016-" in card
    for words in (SEVENTH, ALL_HOSTS, f"Team: {TEAM}"):
        assert words in card, card.text


async def test_all_of_it_in_one_paste_and_lines_that_fit_no_leg_are_said(town: Town) -> None:
    who = town.person("Coordinator")
    whole = f"/new Assessment visits on money flows #iPROCEEDS\n{LEGS}\nTeam: {TEAM}\nHosts:\n"
    card = await who.says(whole + HOSTS)
    for words in (SEVENTH, ALL_HOSTS, f"Team: {TEAM}", "Guessed: the year 2016"):
        assert words in card, card.text
    assert card.rows == (("Save", "Edit", "Cancel"),)

    few = await who.says(f"/new Study visit on reporting #GLACY\n{LEGS}\nHosts:\nOne\nTwo")
    assert "One line counts for all places, or one line for each place." in few
    assert "“One; Two”" in few
    assert SEVENTH in few

    asked = await who.says(f"/new Advisory mission on statistics #GLACY\n{BARE}")
    assert "Or one line of dates for each place, in the order above." in asked
    short = await who.says("14 September\n18 September")
    assert "These are 2 lines for 7 places." in short


async def test_what_resembles_a_known_mission_is_said_and_added_there(town: Town) -> None:
    who = town.person("Coordinator")
    three = "\n".join(LEGS.splitlines()[:3])
    await who.says(f"/new Assessment visits on money flows #iPROCEEDS\n{three}")
    known = await who.presses("Save")
    reference = next(word for word in known.text.split() if word.startswith("IPROCEEDS-2016-"))

    last = "\n".join(LEGS.splitlines()[2:])
    draft = await who.says(f"/new Assessment visits on criminal money flows #iPROCEEDS\n{last}")
    assert f"This resembles “Assessment visits on money flows ({reference})”" in draft
    assert {"Add as legs there", "Look at it", "Save"} <= {*draft.buttons}
    added = await who.presses("Add as legs there")
    assert "4 places were added." in added
    assert SEVENTH in added
    assert reference in added
    await who.post("press", {"message_id": draft.id, "button": "Edit"})
    assert "There are no drafts." in await who.says("/drafts")

    other = await who.says("/new Workshop on seizing, Tirana, Albania, 3-4 November #GLACY")
    assert "This resembles" not in other
