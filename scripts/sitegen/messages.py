"""The message catalog: every sentence the checks can say, Chinese first, then English.

A message says what was found, what was expected and what to do. `{field}` is the path of the field inside its
file; the other placeholders are filled by the check that finds the problem.
"""

from dataclasses import dataclass
from typing import Literal

from sitegen.typing_messages import TYPING_WORDING


@dataclass(frozen=True)
class Message:
    """The wording of one kind of problem."""

    zh: str
    en: str
    severity: Literal["error", "warning"] = "error"


FILE_MESSAGES = {
    "file-missing": Message(
        "找不到这个文件；网站需要它，请从上一个版本恢复。",
        "This file is missing and the site needs it; restore it from the previous version.",
    ),
    "file-not-utf8": Message(
        "文件不是UTF-8编码{guess_zh}。请用编辑器“另存为”UTF-8后再提交。",
        "The file is not UTF-8{guess_en}. Save it again as UTF-8 in your editor.",
    ),
    "file-nul": Message(
        "文件含有NUL字节，可能是二进制文件或已损坏。请从上一个版本恢复。",
        "The file contains a NUL byte; it is binary or damaged. Restore the previous version.",
    ),
    "file-control": Message(
        "这一行第{position}个字符是控制字符{name}，看不见也不该有。请删去。",
        "Character {position} of this line is a control character ({name}), which nobody can see. Delete it.",
    ),
    "file-too-large": Message(
        "文件有{size}字节，超过{limit}字节的上限。请检查是否误粘贴了内容，或拆成几个文件。",
        "The file has {size} bytes; the limit is {limit}. Was something pasted by mistake? Or split the file.",
    ),
    "file-name": Message(
        "文件名“{name}”不能用作网址。请只用小写英文字母、数字和连字符，以字母开头，并以.yml结尾。",
        "The file name “{name}” cannot become an address. Use lower-case letters, digits and hyphens, "
        "start with a letter, and end in .yml.",
    ),
    "file-stray": Message(
        "网站用不到这个文件。请检查文件名和位置：内容文件放在data/下已有的文件夹里，以.yml结尾。",
        "Nothing reads this file. Check its name and place: content goes into the folders of data/ and ends in .yml.",
    ),
    "merge-conflict": Message(
        "这里留有合并冲突的标记“{marker}”。请保留正确的一份，删去标记行。",
        "A merge-conflict marker “{marker}” was left here. Keep the right version and delete the marker lines.",
    ),
    "yaml-syntax": Message(
        "YAML格式有误（{detail}）。请检查这一行及上一行的缩进、引号和冒号。",
        "This is not valid YAML ({detail}). Check indentation, quotes and colons on this line and the one above.",
    ),
    "yaml-full-width-colon": Message(
        "“{key}”后面是全角冒号“：”。请改成半角冒号加一个空格，即“{key}: ”。",
        "“{key}” is followed by a full-width colon “：”. Replace it by an ordinary colon and a blank: “{key}: ”.",
    ),
    "yaml-tab": Message(
        "缩进里有制表符（Tab）。YAML只能用空格缩进，请换成空格。",
        "The indentation contains a tab. YAML allows only blanks there; replace the tab by blanks.",
    ),
    "yaml-colon-in-text": Message(
        "文字里有“: ”（冒号加空格），YAML会把它当作字段名。请给整段文字加上英文双引号。",
        "The text contains “: ” (a colon and a blank), which YAML takes for a field. Put the whole text in quotes.",
    ),
    "yaml-quote": Message(
        "这一行的英文引号没有成对。请补上缺少的引号，或在文字里改用中文引号“”。",
        "A straight quotation mark on this line has no partner. Add it, or use curly quotation marks in the text.",
    ),
    "yaml-tag": Message(
        "这里用了YAML标签“{tag}”，数据文件不允许。请删去它，只写内容。",
        "A YAML tag “{tag}” stands here; data files may not use tags. Remove it and keep the content.",
    ),
    "yaml-alias": Message(
        "这里用了YAML锚点或别名（{mark}），数据文件不允许。请把内容直接写出来；文字以&或*开头时请加引号。",
        "A YAML anchor or alias ({mark}) stands here; data files may not use them. "
        "Write the content out; a text that begins with & or * goes in quotes.",
    ),
    "yaml-depth": Message(
        "层级超过{limit}层，数据文件不会这么深。请检查缩进或括号。",
        "The nesting is deeper than {limit} levels, which no data file needs. Check indentation and brackets.",
    ),
    "yaml-documents": Message(
        "一个文件里有不止一份内容（“---”）。请删去“---”，一个文件只写一份。",
        "The file holds more than one document (“---”). Remove the “---”: one file, one record.",
    ),
    "yaml-empty": Message("文件是空的。请填写内容，或删去这个文件。", "The file is empty. Fill it in or delete it."),
    "duplicate-key": Message(
        "字段“{key}”写了两次（第一次在第{first}行）。请只保留一个。",
        "The field “{key}” stands here a second time (first on line {first}). Keep only one of them.",
    ),
}

