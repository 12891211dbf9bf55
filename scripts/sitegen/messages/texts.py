"""What can be wrong with a text, in one language or between its languages."""

from sitegen.messages.message import Message

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
    "word-blank-ends": Message(
        "{field}的文字首尾有空格，或跨了行。这里需要空格时，请写成“␣”，例如“␣and␣”；不需要就删去。文字写在一行里。",
        "{field} begins or ends with a blank, or runs over several lines. Where a blank is meant, write “␣”, as in "
        "“␣and␣”; otherwise remove it. Keep the text on one line.",
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
    "number-differs": Message(
        "{field}各语言的数字不一致：{one}里是{one_numbers}，{other}里是{other_numbers}，对不上的是{odd}。"
        "请对照原文改成一致；两边都没有错时，在data/checks.yml的numbers里写上“at: {address}”和理由。",
        "The languages of {field} state different numbers: {one} has {one_numbers}, {other} has {other_numbers}; "
        "without a counterpart: {odd}. Check the source and make them agree; if neither is wrong, enter "
        "“at: {address}” with the reason under numbers in data/checks.yml.",
    ),
    "excuse-unused": Message(
        "{field}的“{found}”没有用：那里本来没有问题，或者没有这个地方。请删去这一项，或改正“at”。",
        "“{found}” in {field} excuses nothing: nothing is wrong there, or there is no such place. "
        "Remove the entry or correct “at”.",
        "warning",
    ),
    "translation-stale": Message(
        "{field}的原文（{original}）改过，译文（{language}）还没有跟上。请对照改好；译文本来不必改的，"
        "在文件第一行写上“translations: reviewed”，表示这个文件的译文都已核对。",
        "The original of {field} ({original}) has changed, the translation ({language}) has not. Bring it up to date; "
        "if it is right as it is, write “translations: reviewed” as the first line of the "
        "file: all translations in it have been checked.",
        "warning",
    ),
    "page-stale": Message(
        "这一页的原文（{original}）改过，译文（{language}）还没有跟上。请对照改好；译文本来不必改的，"
        "在文件开头加三行：“---”“translations: reviewed”“---”。",
        "The original of this page ({original}) has changed, the translation ({language}) has not. Bring it up to "
        "date; if it is right as it is, begin the file with three lines: “---”, “translations: reviewed”, “---”.",
        "warning",
    ),
    "translation-record": Message(
        "译文记录读不懂，可能合并时出了冲突。请恢复上一个版本；在此之前，所有译文都算未核对。",
        "The record of translations cannot be read, perhaps after a conflict in merging. Restore its last version; "
        "until then all translations count as not reviewed.",
        "warning",
    ),
    "text-to-write": Message(
        "{field}还没有写完，留着“{found}”。请换成要发表的文字；在此之前可以预览，不能生成网站。",
        "{field} is still to be written: it holds “{found}”. Put the text there. A preview shows the page meanwhile, "
        "but no site is built.",
    ),
}
