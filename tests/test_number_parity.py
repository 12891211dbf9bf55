"""The languages of a text state the same numbers: how well that is told, and what is reported where they do not."""

import math
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from faults import Fault, plant, swap
from sitegen.numbers import format_date, format_number
from sitegen.numbers_in_text import Kind, differences, quantities
from sitegen.site import load_site
from spelled_numbers import in_chinese, in_english

PAIRS = Path(__file__).parent / "number_parity"
KINDS = {
    "magnitude", "changed-digit", "missing", "added", "percent", "unit", "year-date", "ordinal", "range-end",
    "qualifier", "fraction", "version-label", "word-number", "currency-amount",
}  # fmt: skip
NUMBERS = st.integers(min_value=1, max_value=10**12 - 1)


def labelled_pairs(name):
    return yaml.safe_load((PAIRS / f"{name}.yml").read_text(encoding="utf-8"))


def differ(zh, en):
    return any(differences(zh, "zh", en, "en"))


def values(text, locale):
    return [quantity.value for quantity in quantities(text, locale)]


def wilson(hits, total):
    """The interval that holds the true share with 95 % confidence."""
    z, share = 1.96, hits / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    reach = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - reach, middle + reach


# Nobody who works on the check reads the hold-out.
@pytest.mark.parametrize(("name", "least"), [("development", 0.99), ("holdout", 0.98)])
def test_wrong_numbers_are_found_and_right_ones_left_alone(name, least, capsys):
    pairs = labelled_pairs(name)
    reported = [pair for pair in pairs if differ(pair["zh"], pair["en"])]
    wrong = sum(not pair["same"] for pair in pairs)
    hits = sum(not pair["same"] for pair in reported)
    with capsys.disabled():
        for measure, total in (("precision", len(reported)), ("recall", wrong)):
            low, high = wilson(hits, total)
            sys.stdout.write(f"\n{name}: {measure} {hits}/{total} = {hits / total:.1%} (95 %: {low:.1%} to {high:.1%})")
    assert hits / len(reported) >= least and hits / wrong >= least


def test_the_development_pairs_are_enough_and_about_half_of_them_wrong():
    pairs = labelled_pairs("development")
    wrong = [pair for pair in pairs if not pair["same"]]
    assert len(pairs) >= 200 and len({pair["id"] for pair in pairs}) == len(pairs)
    assert 0.4 <= len(wrong) / len(pairs) <= 0.6
    assert {pair["kind"] for pair in wrong} == KINDS
    assert {pair["kind"] for pair in pairs if pair["same"]} == {""}


@given(NUMBERS)
def test_a_number_is_the_same_in_words_and_digits_of_both_languages(value):
    chinese = (in_chinese(value), str(value), f"{value:,}", format_number(value, "zh"))
    english = (in_english(value), f"{value:,}", format_number(value, "en"))
    read = {values(f"共有{written}个园区。", "zh")[0] for written in chinese}
    assert read | {values(f"There are {written} parks.", "en")[0] for written in english} == {Fraction(value)}


@given(NUMBERS, NUMBERS)
def test_two_numbers_differ_exactly_if_they_are_not_the_same(one, other):
    zh, en = f"总投资{format_number(one, 'zh')}元。", f"Investment of {format_number(other, 'en')} yuan."
    # A single yuan may be “a yuan”.
    assert differ(zh, en) == (one != other) or {one, other} == {1}


@given(st.integers(1, 999), st.sampled_from([("%", "percent"), ("个百分点", "percentage points")]))
def test_percent_and_percentage_points_are_two_things(tenths, signs):
    value = f"{tenths / 10:g}"
    assert not differ(f"提高{value}{signs[0]}。", f"It rose {value} {signs[1]}.")
    other = {"percent": "percentage points", "percentage points": "percent"}[signs[1]]
    assert differ(f"提高{value}{signs[0]}。", f"It rose {value} {other}.")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_date_is_read_alike_in_both_languages(day):
    zh = f"{day.year}年{day.month}月{day.day}日"
    assert not differ(f"于{zh}召开。", f"It was held on {format_date(day.isoformat(), 'en')}.")


@given(st.text(alphabet="第一二十百千万亿零〇两年月日点分之成倍半%0123456789.,-—至余多约近以上个 个五", max_size=30))
def test_no_chinese_text_makes_the_reader_stumble(text):
    quantities(text, "zh")


