"""What search engines are told."""

from xml.etree import ElementTree

from sitegen.sitemap import Alternate, hreflangs, sitemap

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def page(**is_true: bool) -> list[Alternate]:
    return [
        Alternate(locale, locale, "./", f"https://example.org/{locale}/?a=1&b=<2>", true)
        for locale, true in is_true.items()
    ]


def test_languages_name_each_other_and_the_default():
    found = hreflangs(page(zh=True, en=True), "zh")
    assert [name for name, _ in found] == ["zh", "en", "x-default"]
    assert found[0][1] == found[2][1]


def test_a_page_in_one_language_only_names_no_other():
    assert hreflangs(page(zh=True, en=False), "zh") == []
    assert hreflangs([], "zh") == []


def test_a_page_not_in_the_default_language_takes_the_first_it_has():
    found = dict(hreflangs(page(zh=False, en=True, fr=True), "zh"))
    assert "zh" not in found
    assert found["x-default"] == found["en"]


def test_the_sitemap_is_valid_xml_with_an_entry_for_each_address():
    tree = ElementTree.fromstring(sitemap([page(zh=True, en=True), page(zh=True)], "zh"))
    addresses = [node.text for node in tree.iter(f"{SITEMAP}loc")]
    assert addresses == [f"https://example.org/{locale}/?a=1&b=<2>" for locale in ("zh", "en", "zh")]
    links = [[child.get("hreflang") for child in url if child.tag != f"{SITEMAP}loc"] for url in tree]
    assert links == [["zh", "en", "x-default"], ["zh", "en", "x-default"], []]
