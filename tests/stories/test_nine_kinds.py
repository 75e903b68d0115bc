"""Each kind of activity is registered with what is its own, shown, edited, and kept to itself."""

from tests.stories.town import Person, Seen, Town

LINK = "https://meet.example.org/7f3k"
TELEPHONE = "+32 2 555 12 34"
AGENDA = "1. Opening\n2. Workplan | decision\n3. Report | adoption | T-CY(2016)19 | Ms Diop"
# What is typed to begin with, what each field is answered, and what the card then says.
KINDS = {
    "Mission": (
        "/new Advisory mission on reporting, Belgrade, Serbia, 1-2 August; Tirana, Albania, "
        "4-5 August #GLACY",
        {"Hosts": "Ministry of Justice\nPolice Academy", "Team": "Awa Diop, Jan Novak"},
        ("Host: 1. Ministry of Justice, 2. Police Academy", "Team: Awa Diop, Jan Novak"),
    ),
    "Workshop": (
        "/new Workshop on evidence, Tbilisi, Georgia, 18-19 July #GLACY",
        {
            "Venue": "Hotel Courtyard",
            "Capacity": "60 people",
            "Languages": "English and Georgian",
            "Interpretation": "English–Georgian, two booths",
            "Agenda": "09:30-10:30 Opening | Awa Diop\n10:30 First session; Jan Novak",
        },
        (
            "Venue: Hotel Courtyard",
            "Capacity: 60",
            "Working languages: English, Georgian",
            "Interpretation: English–Georgian, two booths",
            "1. Opening, 09:30–10:30 · Awa Diop",
            "2. First session, 10:30 · Jan Novak",
        ),
    ),
    "Committee session": (
        "/new T-CY, Strasbourg, France, 14 November 2016 14h00 - 15 November 2016 13h00 #TCY",
        {"Seats": "Georgia, Moldova", "Agenda": AGENDA, "How often it meets": "6"},
        (
            "T-CY, session 16",
            "Seats: Georgia, Moldova",
            "How often it meets: every 6 months",
            "2. Workplan · for decision",
            "3. Report · for adoption · Ms Diop · documents: T-CY(2016)19",
        ),
    ),
    "Study visit": (
        "/new Study visit, Vienna, Austria, 5-6 October; Sofia, Bulgaria, 7 October #GLACY",
        {"Hosts": "Ministry of the Interior"},
        ("Host: Ministry of the Interior",),
    ),
    "Conference": (
        "/new Conference on cybercrime, Ohrid, North Macedonia, 13-14 September #GLACY",
        {"Capacity": "1,200", "Venue": "Congress hall"},
        ("Capacity: 1,200", "Venue: Congress hall"),
    ),
    "Meeting": (
        "/new Meeting on the network, Dakar, Senegal, 12 September #GLACY",
        {"Venue": "Room 3"},
        ("Venue: Room 3",),
    ),
    "Online session": (
        "/new Webinar on the Act, 15 December 2016, 10:00-11:30, Brussels #GLACY",
        {"Topic": "The Act", "Speakers": "Awa Diop", "Joining link": LINK, "Telephone": TELEPHONE},
        (
            "15 December 2016, 10:00–11:30 · Brussels time",
            "Topic: The Act",
            "Speakers: Awa Diop",
            f"Joining link: {LINK}",
            f"Telephone: {TELEPHONE}",
        ),
    ),
    "External event": (
        "/new External, Gaborone, Botswana, 22-23 August #GLACY",
        {"Kind": "external event", "Our travellers": "Jan Novak", "Our part": "Keynote"},
        ("Our travellers: Jan Novak", "Our part: Keynote"),
    ),
    "Call for contributions": (
        "/new Call for submissions, 8 July 2016 18:00 New York #GLACY",
        {"Addressees": "Member States\nCaribbean Community", "Languages": "English"},
        (
            "Deadline: 8 July 2016, 18:00 · New York time",
            "Addressees: Member States, Caribbean Community",
        ),
    ),
}


