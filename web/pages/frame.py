"""The frame of every page: its head, its style, and the headers that go with it."""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from aiohttp import hdrs, web

from locales import Html, Plain, Translator, endonym, verbatim
from web.pages.markup import Child, Markup, element, joined, raw

STYLE = Path(__file__).with_name("look.css").read_text(encoding="utf-8")
_DIGEST = b64encode(sha256(STYLE.encode()).digest()).decode()
# Nothing is loaded from anywhere, nothing runs, no other page frames this one (CSP 3).
POLICY = (
    f"default-src 'none'; style-src 'sha256-{_DIGEST}'; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


def document(t: Translator, title: Plain, *body: Child, head: tuple[Markup, ...] = ()) -> str:
    """A whole page in one language, written in the direction of that language."""
    page = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("meta", name="color-scheme", content="light dark"),
            element("title", title),
            element("link", rel="icon", href="data:,"),
            *head,
            raw("style", STYLE),
        ),
        element("body", *body),
        lang=tag(t.language),
        dir=direction(t),
    )
    return f"<!DOCTYPE html>\n{page}\n"


def tag(language: str) -> str:
    """A language as HTML and HTTP write it (BCP 47): "en-GB"."""
    return language.replace("_", "-")


def answered(
    page: str, *, status: int = 200, headers: Mapping[str, str] = MappingProxyType({})
) -> web.Response:
    """The page with the headers of all pages and its own."""
    return web.Response(
        text=page,
        status=status,
        content_type="text/html",
        charset="utf-8",
        headers={hdrs.CONTENT_SECURITY_POLICY: POLICY, **headers},
    )


def title_of(text: str, language: str) -> Markup:
    """What somebody called an activity, in the language they wrote it in."""
    return element("span", verbatim(text), lang=tag(language), dir="auto")


def in_each(spoken: Sequence[Translator], say: Callable[[Translator], Child]) -> Markup:
    """The same in each language, one below the other."""
    first, *others = spoken
    return joined((say(first), *(_beside("div", t, say(t)) for t in others)))


def called(spoken: Sequence[Translator], say: Callable[[Translator], Plain]) -> Markup:
    """A heading in each language, once where both say the same."""
    first, *others = spoken
    name = say(first)
    return joined((name, *(_beside("span", t, say(t)) for t in others if say(t) != name)))


def _beside(name: str, t: Translator, said: Child) -> Markup:
    return element(name, said, lang=tag(t.language), dir=direction(t), class_="beside")


def other_languages(t: Translator, languages: Sequence[str], query: str = "") -> Markup | None:
    """Links to the same page in the office's other languages.

    :param query: what else was asked for, with its ``&``.
    """
    others = [one for one in languages if one != t.language]
    if not others:
        return None
    links = (
        element("a", endonym(one), href=f"?{query}lang={one}", hreflang=tag(one), lang=tag(one))
        for one in others
    )
    made = (element("li", one) for one in links)
    return element("nav", element("ul", *made), aria_label=t.plain("Other languages"))


def direction(t: Translator) -> str:
    """In which direction a language is written."""
    return "rtl" if t.right_to_left else "ltr"


def paragraphs(*said: Html | Markup | None, class_: str | None = None) -> Markup:
    """Sentences, each as a paragraph of its own."""
    return joined(element("p", one, class_=class_) for one in said if one)
