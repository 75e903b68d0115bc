"""Finding: what comes next, what words find, what there is to choose from."""

from programme.finding.choosing import Choice, choices, project_id
from programme.finding.coming import PAGE, Facets, Filters, Page, facets, upcoming
from programme.finding.own import drafts, referred, taking_part
from programme.finding.searching import search

__all__ = [
    "PAGE",
    "Choice",
    "Facets",
    "Filters",
    "Page",
    "choices",
    "drafts",
    "facets",
    "project_id",
    "referred",
    "search",
    "taking_part",
    "upcoming",
]