FIELD_MESSAGES = {
    "missing-field": Message(
        "缺少字段“{field}”。请补上；写法见data/projects/_example.yml。",
        "The field “{field}” is missing. Add it; data/projects/_example.yml shows how.",
    ),
    "unknown-field": Message(
        "不认识字段“{field}”。{hint_zh}",
        "“{field}” is not a known field. {hint_en}",
    ),
    "missing-text": Message(
        "{field}缺少{language}文字。请补上“{locale}: ……”；确实不需要时，把整个字段各语言一起删去。",
        "{field} has no text in {language}. Add “{locale}: …”; if it is not needed, remove the field in all languages.",
    ),
    "missing-translation": Message(
        "{field}还没有{language}译文；网站上暂以默认语言显示。",
        "{field} is not yet translated into {language}; the site shows it in the default language.",
        "warning",
    ),
    "unknown-language": Message(
        "{field}里有语言“{locale}”，设置中没有。可用的语言：{allowed}；新语言请先写进data/site.yml的languages。",
        "{field} has a text in “{locale}”, which is no language of the settings. Languages: {allowed}; "
        "a new one is first entered under languages in data/site.yml.",
    ),
    "wrong-type": Message(
        "{field}应为{expected_zh}，现在是{found_zh}。{hint_zh}",
        "{field} should be {expected_en}; found {found_en}. {hint_en}",
    ),
    "empty-list": Message(
        "{field}是空的列表。请至少写一项，或删去整个字段。",
        "{field} is an empty list. Give it at least one entry or remove the field.",
    ),
    "bad-value": Message(
        "{field}的值“{found}”不可用。可用的值：{allowed}。",
        "“{found}” is no value of {field}. Allowed: {allowed}.",
    ),
    "bad-id": Message(
        "{field}的值“{found}”不能作标识。请只用小写英文字母、数字和连字符，以字母开头，例如“sensor-park”。",
        "“{found}” in {field} cannot be an id. Use lower-case letters, digits and hyphens, "
        "starting with a letter, such as “sensor-park”.",
    ),
    "bad-date": Message(
        "{field}的值“{found}”不是日期。请写成带引号的“2024-02-26”，只知道年月时写“2024-02”。",
        "“{found}” in {field} is not a date. Write it in quotes as “2024-02-26”, or “2024-02” if the day is unknown.",
    ),
    "bad-locale": Message(
        "{field}的值“{found}”不是语言代码。请写成“en”“zh-Hant”或“pt-BR”的样子。",
        "“{found}” in {field} is no language code. Write it like “en”, “zh-Hant” or “pt-BR”.",
    ),
    "bad-url": Message(
        "{field}的网址“{found}”不可用。请写完整的网址，以https://或http://开头。",
        "“{found}” in {field} is no usable address. Write it in full, beginning with https:// or http://.",
    ),
    "out-of-range": Message(
        "{field}的值“{found}”超出范围，应{detail}。请核对。",
        "“{found}” in {field} is out of range: it must be {detail}. Check it.",
    ),
    "too-long": Message(
        "{field}有{length}个字符，最多{limit}个。请缩短。",
        "{field} has {length} characters; the most allowed is {limit}. Shorten it.",
    ),
    "bad-field": Message(
        "{field}不符合要求（{detail}）。写法见data/projects/_example.yml。",
        "{field} is not as expected ({detail}). See data/projects/_example.yml.",
    ),
}

TEXT_MESSAGES = {
    "text-html": Message(
        "{field}里有HTML标记“{found}”。这里只能写文字，请删去标记。",
        "{field} contains HTML: “{found}”. Only plain text belongs here; remove the markup.",
    ),
    "text-script-link": Message(
        "{field}里有“{found}”这样的脚本链接，出于安全不允许。请改成普通网址或删去。",
        "{field} contains a script link, “{found}”, which is refused for safety. Use an ordinary address or remove it.",
    ),
    "text-invisible": Message(
        "{field}第{position}个字符是看不见的字符{name}，可能是从网页或聊天软件粘贴来的。请删去后重新输入。",
        "Character {position} of {field} is invisible ({name}), probably pasted from elsewhere. Delete it and retype.",
    ),
    "text-blank-ends": Message(
        "{field}的文字首尾有空格，或跨了行。请删去多余的空格，把文字写在一行里。",
        "{field} begins or ends with a blank, or runs over several lines. Remove the blanks and keep it on one line.",
    ),
    "text-placeholder": Message(
        "{field}里的“{{{found}}}”没有对应的内容。可用的：{allowed}。文字本身需要花括号时，请换成圆括号。",
        "“{{{found}}}” in {field} stands for nothing. Allowed here: {allowed}. "
        "If you meant braces as such, use round brackets.",
    ),
    "text-placeholder-differs": Message(
        "{field}各语言的占位不一致：{locale}里{detail_zh}。请让各语言用到同样的占位。",
        "The languages of {field} use different placeholders: {locale} {detail_en}. Use the same in all of them.",
    ),
}

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
}

MESSAGES: dict[str, Message] = FILE_MESSAGES | FIELD_MESSAGES | TEXT_MESSAGES | RELATION_MESSAGES
MESSAGES |= {code: Message(*wording, "warning") for code, wording in TYPING_WORDING.items()}
