"""What breaks a build off is told at its line, on the last good pages, which stay whole."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sitegen.preview import ShownSite, breakage
from sitegen.styles import compile_styles

SETTINGS = "engine.yml"


def broken_by(action) -> BaseException:
    with pytest.raises((Exception, SystemExit)) as caught:
        action()
    return caught.value


def draw(root, template: str, **files: str):
    folder = root / "overrides"
    folder.mkdir()
    for name, content in {"page": template, **files}.items():
        (folder / f"{name}.html").write_text(content, encoding="utf-8")
    Environment(loader=FileSystemLoader(folder), undefined=StrictUndefined).get_template("page.html").render()


@pytest.mark.parametrize(
    ("template", "part", "place"),
    [
        ("\n{% if %}", "", ("overrides/page.html", 2)),
        ("\n\n{{ nobody }}", "", ("overrides/page.html", 3)),
        ("{% include 'part.html' %}", "\n{{ 1 / 0 }}", ("overrides/part.html", 2)),
        ("{% include 'part.html' %}", "\n\n{% endfor %}", ("overrides/part.html", 3)),
        ("\n{% include 'other.html' %}", "", ("overrides/page.html", 2)),
    ],
)
def test_a_broken_template_is_told_at_its_line(tmp_path, template, part, place):
    found = breakage(broken_by(lambda: draw(tmp_path, template, part=part)), tmp_path, SETTINGS)
    assert (found.file, found.line) == place
    assert found.code == "build-broken" and found.severity == "error"


def test_a_broken_style_sheet_is_told_at_its_line(tmp_path):
    (tmp_path / "overrides").mkdir()
    sheet = tmp_path / "overrides" / "some.css"
    sheet.write_text("a {\n  color: red;}}\n", encoding="utf-8")
    found = breakage(broken_by(lambda: compile_styles(sheet)), tmp_path, SETTINGS)
    assert (found.file, found.line) == ("overrides/some.css", 2)
    assert str(tmp_path) not in found.en


def test_an_error_that_leads_to_no_file_of_ours_is_put_down_to_the_settings():
    found = breakage(ValueError("line 3, column 1, line 7"), Path("/nowhere"), SETTINGS)
    assert (found.file, found.line) == (SETTINGS, 7)
    assert breakage(KeyError("plugin"), Path("/nowhere"), SETTINGS).line == 1


def test_the_reason_behind_an_exit_is_told(tmp_path):
    def give_up():
        try:
            draw(tmp_path, "{{ nobody }}")
        except Exception:
            raise SystemExit("aborted")  # noqa: B904

    assert breakage(broken_by(give_up), tmp_path, SETTINGS).file == "overrides/page.html"


@pytest.fixture
def shown(tmp_path) -> ShownSite:
    shown = ShownSite(tmp_path / "site", lambda problems, locale: _list("".join(problems), locale))
    _write(shown.folder, '<html lang="en"><body><main id="content">one</main></body>')
    return shown


def _list(words: str, locale: str) -> str:
    return f'<div class="ms-problems">{locale}: {words}</div>'


def _write(folder, page: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(page, encoding="utf-8")


def _page(shown: ShownSite) -> str:
    return (shown.folder / "index.html").read_text(encoding="utf-8")


def test_a_fresh_build_takes_the_place_of_the_one_before(shown):
    (shown.folder / "gone.html").touch()
    _write(shown.fresh, "two")
    shown.renew(_list)
    assert _page(shown) == "two"
    assert [path.name for path in shown.folder.iterdir()] == ["index.html"]
    assert [path.name for path in shown.folder.parent.iterdir()] == ["site"]


def test_what_is_wrong_is_told_before_the_last_good_content_and_only_once(shown):
    _write(shown.fresh, "half a page")
    shown.tell(["first"])
    shown.tell(["second"])
    told = _list("second", "en")
    assert _page(shown) == f'<html lang="en"><body>{told}<main id="content">one</main></body>'
    assert not shown.fresh.exists()


@pytest.mark.parametrize("name", ["404.html", "index.html"])
def test_an_address_without_a_page_shows_one_that_looks_again(shown, name):
    (shown.folder / name).write_text("<head><title>none</title>", encoding="utf-8")
    assert shown.not_found() == b'<head><meta http-equiv="refresh" content="2"><title>none</title>'


def test_where_nothing_is_shown_nothing_is_found(shown):
    (shown.folder / "index.html").unlink()
    assert shown.not_found() is None
