"""Slips in typing planted in the real data, each in place of a text that is there; and three old acquaintances."""

import json

from faults import Edit, Fault, add, recoded, swap, whole

REAL = "data/projects/city-quality.yml"
NAME = r"^  zh: \S+工程$"


def typed(locale: str, text: str) -> Edit:
    """Put a text in the place of an item's summary in one language."""

    def edit(content: bytes) -> tuple[bytes, int]:
        lines = content.decode().split("\n")
        summary = lines.index("summary:")
        place = next(number for number in range(summary, len(lines)) if lines[number].startswith(f"  {locale}: "))
        lines[place] = f"  {locale}: {json.dumps(text, ensure_ascii=False)}"
        return "\n".join(lines).encode(), place + 1

    return edit


TYPING_CASES = [
    Fault("half-width comma in Chinese", "typing-half-width", typed("zh", "新区计划,建设园区。"), REAL),
    Fault("half-width brackets in Chinese", "typing-half-width", typed("zh", "新区计划(一期)。"), REAL),
    Fault("full-width letters in Chinese", "typing-full-width", typed("zh", "新区计划ＧＰＵ。"), REAL),
    Fault("full-width comma in English", "typing-full-width", typed("en", "The plan， then."), REAL),
    Fault("blanks between Chinese and Latin", "typing-blank", typed("zh", "新区 GPU 计划。"), REAL),
    Fault("double blank", "typing-blank", typed("en", "The  plan."), REAL),
    Fault("straight quotation marks in Chinese", "typing-quote", typed("zh", '新区"双城"计划。'), REAL),
    Fault("straight apostrophe", "typing-quote", typed("en", "The plan's aim."), REAL),
    Fault("quotation mark never closed", "typing-pair", typed("zh", "新区“双城计划。"), REAL),
    Fault("title mark never closed", "typing-pair", typed("zh", "新区《计划。"), REAL),
    Fault("quotation marks of one kind within each other", "typing-nesting", typed("en", "“The “plan” of.”"), REAL),
    Fault("three stops for an ellipsis", "typing-ellipsis", typed("zh", "新区计划。。。"), REAL),
    Fault("three dots for an ellipsis", "typing-ellipsis", typed("en", "The plan..."), REAL),
    Fault("hyphens for a dash in Chinese", "typing-dash", typed("zh", "新区--计划。"), REAL),
    Fault("hyphen for a dash", "typing-dash", typed("en", "The plan - ours."), REAL),
    Fault("comma twice", "typing-doubled", typed("zh", "新区，，计划。"), REAL),
    Fault("comma outside the quotation marks", "typing-stop-outside", typed("en", "The “plan”, then."), REAL),
    Fault("serial comma", "typing-serial-comma", typed("en", "Towns, principles, and projects."), REAL),
    Fault("British spelling", "typing-variant", typed("en", "The colour of the plan."), REAL),
    Fault("misspelled word", "typing-misspelling", typed("en", "The goverment plans."), REAL),
    Fault("spelling variant without a list", "typing-no-word-list", swap("spelling: en-US", "      spelling: tlh"),
          "data/site.yml"),
    Fault("slip in a label", "typing-half-width", swap("^    zh: 以下各条", "    zh: 以下各条,不是计划的内容。"),
          "data/ui.yml"),
    Fault("slip in a page by hand", "typing-blank", whole("# 指南\n\n见`data` 文件夹。\n", 3), "docs/zh/guide.md"),
    Fault("slip in an English page by hand", "typing-variant", whole("# Guide\n\n- One\n- The colour\n", 4),
          "docs/en/guide.md"),
    Fault("full-width colon in a real file", "yaml-full-width-colon", swap(NAME, "  zh：某工程"), REAL),
    Fault("real file saved as GB18030", "file-not-utf8", recoded("gb18030", NAME), REAL),
    Fault("half a merge conflict in a real file", "merge-conflict", add(NAME, ">>>>>>> theirs"), REAL),
]  # fmt: skip
