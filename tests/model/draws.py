"""What the machine draws, each time."""

from hypothesis import strategies as st

from programme.values import Answer
from tests.model import season
from tests.model.telegram import ANSWERED, TROUBLES
from tests.programme.desk import ANA, LUC, MIA

How = str | dict[str, int]

GUESTS = (ANA, LUC, MIA)
MOST_PLANS = 3
SOON = ("next", "next", "next", "just before", {"minutes": 11}, {"hours": 5}, {"days": 2})

guests = st.sampled_from(GUESTS)
which = st.integers(0, MOST_PLANS - 1)
days = st.sampled_from((1, 2, 3, 8, 9, 12, 15))
lengths = st.sampled_from((0, 1))
starts = st.sampled_from(season.STARTS)
venues = st.sampled_from(season.VENUES)
offsets = st.sampled_from(season.OFFSETS)
kinds = st.sampled_from(list(season.LADDERS))
plans = {"venue": venues, "start": starts, "after": days, "length": lengths, "kind": kinds}
hows = st.sampled_from(SOON)
pauses = st.lists(hows, max_size=3)
happens = st.sampled_from((ANSWERED,) * len(TROUBLES) + TROUBLES)
weather = st.fixed_dictionaries({chat: st.lists(happens, max_size=8) for chat in GUESTS})
answers = st.sampled_from([Answer.ACCEPTED, Answer.DECLINED, Answer.DECLINED, Answer.TENTATIVE])
wishes = st.one_of(
    st.tuples(st.just("zone"), st.sampled_from(season.HOMES)),
    st.tuples(st.just("language"), st.sampled_from(season.LANGUAGES)),
    st.tuples(st.just("hours"), st.sampled_from((None, *season.HOURS))),
    st.tuples(st.just("remind"), offsets),
    st.tuples(st.just("forget"), st.none()),
    st.tuples(st.just("brief"), st.booleans()),
)
