"""The same files work wherever they are served; all other browser tests see them below one path."""

import pytest

from journey import go_round
from local_server import serve
from sample_site import DEFAULT, HOMES
from sitegen.pages import Urls


@pytest.fixture(scope="module", params=["/", "/deep/below/"], ids=["root", "deep"])
def address(site, request):
    """Where the real site is served in this module."""
    with serve(site, request.param) as home:
        yield home


@pytest.mark.parametrize("locale", HOMES)
def test_a_reader_goes_round_the_site(open_page, address, locale):
    go_round(open_page(HOMES[locale]), address, Urls(DEFAULT), locale)
