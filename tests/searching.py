"""What readers of this plan look for, and whether the right page is among the first three hits."""

from dataclasses import dataclass
from pathlib import Path

import yaml

# locale → query → the addresses that answer it, from the language's home page
QUERIES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "search_queries.yml").read_text("utf-8")
)
FIRST = 3


@dataclass(frozen=True)
class Score:
    """How a search answered the queries of one language."""

    missed: tuple[str, ...]
    asked: int
    reciprocal_ranks: float

    @property
    def rate(self) -> float:
        """Return the share of queries with a right page among the first three hits."""
        return 1 - len(self.missed) / self.asked

    @property
    def mean_reciprocal_rank(self) -> float:
        """Return the mean of 1 for a right page in the first place, 1/2 in the second and so on."""
        return self.reciprocal_ranks / self.asked

    def __str__(self):
        found = self.asked - len(self.missed)
        return f"{found} of {self.asked} in the first three, MRR {self.mean_reciprocal_rank:.3f}, missed {self.missed}"


def rank(hits: list[list[str]], answers: list[str]) -> int | None:
    """Return the place of the first hit that answers, counted from 1, or None."""
    return next((place for place, hit in enumerate(hits, 1) if any(_answers(hit, answer) for answer in answers)), None)


def _answers(hit: list[str], answer: str) -> bool:
    return answer in hit if "#" in answer else hit[0].partition("#")[0] == answer


def score(ranks: dict[str, int | None]) -> Score:
    """Return how well the queries were answered, from the rank of the right page for each."""
    missed = tuple(query for query, place in ranks.items() if place is None or place > FIRST)
    return Score(missed, len(ranks), sum(1 / place for place in ranks.values() if place))
