"""The checks of the built site: the real one is in order, and every fault planted in a small one is found."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_faults import ABOUT, BASE, ENGLISH, FAULTS, HEAVY_IMAGE, NOT_FOUND, SITEMAP, SiteFault, small_site
from sitegen.site_checks import check_folder
from sitegen.site_checks.messages import SITE_MESSAGES
from sitegen.site_checks.weights import MB, MOST_FOR_A_LIST, MOST_FOR_A_PAGE, MOST_FOR_THE_SITE, most_for

MOST_TODAY = 50 * MB


def write(folder: Path, files: dict[str, str]) -> Path:
    for file, content in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(content, encoding="utf-8")
    return folder


def codes(folder: Path) -> list[str]:
    return [found.code for found in check_folder(folder)]


def test_the_real_site_is_small(site):
    assert sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) < MOST_TODAY


def test_the_small_site_is_in_order(tmp_path):
    assert check_folder(write(tmp_path, small_site())) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_found_where_it_is(tmp_path, fault: SiteFault):
    files = small_site() | HEAVY_IMAGE
    line = fault.plant(files)
    found = [each for each in check_folder(write(tmp_path, files)) if each.code == fault.code]
    place = fault.at or fault.file
    assert place in {each.file for each in found}, found
    first = next(each for each in found if each.file == place)
    assert first.line in {1, line} and first.zh and first.en


def test_every_message_is_produced_by_a_planted_fault():
    assert {fault.code for fault in FAULTS} | {"site-large"} == SITE_MESSAGES.keys()
    names = [fault.name for fault in FAULTS]
    assert len(names) == len(set(names))


def test_every_message_speaks_both_languages():
    for code, message in SITE_MESSAGES.items():
        assert message.zh.endswith("。") and message.en.endswith("."), code


def test_a_site_too_large_for_its_host_is_told(tmp_path):
    write(tmp_path, small_site())
    with (tmp_path / "film.bin").open("wb") as file:
        file.truncate(MOST_FOR_THE_SITE)  # takes no room on the disk
    assert codes(tmp_path) == ["site-large"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ABOUT, '<p id="p1">', '<p id="p1">“one pillar, six pairs”'),
        (ABOUT, '<p id="p1">', '<p id="p1">Changchun New Area Development and Reform Bureau Office'),
        (ABOUT, '<a href="../about/">', '<a href="../about/?q=%E8%AE%A1#more">'),
        (ABOUT, '<a href="../about/">', f'<a href="{BASE}another-site/">'),
        (ABOUT, '<a href="../about/">', '<a href="mailto:a@host.test">'),
        (ABOUT, ' alt="新区"', ' alt=""'),
        (ABOUT, '<img src="../drawn.svg"', '<img src="data:image/gif;base64,R0lGOD"'),
        (ENGLISH, '<p id="p1">', "<p id=\"p1\"><q lang='zh-Hant'>計畫</q> <q lang='ja'>計画</q>"),
        (ENGLISH, '<p id="p1">', '<p id="p1">Ürümqi, Łódź, 50 % — naïve.'),
    ],
)
def test_what_is_meant_is_let_pass(tmp_path, file, old, new):
    files = small_site()
    assert old in files[file]
    files[file] = files[file].replace(old, new, 1)
    assert codes(write(tmp_path, files)) == []


def test_a_page_shown_in_another_language_for_want_of_a_translation_is_in_order(tmp_path):
    files = small_site()
    alternates = [line for line in files[ENGLISH].split("\n") if 'rel="alternate"' in line]
    for file in ("index.html", ENGLISH, SITEMAP):
        for line in alternates:
            files[file] = files[file].replace(f"{line}\n", "")
    files[ENGLISH] = (
        files[ENGLISH]
        .replace("<title>New Area</title>", '<title>新区</title><meta name="robots" content="noindex">')
        .replace("<h1>About</h1>", '<h1><span lang="zh">关于</span></h1>')
    )
    english = f"<url><loc>{BASE}en/</loc>"
    before, _, rest = files[SITEMAP].partition(english)
    head = before.partition(f"<loc>{BASE}</loc>")[0]
    files[SITEMAP] = f"{head}<loc>{BASE}</loc></url>{rest.partition('</url>')[2]}"
    assert codes(write(tmp_path, files)) == []


def test_a_site_whose_addresses_name_their_files_is_in_order(tmp_path):
    def named(content: str) -> str:
        return re.sub(rf'(["\'>]{BASE}(?:en/)?(?:about/)?)(?=["\'<])', r"\1index.html", content)

    assert codes(write(tmp_path, {file: named(content) for file, content in small_site().items()})) == []


def test_pages_that_list_everything_may_weigh_more():
    assert most_for("en/glossary/index.html") == most_for("glossary.html") == MOST_FOR_A_LIST
    assert most_for("index.html") == most_for("glossary/part/index.html") == MOST_FOR_A_PAGE


def run(root: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "scripts/check_site.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_command_says_what_is_wrong_and_returns_it(root, tmp_path):
    write(tmp_path / "good", small_site())
    files = small_site()
    files[NOT_FOUND] = files[NOT_FOUND].replace('"/repo/"', '"/"')
    write(tmp_path / "bad", files)
    good = run(root, tmp_path / "good")
    assert (good.returncode, good.stderr) == (0, "")
    assert "The site is in order: no problem found." in good.stdout
    bad = run(root, tmp_path / "bad", "--format", "json")
    assert bad.returncode == 1
    assert [(found["file"], found["code"]) for found in json.loads(bad.stdout)] == [(NOT_FOUND, "link-leaves")]
