"""What the commands for editors say beside the checks: questions, refusals, what was done, what is to do next.

In the editors' two languages, like the messages of the checks; `{name}` is filled in where the message is made.
"""

from sitegen.messages import Message

QUESTIONS = {
    "slug": Message(
        "文件名，也是网址的一部分（小写英文字母、数字、连字符）",
        "File name, which becomes part of the address (lower-case letters, digits, hyphens)",
    ),
    "number": Message("序号（直接回车：{default}）", "Number (Enter: {default})"),
    "paragraph": Message("依据原文第几段（几段之间用逗号隔开）", "Source paragraph (several: with commas between)"),
    "name": Message("{language}名称（可以先不填，直接回车）", "Name in {language} (may be left for later: Enter)"),
}

REFUSALS = {
    "no-data": Message("“{root}”里没有data文件夹。", "“{root}” has no data folder."),
    "broken-data": Message(
        "数据里有错误。请先运行检查（make check或scripts/check.py），改正之后再来。",
        "The data have errors. First run the checks (make check or scripts/check.py) and correct them.",
    ),
    "slug-bad": Message(
        "“{slug}”不能用作文件名和网址。请只用小写英文字母、数字和连字符，以字母开头，例如“sensor-park”。",
        "“{slug}” cannot be a file name and an address. Use lower-case letters, digits and hyphens, "
        "starting with a letter, such as “sensor-park”.",
    ),
    "slug-taken": Message(
        "“{slug}”已经用过（{other}）。请换一个。",
        "“{slug}” is taken already ({other}). Choose another.",
    ),
    "slug-unknown": Message(
        "data/{group}里没有“{slug}.yml”。{hint_zh}请写现在的文件名，不带.yml。",
        "There is no “{slug}.yml” in data/{group}. {hint_en}Give the file’s name as it is today, without .yml.",
    ),
    "number-bad": Message(
        "“{found}”不能作序号。请写大于0的整数。",
        "“{found}” cannot be the number. Write a whole number above 0.",
    ),
    "number-taken": Message(
        "序号{found}已经用过（{other}）。下一个没有用过的是{free}。",
        "The number {found} is taken already ({other}). The next one free is {free}.",
    ),
    "paragraph-missing": Message(
        "请写明依据原文第几段，例如：--paragraph 3。",
        "Say which paragraph of the source it rests on, such as: --paragraph 3.",
    ),
    "paragraph-bad": Message(
        "“{found}”不是段落号。请写整数，几段之间用逗号隔开，例如“3”或“3, 4”。",
        "“{found}” is no paragraph number. Write a whole number, or several with commas: “3” or “3, 4”.",
    ),
    "paragraph-unknown": Message(
        "原文没有第{found}段，只有{limit}段。请核对。",
        "The source has no paragraph {found}; it has {limit}. Check the number.",
    ),
    "name-bad": Message(
        "“{found}”不是某种语言的名称。请写成语言=名称，例如：--name {locale}=……；语言有：{allowed}。",
        "“{found}” is no name in a language. Write language=name, such as --name {locale}=…; languages: {allowed}.",
    ),
    "id-not-plain": Message(
        "{file}第{line}行的标识“{slug}”写法特殊，不能自动改名。请先把它写在一行里，不加转义。",
        "Line {line} of {file} writes the id “{slug}” in an unusual way. Write it plainly, on one line, first.",
    ),
    "exchange-format": Message(
        "“{file}”的类型不认识。请用.po（翻译软件）或.xlsx（Excel）。",
        "“{file}” is of no known kind. Take .po (translation tools) or .xlsx (Excel).",
    ),
    "exchange-language": Message(
        "请用--language写明译成哪种语言：{allowed}。", "Say with --language which language it is about: {allowed}."
    ),
    "exchange-unreadable": Message(
        "“{file}”读不了：不是本命令导出的文件，或者已经损坏（{detail}）。",
        "“{file}” cannot be read: it was not exported by this command, or it is damaged ({detail}).",
    ),
    "translations-unknown": Message(
        "“{found}”下面没有译文。请写文件、文件夹，或本命令列出的编号。",
        "There is no translation under “{found}”. Give a file, a folder, or an address as this command lists them.",
    ),
    "admin-no-npm": Message(
        "表单编辑的程序要用npm来取，这里没有npm。请先安装Node.js（npm在里面），再来一次。",
        "The form editor’s program is fetched with npm, which is not here. Install Node.js first.",
    ),
    "admin-not-fetched": Message(
        "npm没有取到{package}：{detail}",
        "npm did not fetch {package}: {detail}",
    ),
    "admin-not-pinned": Message(
        "取到的{package}和scripts/admin.lock.json里登记的不是同一个包，没有使用。",
        "What came as {package} is not the package that scripts/admin.lock.json pins; it was not used.",
    ),
    "admin-incomplete": Message("包里缺少{files}。", "The package lacks {files}."),
    "folder-taken": Message(
        "“{folder}”已经有了，里面不是空的。请换一个还没有的文件夹。",
        "“{folder}” exists and is not empty. Choose a folder that is not there yet.",
    ),
    "folder-inside": Message(
        "“{folder}”在本仓库里面。请换一个外面的文件夹，例如../new-plan。",
        "“{folder}” is inside this repository. Choose a folder outside, such as ../new-plan.",
    ),
    "no-start": Message(
        "“{folder}”里没有可以读的data/site.yml，不能从它开始。",
        "“{folder}” has no data/site.yml that can be read, so nothing can start from it.",
    ),
    "language-unknown": Message(
        "没有语言“{found}”的文字，现有：{allowed}。其他语言以后加：做法见新仓库的README.zh.md。",
        "There are no words in the language “{found}”, only in {allowed}. Others are added later, as README.md of the "
        "new repository says.",
    ),
    "stopped": Message("已停下，什么都没有写。", "Stopped; nothing was written."),
}

