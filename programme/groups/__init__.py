"""Groups that the office writes to: admitted by one of the desk, followed where they move.

A group is nobody: it gets what everybody may see, of the whole office or of one project.
"""

from programme.groups.admitting import admit, end
from programme.groups.knowing import Admission, admission, admitted, met
from programme.groups.moving import gone, moved, named

__all__ = [
    "Admission",
    "admission",
    "admit",
    "admitted",
    "end",
    "gone",
    "met",
    "moved",
    "named",
]
