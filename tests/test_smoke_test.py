"""The look at a published site: it tells the right version from another one and from none."""

import json
import shutil
import sys

import pytest

import smoke_test
from local_server import serve
from sitegen.build_record import build_record


@pytest.fixture
def published(tmp_path):
    """A published site of two languages; returns its folder."""
    for folder in ("", "en"):
        (tmp_path / "site" / folder).mkdir()
        (tmp_path / "site" / folder / "index.html").write_text("<h1>Plan</h1>", "utf-8")
    (tmp_path / "site" / "404.html").write_text("<h1>404</h1>", "utf-8")
    lock = tmp_path / "requirements.txt"
    lock.write_text("a==1.2 \\\\\n    --hash=sha256:0\nb-c==2 ; python_version < '3'\n", "utf-8")
    record = build_record(tmp_path / "site", "abc", "2024-02-26", ["", "en/"], lock)
    (tmp_path / "site" / "build.json").write_text(record, "utf-8")
    return tmp_path / "site"


def look(folder, commit="abc") -> int:
    with serve(folder, "/repo/") as address:
        return smoke_test.main([address, "--commit", commit, "--patience", "0"])


def test_a_site_as_it_was_published_is_recognized(published, capsys):
    assert look(published) == 0
    record = json.loads((published / "build.json").read_text("utf-8"))
    assert record["packages"] == {"a": "1.2", "b-c": "2"} and len(record["files"]) == 3
    assert sys.exception() is None and "there" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("break_it", "commit"),
    [
        (lambda site: None, "another"),
        (lambda site: (site / "build.json").unlink(), "abc"),
        (lambda site: (site / "build.json").write_text("{", "utf-8"), "abc"),
        (lambda site: shutil.rmtree(site / "en"), "abc"),
        (lambda site: (site / "en/index.html").write_text("", "utf-8"), "abc"),
    ],
)
def test_another_version_or_a_missing_language_is_told(published, capsys, break_it, commit):
    break_it(published)
    assert look(published, commit) == 1
    assert "not as published" in capsys.readouterr().out


def test_a_host_that_does_not_answer_is_told(capsys):
    assert smoke_test.main(["http://127.0.0.1:9/", "--patience", "0"]) == 1
    assert "build.json: 0" in capsys.readouterr().out
