"""How two activities belong together, in words, read from either end."""

from locales import Html, Plain, Translator
from programme.links import Linked
from programme.values import Bond
from publishing.advice import MOST_OF_TITLE, cut

Named = dict[tuple[Bond, bool], Html]


def bound(t: Translator, link: Linked) -> Html:
    """One link in a line: "Part of “Launching conference” · IPROCEEDS-2016-003"."""
    other = link.other
    name = t("“{title}”", title=cut(other.title, MOST_OF_TITLE))
    if other.ref:
        name = t("{about} · {reference}", about=name, reference=other.ref)
    return _read(t, name)[link.bond, link.forward]


def _read(t: Translator, name: Html) -> Named:
    paired = t("Paired with {other}", other=name)
    return {
        (Bond.PART_OF, True): t("Part of {other}", other=name),
        (Bond.PART_OF, False): t("It includes {other}", other=name),
        (Bond.PAIRED_WITH, True): paired,
        (Bond.PAIRED_WITH, False): paired,
        (Bond.FOLLOWS_UP, True): t("It follows up {other}", other=name),
        (Bond.FOLLOWS_UP, False): t("Followed up by {other}", other=name),
        (Bond.SIDE_EVENT_OF, True): t("Side event of {other}", other=name),
        (Bond.SIDE_EVENT_OF, False): t("It has a side event: {other}", other=name),
        (Bond.REPLACES, True): t("It replaces {other}", other=name),
        (Bond.REPLACES, False): t("Replaced by {other}", other=name),
    }


def bond_name(t: Translator, bond: Bond) -> Plain:
    """A link as its button names it."""
    return {
        Bond.PART_OF: t.button("Part of it"),
        Bond.PAIRED_WITH: t.button("Paired with it"),
        Bond.FOLLOWS_UP: t.button("Follows it up"),
        Bond.SIDE_EVENT_OF: t.button("Side event of it"),
        Bond.REPLACES: t.button("Replaces it"),
    }[bond]
