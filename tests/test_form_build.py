"""The form editor as a part of a whole build."""

from plan_factory import write_plan
from sitegen.form_editor.bundle import STAMP, Bundle
from test_build import build, pages


def test_the_form_editor_is_a_part_of_the_site_once_it_is_fetched_and_has_a_repository(root, tmp_path):
    write_plan(tmp_path, root, towns=1, principles=0, projects=1)
    github = "https://github.com/example/plan"
    assert build(tmp_path, REPOSITORY_URL=github).returncode == 0
    before = pages(tmp_path)
    bundle = Bundle.of(tmp_path)
    for name, content in {"locales/zh-CN.json": "{}", "npm/index.js": "", STAMP: bundle.pin.integrity}.items():
        (bundle.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle.folder / name).write_text(content, encoding="utf-8")

    result = build(tmp_path, REPOSITORY_URL=github)
    assert result.returncode == 0, result.stderr
    assert pages(tmp_path) == before | {"admin/"}
    assert "REPOSITORY_URL" not in result.stdout
    for file in ("sitemap.xml", "search/search_index.json", "en/search/search_index.json", "index.html"):
        assert "admin" not in (tmp_path / "site" / file).read_text(encoding="utf-8"), file

    result = build(tmp_path, REPOSITORY_URL="")
    assert pages(tmp_path) == before
    assert "没有表单编辑" in result.stdout and "No form editor" in result.stdout
