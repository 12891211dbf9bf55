"""What can be wrong between records and files."""

from sitegen.messages.message import Message

RELATION_MESSAGES = {
    "unknown-id": Message(
        "{field}指向“{found}”，但没有这个标识。{hint_zh}可用的：{allowed}。",
        "{field} refers to “{found}”, which does not exist. {hint_en}Allowed: {allowed}.",
    ),
    "duplicate-id": Message(
        "标识“{found}”重复，已在{other}用过。请给其中一个换个名字。",
        "The id “{found}” is used twice; it already stands in {other}. Rename one of them.",
    ),
    "reserved-id": Message(
        "标识“{found}”是页面自己用的锚点，不能再用。请换一个名字。",
        "The id “{found}” is an anchor that the page itself uses. Choose another.",
    ),
    "duplicate-number": Message(
        "序号{found}重复，已在{other}用过。请改成不同的序号。",
        "The number {found} is used twice; it already stands in {other}. Give one of them another number.",
    ),
    "no-such-paragraph": Message(
        "{field}写了第{found}段，而原文只有{limit}段。请核对段落号。",
        "{field} names paragraph {found}, but the source has only {limit}. Check the number.",
    ),
    "threshold-of": Message(
        "{field}：kind为threshold（门槛）的数量要用of写明属于哪个数量，其他数量不写of；门槛不能属于门槛。",
        "{field}: a quantity of kind threshold names with `of` the quantity it belongs to, and no other quantity has "
        "`of`; a threshold cannot belong to a threshold.",
    ),
    "basis-source": Message(
        "{field}的依据是“source”，应写出paragraphs（原文段落），且不写reason。",
        "{field} has basis “source”: it needs `paragraphs` (of the source) and no `reason`.",
    ),
    "basis-editorial": Message(
        "{field}的依据是“editorial”（编辑判断），应写出reason（理由），且不写paragraphs。",
        "{field} has basis “editorial”: it needs a `reason` and no `paragraphs`.",
    ),
    "update-source-plan": Message(
        "{field}写的是“{found}”，即计划本身。后续进展要依据计划发表之后的来源，请先写进data/sources.yml，再写它的id。",
        "{field} names “{found}”, which is the plan itself. An update rests on a later source: enter that in "
        "data/sources.yml and name its id here.",
    ),
    "update-after-source": Message(
        "{field}的日期{found}晚于所依据来源的日期{limit}，来源不可能知道那时的情况。请核对两处日期。",
        "{field} says {found}, but the source named is of {limit} and cannot know of a later day. Check both dates.",
    ),
    "update-before-plan": Message(
        "{field}的日期{found}早于计划发表的日期{limit}，不是后续进展。请核对；更早的事写进data/background.yml。",
        "{field} says {found}, before the plan was published ({limit}): that is no later progress. Check the date; "
        "earlier events belong in data/background.yml.",
    ),
    "update-after-data": Message(
        "{field}的日期{found}晚于data/changes.yml最近一条的日期{limit}。请核对；日期无误时，先在data/changes.yml记下这次更新。",
        "{field} says {found}, after the latest entry of data/changes.yml ({limit}). Check the date; if it is right, "
        "first enter this change in data/changes.yml.",
    ),
    "section-not-shown": Message(
        "{field}没有在任何页面出现。请写进data/pages里某一页的plan_sections。",
        "{field} is shown on no page. Enter it under plan_sections of a page in data/pages.",
    ),
    "word-missing": Message(
        "页面模板需要词条“{key}”（见{template}），data/ui.yml里没有。请补上。",
        "The page templates need the word “{key}” (see {template}), and data/ui.yml lacks it. Add it.",
    ),
    "word-unused": Message(
        "词条“{key}”没有模板用到。请删去，或检查拼写。",
        "No template uses the word “{key}”. Remove it or check the spelling.",
        "warning",
    ),
    "page-missing": Message(
        "缺少页面文字data/pages/{found}.yml（{reason_zh}）。请补上；写法见其他页面。",
        "Words of a page are missing: data/pages/{found}.yml ({reason_en}). Add it after the pattern of the others.",
    ),
    "no-plan-source": Message(
        "没有role为plan的来源，或不止一个。请让计划的出处恰好有一个，并写明paragraphs（正文段落数）。",
        "There must be exactly one source with role “plan”, with its number of `paragraphs`; found none or several.",
    ),
    "page-collision": Message(
        "这一页与由{other}生成的页面网址相同。请改文件名，或删去其中一个。",
        "This page would have the same address as the one made from {other}. Rename or delete one of them.",
    ),
    "page-untranslated": Message(
        "这一页没有{language}版本（应为{expected}）；网站上暂以默认语言显示。",
        "This page has no version in {language} (expected at {expected}); the site shows the default language.",
        "warning",
    ),
    "page-stray": Message(
        "这一页放错了地方。手写的页面放在docs/下某种语言的文件夹里，以.md结尾，不叫README；语言见data/site.yml。",
        "This page is out of place. Hand-written pages go into a language's folder below docs/, end in .md and are "
        "not called README; data/site.yml lists the languages.",
    ),
    "navigation-home": Message(
        "菜单里没有首页。请在navigation里写上index。",
        "The menu has no home page. Enter index under navigation.",
    ),
    "navigation-twice": Message(
        "菜单里“{found}”写了两次。请只保留一个。",
        "“{found}” stands in the menu twice. Keep only one of them.",
    ),
    "page-orphan": Message(
        "这一页只有{language}版本，默认语言里没有（应为{expected}）。请补上，或删去这一页。",
        "This page exists only in {language}, not in the default language (expected at {expected}). "
        "Add that or delete this.",
    ),
    "redirect-from-page": Message(
        "{field}说“{found}”已经移走，可是这个网址上还有页面（{other}）。请删去这一条，或给页面改名。",
        "{field} says that “{found}” has moved, but a page stands there ({other}). Remove this or rename that.",
    ),
    "redirect-nowhere": Message(
        "{field}指向“{found}”，但没有这个页面。{hint_zh}请写现有页面的路径，例如“projects/some-name”。",
        "{field} leads to “{found}”, but there is no such page. {hint_en}Name a page that exists, "
        "such as “projects/some-name”.",
    ),
    "redirect-chain": Message(
        "{field}指向“{found}”，而它自己也已移到“{target}”。请直接写最后的页面，不要绕回旧网址。",
        "{field} leads to “{found}”, which has itself moved to “{target}”. Name the page where it ends, no old one.",
    ),
    "redirect-twice": Message(
        "旧网址“{found}”写了两次，第一次在第{other}行。请只保留一条。",
        "The old address “{found}” stands here twice, first on line {other}. Keep only one entry.",
    ),
}
