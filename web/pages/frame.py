"""The frame of every page: its head, its style, and the headers that go with it."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from aiohttp import hdrs, web

from locales import Html, Plain, Translator, verbatim
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
        dir="rtl" if t.right_to_left else "ltr",
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


def paragraphs(*said: Html | Markup | None, class_: str | None = None) -> Markup:
    """Sentences, each as a paragraph of its own."""
    return joined(element("p", one, class_=class_) for one in said if one)