REPORTS = {
    "laid-out": Message(
        "{file}：已改成统一的写法（字段顺序、引号、换行），内容没有变。",
        "{file}: brought into the common layout (order of fields, quotes, lines); what it says is unchanged.",
    ),
    "admin-there": Message("{package} {version}已经在这里。", "{package} {version} is here already."),
    "admin-fetched": Message(
        "已取来{package} {version}（{size} MB，在{folder}）。下次生成的网站就有/admin/。",
        "Fetched {package} {version} ({size} MB, in {folder}). The next site that is built has /admin/.",
    ),
    "admin-no-repository": Message(
        "没有表单编辑：它要把修改存到GitHub。请在data/site.yml里写明repository，或设置环境变量REPOSITORY_URL。",
        "No form editor: it saves to GitHub. Give repository in data/site.yml, or REPOSITORY_URL in the environment.",
    ),
    "written": Message("已写好{file}。", "Wrote {file}."),
    "to-write": Message(
        "还要写的文字在第{lines}行：把每个“{mark}”换成文字，各种语言一起写。",
        "Texts still to write, on line(s) {lines}: put a text in the place of each “{mark}”, in every language.",
    ),
    "ids": Message(
        "其中“{first}”和“{second}”是暂用的标识，发布前请换成能说明内容的英文。",
        "“{first}” and “{second}” are ids for the time being; before publishing, let them say what they are about.",
    ),
    "more": Message(
        "还可以加上数字、关联和术语：写法见data/projects/_example.yml。",
        "Figures, relations and terms can be added: data/projects/_example.yml shows how.",
    ),
    "plan-written": Message(
        "已在{folder}写好新计划的仓库，语言：{languages}。",
        "Wrote a repository for a new plan to {folder}, in these languages: {languages}.",
    ),
    "plan-next": Message(
        "接下来读那里的README.zh.md，在那里运行make serve就能看到网站。",
        "Next, read README.md there; make serve, run there, shows the site.",
    ),
    "then-check": Message(
        "然后运行检查：make check；没有make时，像运行本命令一样运行scripts/check.py。",
        "Then run the checks: make check, or scripts/check.py in the way you ran this command.",
    ),
    "renamed": Message("{old}改名为{new}。", "Renamed {old} to {new}."),
    "references": Message("{file}：改了第{lines}行的标识。", "{file}: changed the id on line(s) {lines}."),
    "id-kept": Message(
        "标识仍是“{id}”：它和文件名本来就不同。",
        "The id is still “{id}”: it was not the file's name before.",
    ),
    "redirects": Message(
        "{file}：旧网址{old}转到{new}。",
        "{file}: the old address {old} leads to {new}.",
    ),
    "no-redirect": Message(
        "这一组的条目没有自己的页面，不需要转址；指向“#{old}”的外部链接会停在页首。",
        "Entries of this group have no page of their own and need no redirect; links from elsewhere to “#{old}” "
        "will lead to the top of the page.",
    ),
    "mentions": Message(
        "请看一看{file}第{lines}行：那里还写着旧名“{old}”。",
        "Look at {file}, line(s) {lines}: the old name “{old}” still stands there.",
    ),
    "exported": Message("{count}段文字写进了{file}。", "{count} text(s) written to {file}."),
    "markdown-exported": Message(
        "{count}个页面写进了{folder}，用普通的MkDocs就能生成网站。",
        "{count} page(s) written to {folder}; a plain MkDocs builds them.",
    ),
    "imported": Message(
        "改了{changed}段，确认不必改的有{confirmed}段，退回{refused}段。",
        "{changed} text(s) changed, {confirmed} confirmed as they are, {refused} refused.",
    ),
    "import-unknown": Message(
        "没有这个编号的文字：可能已经删去。", "There is no text of this address; it may have been removed."
    ),
    "import-original-changed": Message(
        "导出以后原文改过。请重新导出，对照新的原文翻译。",
        "The original has changed since the export. Export again and translate what stands there now.",
    ),
    "import-not-plain": Message(
        "文件里这一段写法特殊，不能自动写入。请手工写入。",
        "The file writes this text in an unusual way. Enter the translation by hand.",
    ),
    "translations-accepted": Message("{count}处译文记为已核对。", "{count} translation(s) recorded as reviewed."),
    "translations-marked": Message(
        "已把“translations: reviewed”记入译文记录，并从文件里取下：{files}。",
        "“translations: reviewed” was put into the record of translations and taken out of: {files}.",
    ),
    "translations-noted": Message(
        "记录更新了{count}处。已从这些文件取下核对标记：{files}。",
        "{count} record(s) brought up to date. The mark of a review was taken out of: {files}.",
    ),
    "translations-hold-up": Message(
        "有{count}处译文没有达到设置对发布的要求（release_translations: {needed}）。",
        "{count} translation(s) are not what the settings ask of a release (release_translations: {needed}).",
    ),
}

CATALOG = QUESTIONS | REFUSALS | REPORTS


class Refusal(Exception):  # noqa: N818
    """A command cannot do what it was asked for; it has changed nothing."""

    def __init__(self, code: str, **values: object):
        super().__init__(code)
        self.code = code
        self.zh, self.en = said(code, **values)


def said(code: str, **values: object) -> tuple[str, str]:
    """Return a message in both languages, its values filled in."""
    message = CATALOG[code]
    return message.zh.format(**values), message.en.format(**values)
