"""Terms in translation: rendered as the term base says, and never as it forbids."""

import pytest
import yaml

from sitegen.models import Renderings, Term, Text
from sitegen.site import load_site

PLAN = "data/plan.yml"


@pytest.fixture
def problems_with(copy_of_repository):
    """Return the problems after the English of the plan's summary, or all its texts, and the term base were edited."""
    folder = copy_of_repository()

    def check(zh: str, en: str, terms: list[dict], excuses: list[dict] = ()) -> list[tuple[str, str]]:
        plan = yaml.safe_load((folder / PLAN).read_text("utf-8"))
        plan["summary"] = {"zh": zh, "en": en}
        (folder / PLAN).write_text(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False), "utf-8")
        path = folder / "data/terms.yml"
        kept = yaml.safe_load(path.read_text("utf-8"))["terms"]
        path.write_text(yaml.safe_dump({"terms": kept + terms}, allow_unicode=True, sort_keys=False), "utf-8")
        path = folder / "data/checks.yml"
        kept = yaml.safe_load(path.read_text("utf-8")) | ({"terms": list(excuses)} if excuses else {})
        path.write_text(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False), "utf-8")
        return [(p.code, p.field) for p in load_site(folder)[1] if p.code.startswith(("term-", "excuse-"))]

    return check


def term(number: int, zh: str, en: str, **more) -> dict:
    return {
        "id": f"term-planted-{number}",
        "text": {"zh": zh, "en": en},
        **more,
        "note": {"zh": "注", "en": "Note"},
        "reliability": "ours",
    }


APPROVED = {"approved": {"en": ["tea house"]}, "forbidden": {"en": ["tea shop"]}}
MISSING, FORBIDDEN = ("term-missing", "summary.en"), ("term-forbidden", "summary.en")


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("茶馆", "A teahouse", []),
        ("茶馆", "Tea houses", []),
        ("茶馆", "An inn", [MISSING]),
        ("茶馆", "A tea shop", [FORBIDDEN, MISSING]),
        ("茶馆", "A teahouse, or tea shop", [FORBIDDEN]),
        ("客栈", "A tea shop", [FORBIDDEN]),
        ("客栈", "A teahouse", []),
        # Of two terms that begin at one place the longer one is meant.
        ("茶馆老板", "The landlord", []),
        ("茶馆老板", "The teahouse", [MISSING]),
    ],
)
def test_a_term_is_rendered_as_the_term_base_says(problems_with, zh, en, expected):
    terms = [term(1, "茶馆", "teahouse", **APPROVED), term(2, "茶馆老板", "landlord")]
    assert sorted(problems_with(zh, en, terms)) == sorted(expected)


def test_one_place_can_be_excused_from_one_term_with_a_reason(problems_with):
    terms = [term(1, "茶馆", "teahouse", **APPROVED), term(2, "客栈", "inn")]
    assert sorted(problems_with("茶馆、客栈", "A tea shop", terms)) == [FORBIDDEN, MISSING, MISSING]
    reason = {"zh": "店名如此。", "en": "The house is named so."}
    excuses = [{"at": "plan#summary", "term": "term-planted-1", "reason": reason}]
    assert problems_with("茶馆、客栈", "A tea shop", [], excuses) == [MISSING]
    assert problems_with("茶馆、客栈", "A teahouse and an inn", []) == [("excuse-unused", "terms[1].at")]


def test_a_term_without_a_word_in_a_language_is_not_asked_for_there():
    texts = Text({"zh": "茶馆"})
    entry = Term(id="t", text=texts, note=texts, reliability="ours")
    assert (entry.renderings("zh"), entry.renderings("en"), entry.refused("en")) == (["茶馆"], [], [])


def test_the_first_choice_stands_before_other_renderings():
    text = Text({"zh": "茶馆", "en": "teahouse"})
    other = Renderings({"en": ("tea house",)})
    entry = Term(id="t", text=text, approved=other, forbidden=other, note=text, reliability="ours")
    assert entry.renderings("en") == ["teahouse", "tea house"]
    assert entry.refused("en") == ["tea house"]


def test_no_forbidden_rendering_of_the_real_term_base_is_an_approved_one(root):
    terms = load_site(root)[0].terms
    for entry in terms:
        for locale in entry.text.root:
            right = {form.casefold() for form in entry.renderings(locale)}
            assert not right & {form.casefold() for form in entry.refused(locale)}, entry.id
    assert sum(len(entry.refused("en")) for entry in terms) > 3
