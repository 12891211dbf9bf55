"""Readers find what they look for: the right page among the first three hits, in the page's language only."""

import sys

import pytest

from sample_site import HOMES
from search_box import search
from searching import QUERIES, rank, score

LEAST_QUERIES = 35
LEAST_RATE = 0.95


@pytest.mark.parametrize("locale", HOMES)
def test_the_right_page_is_among_the_first_three(open_page, address, locale):
    page = open_page(HOMES[locale])
    home = address + HOMES[locale]
    others = [address + path for name, path in HOMES.items() if path.startswith(HOMES[locale]) and name != locale]
    ranks = {}
    for query, answers in QUERIES[locale].items():
        hits = search(page, query)
        ranks[query] = rank(hits, [home + answer for answer in answers])
        foreign = [link for hit in hits for link in hit if not link.startswith(home) or link.startswith(tuple(others))]
        assert foreign == [], query
    sys.stdout.write(f"{locale}: {score(ranks)}\n")  # shown with -s or -rP
    assert score(ranks).rate >= LEAST_RATE, str(score(ranks))


@pytest.mark.parametrize("locale", HOMES)
def test_there_are_many_queries_and_every_answer_exists(site, locale):
    assert len(QUERIES[locale]) >= LEAST_QUERIES
    for answer in {answer for answers in QUERIES[locale].values() for answer in answers}:
        path, _, anchor = answer.partition("#")
        html = (site / HOMES[locale] / path / "index.html").read_text("utf-8")
        assert not anchor or f'id="{anchor}"' in html, answer


def test_the_score_counts_places_and_misses():
    hits = [["/a/", "/a/#one"], ["/b/#x"], ["/c/"]]
    assert [rank(hits, [answer]) for answer in ("/a/", "/b/", "/c/", "/d/")] == [1, 2, 3, None]
    assert [rank(hits, [answer]) for answer in ("/a/#one", "/a/#two", "/b/#x")] == [1, None, 2]
    found = score({"first": 1, "second": 2, "fourth": 4, "never": None})
    assert (found.missed, found.rate, found.mean_reciprocal_rank) == (("fourth", "never"), 0.5, 1.75 / 4)
