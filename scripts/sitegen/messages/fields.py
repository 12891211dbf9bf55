"""What can be wrong with the value of one field."""

from sitegen.messages.message import Message

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
    "bad-path": Message(
        "{field}的值“{found}”不是页面的路径。请写成“projects/some-name”的样子：不带语言，首尾没有斜杠，没有.html。",
        "“{found}” in {field} is no path of a page. Write it like “projects/some-name”: without a language, "
        "a slash at either end or .html.",
    ),
}
