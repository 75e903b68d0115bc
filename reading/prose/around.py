"""A sentence of running text, and the activities that its dates date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from programme.values import Place
from reading.dates import Found
from reading.documents.lending import owned, retitled
from reading.documents.rows import unhurried
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.doubts import Doubt, about
from reading.kinds import has_kind_word, kind_of
from reading.lines.reader import Reader
from reading.proposals import LegRead, Proposal
from reading.prose.announcing import announced
from reading.prose.attaching import attached, is_bare
from reading.prose.company import parted, whose
from reading.prose.fuller import fuller
from reading.prose.gatherings import gathering
from reading.prose.nouns import Noun
from reading.prose.ordinals import elliptic
from reading.prose.placed import behind, is_online, same_place, unplaced, unshared, unsited
from reading.prose.spots import spots
from reading.prose.subjects import subject
from reading.prose.titles import title_of, told_apart
from reading.prose.topics import entitled, is_number, is_topical


@dataclass(frozen=True)
class Around:
    """A sentence with what stands around it."""

    sentence: str
    before: str
    named: Sequence[Noun]
    section: Section
    setting: Setting
    reader: Reader
    dates: Sequence[Found] = ()
    # Days that only frame others, in which no place is looked for.
    frames: Sequence[Found] = ()
    # What the paragraph is about, as long as nothing is told of it.
    topic: str = ""
    # Where nouns begin whose date stands before them.
    taken: set[int] = field(default_factory=set)

    def events(self, found: Found, told: list[Proposal]) -> Iterator[Proposal]:
        """The activities that a date of it dates."""
        named = [noun for noun in self.named if noun.start not in self.taken]
        event = elliptic(self.sentence, found, named, told, self.reader)
        noun = None if event else attached(self.sentence, found, named)
        if self.topic and not event and self.is_topical(found, noun):
            yield from self.named_by(entitled(self.topic, noun), found, told)
            return
        if noun:
            # What follows its date has it, and the next date is another's.
            self.taken.update([noun.start] if found.end <= noun.start else [])
            yield from self.named_by(noun, found, told)
        elif event or (event := announced(self.sentence, found)):
            yield owned(event, self.section, self.setting, self.sentence)
        elif other := self.spoken_of(found):
            self.taken.add(other.start)
            yield from self.named_by(other, found, told)
        elif other := gathering(self.sentence, found, "".join(self.section.headings[-1:])):
            yield from self.named_by(other, found, told)

    def is_topical(self, found: Found, noun: Noun | None) -> bool:
        """Whether a date is that of the topic: nothing else is named, or but its number."""
        other = noun and not (is_number(noun) or is_bare(noun))
        return not other and is_topical(found, self.sentence, self.setting.today)

    def spoken_of(self, found: Found) -> Noun | None:
        """What is said to take place on a day, though nothing names it as an activity."""
        named = subject(self.sentence, found, self.dates, self.reader.gazetteer)
        return named if named and named.start not in self.taken else None

    def named_by(self, noun: Noun, found: Found, told: list[Proposal]) -> Iterator[Proposal]:
        """The activity of a noun, and the one on whose margins it is held."""
        noun = unshared(unplaced(noun, self.sentence, self.reader.gazetteer))
        text, beside = parted(noun.text)
        noun = replace(noun, text=text)
        near = self.reader.gazetteer
        where = spots(self.unframed(), noun, found, near, self.until(noun, found))
        where = where or behind(self.sentence, found, near)
        where = [] if is_online(self.sentence, found) else where
        event = event_of(self.sentence, found, noun, where)
        section = replace(self.section, topic=unsited(self.section.topic, near))
        noun = fuller(noun, self.before, self.setting.language, told)
        title = title_of(self.sentence, found, noun, section, told=told, before=self.before)
        title, kin = whose(title, told, self.setting.gazetteer)
        event = retitled(event, told_apart(title, self.sentence, event, noun))
        if kin:
            event = replace(event, projects=kin.projects, body=kin.body)
        yield owned(event, self.section, self.setting, self.sentence)
        if beside and has_kind_word(beside):
            leg = replace(event.legs[0], place=None)
            frame = replace(event, legs=(leg,), projects=(), body=None, source=beside)
            yield owned(retitled(frame, beside), self.section, self.setting, self.sentence)

    def unframed(self) -> str:
        """The sentence with blanks in the place of its days: "in Orleans, France May 5"."""
        text = self.sentence
        for each in (*self.frames, *self.dates):
            text = f"{text[: each.start]}{' ' * (each.end - each.start)}{text[each.end :]}"
        return text

    def until(self, noun: Noun, found: Found) -> int | None:
        """Where the next date begins behind a noun and its own, to which other places belong."""
        end = max(noun.end, found.end)
        return min((each.start for each in self.dates if each.start >= end), default=None)


def event_of(sentence: str, found: Found, noun: Noun, places: Sequence[Place]) -> Proposal:
    """The activity that a noun, a date and places make."""
    days = found.read.choices[0]
    leg = unhurried(LegRead(None, days, sentence, found.read.doubts, found.read.zone))
    legs = tuple(replace(leg, place=place) for place in places) or (same_place(leg, sentence),)
    kind = kind_of(noun.text, legs=len(legs), online=is_online(sentence, found))
    unsure: tuple[Doubt, ...] = (about("from_prose", sentence),)
    doubts = unsure if kind else (*unsure, Doubt("unknown_kind"))
    return Proposal(noun.text, kind, (), None, legs, doubts, sentence)