ENGLISH = [
    *("a", "one", "two", "half", "third", "twenty", "hundred", "million", "and", "to", "-", ",", ".", "5", "3.5"),
    *("%", "percent", "of", "in", "over", "about", "May", "2024", "first", "second", "dozen", "decades", "$", "yuan"),
    *("p.m.", "9:30", "fold", "s", "0", "quarter", "out of"),
]


@given(st.lists(st.sampled_from(ENGLISH), max_size=12))
def test_no_english_text_makes_the_reader_stumble(words):
    quantities(" ".join(words), "en")


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("一批一流的企业一站式办理。", "First-class companies are served at one stop."),
        ("两谷一基地", "two valleys, one base"),
        (
            "工作分五项：外贸、外资、外包、外经、外智。",
            "Foreign trade, investment, outsourcing, business and expertise.",
        ),
        ("增长{growth}，{n}个园区", "Growth of {growth} in {n} parks"),
        ("落实“四不两直”要求。", "Inspections are not announced."),
        ("年逾花甲的厂长", "The director, an old man"),
        ("第一，守住底线；第二，压实责任。", "Hold the line and pin down responsibility."),
    ],
)
def test_idioms_tallies_and_placeholders_are_no_difference(zh, en):
    assert not differ(zh, en)


@pytest.mark.parametrize(
    ("zh", "en", "wrong"),
    [
        ("每亩补贴150元。", "A subsidy of 150 yuan a mu.", "A subsidy of 150 yuan per hectare."),
        ("每月补贴800元。", "A monthly subsidy of 800 yuan.", "An annual subsidy of 800 yuan."),
        ("日产能500吨。", "It can produce 500 tonnes a day.", "It can produce 600 tonnes a day."),
        ("第三产业增长4.5%。", "Services grew 4.5 percent.", "The secondary industry grew 4.5 percent."),
        ("订单增长两倍。", "Orders have tripled.", "Orders have doubled."),
        ("订单是去年的两倍。", "Orders are twice last year’s.", "Orders are three times last year’s."),
        ("增长1.5倍", "growth of 150 percent", "growth of 250 basis points"),
        ("1至6月增长5%。", "It grew 5 percent in the first half.", "It grew 5 percent from January to May."),
        ("前三季度", "in the first nine months", "in the first six months"),
        ("“十四五”期间", "from 2021 to 2025", "from 2016 to 2020"),
        (
            "十家企业有七家盈利。",
            "Seven out of ten companies made a profit.",
            "Six out of ten companies made a profit.",
        ),
        ("占七成", "seven out of ten", "six out of ten"),
        ("投资50亿元", "5 billion yuan (US$690 million)", "500 million yuan (US$690 million)"),
        ("占地500亩", "an area of 33 hectares", "an area of 36 hectares"),
        ("G102国道", "National Highway 102", "National Highway 202"),
        ("20分钟问答20题", "Twenty questions in as many minutes", "Twenty questions in 30 minutes"),
    ],
)
def test_what_is_said_in_other_terms_is_the_same_until_it_contradicts(zh, en, wrong):
    assert not differ(zh, en)
    assert differ(zh, wrong)


@pytest.mark.parametrize(
    ("zh", "en", "wrong"),
    [
        ("补助不超过总投资的20%。", "Up to 20 percent of the investment.", "At least 20 percent of the investment."),
        ("至少保留5%的用地。", "No less than 5 percent of land is kept.", "At most 5 percent of land is kept."),
        ("总量突破15万户。", "That pushed the total past 150,000.", "The total is below 150,000."),
        ("最远步行500米。", "Nobody walks more than 500 meters.", "Nearly 500 meters on foot."),
    ],
)
def test_a_limit_may_stand_apart_from_its_number(zh, en, wrong):
    assert not differ(zh, en)
    assert differ(zh, wrong)


def test_a_tally_of_another_number_of_things_is_a_difference():
    assert differ("工作分五项：外贸、外资、外包。", "Foreign trade, foreign investment and outsourcing.")


def test_a_language_without_a_reader_is_compared_by_its_years_only():
    assert not any(differences("2024年有五个园区。", "zh", "En 2024, cinq parcs.", "fr"))
    assert any(differences("2024年有五个园区。", "zh", "En 2023, cinq parcs.", "fr"))
    assert not any(differences("2024年有五个园区。", "zh", "ในปี 2567", "th"))