async def filled(who: Person, card: Seen, typed: dict[str, str]) -> Seen:
    """The card after each of these buttons below Edit has been pressed and answered."""
    for button, text in typed.items():
        await who.presses("Edit", on=card)
        await who.presses(button)
        if button == "Kind":
            card = await who.presses("External event")
        else:
            card = await who.says(text)
    return card


async def test_nine_kinds_have_what_is_their_own(town: Town) -> None:
    who = town.person("Coordinator")
    for kind, (line, typed, shown) in KINDS.items():
        draft = await filled(who, await who.says(line), typed)
        saved = await who.presses("Save", on=draft)
        assert f"{kind} · tentative" in saved, saved.text
        for words in shown:
            assert words in saved, (kind, saved.text)

    said = await who.says("/calendar")
    if "http" not in said.text:
        said = await who.presses("Make a new address")
    await town.tick()
    address = next(word for word in said.text.split() if "/cal/" in word)
    events = "\n".join(str(event) for event in await town.events(address))
    assert "Webinar on the Act" in events
    for kept in (LINK, TELEPHONE, "Jan Novak", "Police Academy"):
        assert kept not in events


async def test_a_particular_is_changed_undone_taken_away_and_stands_in_history(town: Town) -> None:
    who = town.person("Coordinator")
    line, typed, _ = KINDS["Online session"]
    card = await filled(who, await who.says(line), typed)
    saved = await who.presses("Save", on=card)

    changed = await filled(who, saved, {"Topic": "The Act, second reading"})
    assert "Understood: topic: The Act, second reading." in changed
    undone = await who.presses("Undo")
    assert "Topic: The Act" in undone
    assert "second reading" not in undone
    await who.presses("Edit")
    await who.presses("Telephone")
    gone = await who.presses("Take it away")
    assert "Telephone" not in gone
    history = await who.presses("History")
    assert f"telephone: {TELEPHONE} → nothing" in history
    assert "topic: The Act → The Act, second reading" in history


async def test_what_does_not_fit_is_refused_with_the_reason_and_nothing_is_lost(town: Town) -> None:
    who = town.person("Coordinator")
    card = await who.says(KINDS["Online session"][0])
    wrong = {
        "Joining link": ("javascript:alert(1)", "was not understood"),
        "Topic": ("x" * 4000, "Too long for “topic”: 4,000 characters; 300 fit."),
        "Speakers": ("\n".join(f"Person {n}" for n in range(150)), "Too many for “speakers”: 150"),
    }
    for button, (text, said) in wrong.items():
        await who.presses("Edit", on=card)
        await who.presses(button)
        card = await who.says(text)
        assert said in card, card.text
        assert "15 December 2016, 10:00–11:30" in card
    card = await filled(who, card, {"Topic": "<b>AI</b> & \u202eevil"})
    assert "Topic: <b>AI</b> & " in card

    mission = await who.says(KINDS["Mission"][0])
    refused = await filled(who, mission, {"Hosts": "One\nTwo\nThree"})
    assert "These are 3 lines for 2 places." in refused
    kept = await who.says("One\nTwo")
    assert "Host: 1. One, 2. Two" in kept

    session = await who.says(KINDS["Committee session"][0])
    bare = await filled(who, session, {"Agenda": AGENDA})
    assert "1 point is to be decided without a document: “Workplan”." in bare
    taken = await filled(who, bare, {"Session number": "15"})
    assert "T-CY has a session 15 already." in taken


async def test_those_who_take_part_see_the_link_and_a_call_without_a_clock_is_asked(
    town: Town,
) -> None:
    who = town.person("Coordinator")
    asked = await who.says("/new Call for submissions, 8 July 2016 18:00 #GLACY")
    assert "Still missing: time zone" in asked
    assert "On whose clock do the hours count?" in asked
    settled = await who.says("New York")
    assert "Deadline: 8 July 2016, 18:00 · New York time" in settled
