"""The nine kinds, each with what is its own as it is typed and as it is shown."""

from tests.stories.town import Person, Seen

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