def test_a_quantity_tells_unit_and_limit():
    found = quantities("规划面积约499平方公里。", "zh")[0]
    assert (found.kind, found.value, found.unit.dimension) == (Kind.COUNT, 499, "area")
    assert [bound.value for bound in found.bounds] == ["about"]


def report(folder, file):
    return [
        problem
        for problem in load_site(folder)[1]
        if problem.file == file and problem.code.startswith(("number-", "excuse-"))
    ]


MID_2020 = (
    "      en: As of mid-2020 the New Area administered about 710 square kilometers, with two townships, "
    "five sub-districts and some 560,000 people."
)
PARK = (
    "      zh: 航天信息产业园由长光卫星投资建设。按2018年的数字，总投资540亿元，其中二期18亿元；"
    "一期于2018年10月13日落成。"
)
PRINCIPLES = "          en: The “5” stands for six key principles."
REAL = [
    Fault("a digit", "number-differs", swap("^      en: As of mid-2020", MID_2020), "data/background.yml"),
    Fault("a magnitude", "number-differs", swap("^      zh: 航天信息产业园由", PARK, offset=1), "data/background.yml"),
    Fault("a word", "number-differs", swap("^          en: The “5” stands", PRINCIPLES), "data/plan.yml"),
]


@pytest.mark.parametrize("fault", REAL, ids=lambda fault: fault.name)
def test_a_wrong_number_in_the_real_data_is_reported_at_its_file_and_line(copy_of_repository, fault):
    folder = copy_of_repository()
    line = plant(folder, fault)
    found = report(folder, fault.file)
    assert [(problem.code, problem.line, problem.severity) for problem in found] == [(fault.code, line, "error")]


def test_the_report_shows_both_numbers_and_what_to_write(copy_of_repository):
    folder = copy_of_repository()
    plant(folder, REAL[2])
    (found,) = report(folder, "data/plan.yml")
    assert "zh里是“5” “五个”，en里是“5” “six”，对不上的是“six”。" in found.zh
    assert "zh has “5” “五个”, en has “5” “six”; without a counterpart: “six”." in found.en
    assert "at: plan#five.text" in found.zh and "at: plan#five.text" in found.en


TERM = "  - id: term-odd\n    text:\n      zh: {zh}\n      en: {en}\n    romanization: x\n    note:\n      zh: 例。\n" \
       "      en: An example.\n    reliability: ours\n"  # fmt: skip
EXCUSE = "  - at: {at}\n    reason:\n      zh: 比喻。\n      en: A figure of speech.\n"


def extend(path, text):
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_an_excused_term_is_one_unit_wherever_it_stands(copy_of_repository):
    folder = copy_of_repository()
    extend(folder / "data/terms.yml", TERM.format(zh="五套班子", en="the four teams"))
    assert [problem.code for problem in report(folder, "data/terms.yml")] == ["number-differs"]
    extend(folder / "data/checks.yml", EXCUSE.format(at="terms#term-odd.text"))
    assert load_site(folder)[1] == []
    statement = swap("^          en: The “5” stands", "          en: The “5” stands for the four teams.")
    plant(folder, Fault("", "", statement, "data/plan.yml"))
    chinese = swap("^          zh: “5”指", "          zh: “5”指五套班子。")
    plant(folder, Fault("", "", chinese, "data/plan.yml"))
    assert report(folder, "data/plan.yml") == []


@pytest.mark.parametrize("at", ["plan#summary", "plan#no-such.text", "names#xi-jinping.note"])
def test_an_excuse_without_need_or_given_twice_is_reported(copy_of_repository, at):
    folder = copy_of_repository()
    extend(folder / "data/checks.yml", EXCUSE.format(at=at))
    (found,) = report(folder, "data/checks.yml")
    assert (found.code, found.severity) == ("excuse-unused", "warning")
    assert at in found.zh and at in found.en


def test_the_site_needs_no_file_of_excuses(copy_of_repository):
    folder = copy_of_repository()
    (folder / "data/checks.yml").unlink()
    codes = {problem.code for problem in load_site(folder)[1]}
    assert codes == {"number-differs"}
