"""Who may see what: levels set, and people named to what is for named people only."""

from programme.confidentiality.levels import mark
from programme.confidentiality.names import name, unname
from programme.confidentiality.seeing import Candidate, Standing, standing

__all__ = ["Candidate", "Standing", "mark", "name", "standing", "unname"]
