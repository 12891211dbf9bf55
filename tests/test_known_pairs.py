"""What is known of pairs of texts: right after any change of texts or code, and never needed."""

import shutil

from sitegen import known_pairs
from sitegen.known_pairs import NUMBERS_CACHE, KnownPairs
from sitegen.site import load_site
from test_translations import EN, PROJECT, edit

PAIR = ("五个园区", "zh", "five parks", "en")


def test_a_verdict_is_kept_for_just_these_texts_and_this_code(tmp_path, monkeypatch):
    pairs = KnownPairs(tmp_path)
    assert pairs.agree(*PAIR) is None
    pairs.note(True, *PAIR)
    pairs.note(False, *PAIR[:2], "six parks", "en")
    pairs.save()
    again = KnownPairs(tmp_path)
    assert again.agree(*PAIR) is True and again.agree(*PAIR[:2], "six parks", "en") is False
    assert again.agree(*PAIR[:2], "five  parks", "en") is None and again.agree(*PAIR[:3], "fr") is None
    code = tmp_path / "code"
    shutil.copytree(known_pairs._READERS, code)
    (code / "units.py").write_text("# other\n", "utf-8")
    monkeypatch.setattr(known_pairs, "_READERS", code)
    assert KnownPairs(tmp_path).agree(*PAIR) is None


def test_a_damaged_cache_is_as_good_as_none(tmp_path):
    pairs = KnownPairs(tmp_path)
    pairs.note(True, *PAIR)
    pairs.save()
    (path,) = tmp_path.iterdir()
    for content in (b"\xff\xfe", b"", path.read_bytes()[:20], b"x" * 33):
        path.write_bytes(content)
        assert KnownPairs(tmp_path).agree(*PAIR) is None


def test_the_check_says_the_same_with_and_without_it(reviewed_copy):
    folder = reviewed_copy
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    assert load_site(folder)[1] == [] and len(list((folder / NUMBERS_CACHE).iterdir())) == 1
    edit(folder, PROJECT, EN, (r"in four areas", "in five areas"))
    first = load_site(folder)[1]
    assert [found.code for found in first] == ["number-differs"]
    assert load_site(folder)[1] == first
    shutil.rmtree(folder / ".cache")
    assert load_site(folder)[1] == first


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    pairs = KnownPairs(tmp_path / "file")
    pairs.note(True, *PAIR)
    pairs.save()
    assert pairs.agree(*PAIR) is True
