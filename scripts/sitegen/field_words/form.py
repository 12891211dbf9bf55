"""The words of the form itself, beside those of its fields."""

from sitegen.field_words.label import Label

FORM = {
    "title": Label("表单编辑", "Form editor"),
    "back": Label("返回网站", "Back to the site"),
    "needs_script": Label("表单需要JavaScript。", "The form needs JavaScript."),
    "yes": Label("是", "Yes"),
    "no": Label("否", "No"),
    "one_line": Label("文字要写在一行里。", "Keep the text on one line."),
    "as_in_hint": Label("写法不对，请看提示。", "Not written as the hint says."),
    "id": Label("只用小写英文字母、数字和连字符，以字母开头。", "Lower-case letters, digits, hyphens; first a letter."),
    "address": Label("请写完整的网址，以https://开头。", "Write the whole address, beginning with https://."),
}
