"""What the checks say of slips in typing: all of them are warnings.

`{places}` are the places in a text: what stands there and, where that is known, what should.
"""

from sitegen.messages.message import Message

TYPING_MESSAGES = {
    "typing-half-width": Message(
        "{field}里有半角标点：{places_zh}。{language}里请用全角标点。",
        "{field} has half-width marks: {places_en}. In {language} use full-width ones.",
        "warning",
    ),
    "typing-full-width": Message(
        "{field}里有全角的字母、数字或标点：{places_zh}。{language}里请用半角。",
        "{field} has full-width letters, digits or marks: {places_en}. In {language} use half-width ones.",
        "warning",
    ),
    "typing-blank": Message(
        "{field}里的空格不对：{places_zh}。请删去多余的空格，补上缺少的空格；汉字和字母、数字之间不加空格。",
        "{field} has a blank too many or too few: {places_en}. Remove or add it; none goes between a Chinese character "
        "and a letter or digit.",
        "warning",
    ),
    "typing-quote": Message(
        "{field}里有直引号：{places_zh}。请用弯引号“”‘’；撇号写成’。",
        "{field} has straight quotation marks or apostrophes: {places_en}. Use curly ones.",
        "warning",
    ),
    "typing-pair": Message(
        "{field}里的引号、括号或书名号没有成对：{places_zh}。请补上另一半，或删去多出的一半。",
        "A quotation mark or bracket in {field} has no partner: {places_en}. Add the other one or remove this one.",
        "warning",
    ),
    "typing-nesting": Message(
        "{field}里的引号或书名号层次不对：{places_zh}。外层用“”和《》，里层用‘’和〈〉。",
        "Quotation marks in {field} are not nested as they should be: {places_en}. Use the outer kind first, and the "
        "inner kind within it.",
        "warning",
    ),
    "typing-ellipsis": Message(
        "{field}里的省略号不对：{places_zh}。中文用“……”，西文用“…”。",
        "{field} has an ellipsis of the wrong kind: {places_en}. Chinese takes “……”, Latin letters “…”.",
        "warning",
    ),
    "typing-dash": Message(
        "{field}里的破折号或连接号不对：{places_zh}。破折号：中文用“——”，西文用“—”；起止用“—”或“至”。",
        "{field} has hyphens or a dash of the wrong kind: {places_en}. Chinese takes “——”, Latin letters “—” without "
        "blanks; or reword with a comma or colon.",
        "warning",
    ),
    "typing-doubled": Message(
        "{field}里的标点重复：{places_zh}。请只留一个。",
        "{field} has marks one after another: {places_en}. Keep one of them.",
        "warning",
    ),
    "typing-stop-outside": Message(
        "{field}里的逗号或句号在引号外面：{places_zh}。按本站的习惯，请移到引号里面。",
        "A comma or period in {field} stands outside the quotation marks: {places_en}. Move it inside.",
        "warning",
    ),
    "typing-serial-comma": Message(
        "{field}里，并列的最后一项前面有逗号：{places_zh}。本站不用这个逗号，请删去。",
        "{field} has a comma before the last item of a list: {places_en}. The house style has none there; remove it.",
        "warning",
    ),
    "typing-variant": Message(
        "{field}里的拼写不是{spelling}：{places_zh}。请改正；专名照原样时，请写进data/names.yml。",
        "{field} has words that are not spelled as in {spelling}: {places_en}. Correct them; a name that is spelled so "
        "belongs in data/names.yml.",
        "warning",
    ),
    "typing-misspelling": Message(
        "{field}里可能有拼写错误：{places_zh}。请改正；专名照原样时，请写进data/names.yml。",
        "{field} may have misspelled words: {places_en}. Correct them; a name that is spelled so belongs in "
        "data/names.yml.",
        "warning",
    ),
    "typing-no-word-list": Message(
        "没有“{found}”的词表，所以没有检查拼写。有词表的：{allowed}。",
        "There is no word list for “{found}”, so spelling is not checked. There are lists for: {allowed}.",
        "warning",
    ),
}
