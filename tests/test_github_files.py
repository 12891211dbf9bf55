"""What GitHub reads: the forms for issues fit GitHub's own schema, and both languages stand in them."""

import re
import subprocess
import sys

import pytest


def test_the_forms_for_issues_fit_the_schema(root):
    forms = sorted((root / ".github/ISSUE_TEMPLATE").glob("*.yml"))
    assert len(forms) >= 3
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-issue-forms"]
    result = subprocess.run([*command, *map(str, forms)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("file", ["pull_request_template.md", "ISSUE_TEMPLATE/error.yml"])
def test_both_languages_stand_in_a_template(root, file):
    lines = (root / ".github" / file).read_text("utf-8").split("\n")
    speaking = [line for line in lines if re.search(r"[\u4e00-\u9fff]", line)]
    assert len(speaking) >= 5
    assert [line for line in speaking if not re.search(r" / [A-Z]", line)] == []
