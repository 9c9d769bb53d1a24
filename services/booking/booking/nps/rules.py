"""The arithmetic of the net promoter score (Reichheld, 2003). Pure."""

from typing import Literal

Group = Literal["promoter", "passive", "detractor"]


def group_of(score: int) -> Group:
    """Return what a score from 0 to 10 makes of a client."""
    return "promoter" if score >= 9 else "passive" if score >= 7 else "detractor"


def net_score(promoters: int, passives: int, detractors: int) -> int | None:
    """Return the share of promoters less that of detractors, -100 to 100, a half away from 0; None of nobody."""
    total = promoters + passives + detractors
    if total == 0:
        return None
    difference = abs(promoters - detractors) * 200 // total
    rounded = (difference + 1) // 2
    return rounded if promoters >= detractors else -rounded
