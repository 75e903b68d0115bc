"""People with rights: who they are, and how rights, people and work change hands."""

from programme.team.handing import hand_over
from programme.team.rights import entrust, withdraw
from programme.team.seeing import Held, Member, Team, member, scope, team
from programme.team.suspending import readmit, suspend

__all__ = [
    "Held",
    "Member",
    "Team",
    "entrust",
    "hand_over",
    "member",
    "readmit",
    "scope",
    "suspend",
    "team",
    "withdraw",
]
