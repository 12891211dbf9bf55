"""The fields of `models/settings.py`."""

from sitegen.field_words.label import Label

FIELDS = {
    "Settings.languages": Label("语言", "Languages", "增加语言的步骤见README。", "README tells how to add one."),
    "Settings.name": Label(
        "站名",
        "Name of the site",
        "英文里有些空格是不换行空格，在文件里写作\\u00A0；改动时请留意。",
        "Some blanks in the English are ones at which no line breaks, written \\u00A0 in the file; mind them.",
    ),
    "Settings.tagline": Label("一句话介绍", "In a sentence"),
    "Settings.official": Label("是政府官方网站", "Official site of a government"),
    "Settings.repository": Label("GitHub仓库的网址", "Address of the GitHub repository"),
    "Settings.form_editor": Label(
        "启用表单编辑",
        "Form editor",
        "选“否”，网站就没有/admin/。不选等于“是”。",
        "With “no,” the site has no /admin/. Unset means “yes.”",
    ),
    "Settings.report_url": Label("报告错误的网址", "Where to report an error"),
    "Settings.contact_url": Label("联系方式的网址", "Contact address"),
    "Settings.icp_number": Label("ICP备案号", "ICP number"),
    "Settings.license": Label("许可", "License"),
    "Settings.navigation": Label(
        "菜单", "Menu", "按这里的顺序显示，要包含首页。", "In this order; it needs the home page."
    ),
    "Settings.footer": Label(
        "页脚的链接",
        "Links at the foot",
        "页面的路径。不写，就列出菜单里没有的全部页面。",
        "Paths of pages. Without it, all pages that the menu does not name.",
    ),
    "Settings.release_translations": Label(
        "发布时译文要达到",
        "What a release needs of translations",
        "不选，译文就不影响发布。",
        "Unset: translations never hold up a release.",
    ),
    "Settings.notices": Label("页脚声明", "Notices at the foot"),
    "Notices.unofficial": Label("不是政府网站", "Not a government site"),
    "Notices.results_not_tracked": Label("还没有后续进展时", "While there is no later progress"),
    "Notices.results_tracked": Label("有了后续进展之后", "Once there is later progress"),
    "Notices.not_advice": Label("不是投资建议", "Not investment advice"),
    "Notices.privacy": Label("隐私", "Privacy"),
    "Language.locale": Label("语言代码", "Language code"),
    "Language.name": Label("语言的名称", "Name of the language", "用这种语言自己的写法。", "In that language itself."),
    "Language.completeness": Label("译文", "Translation"),
    "Language.search_suffixes": Label(
        "搜索时去掉的词尾", "Endings that search ignores", "一行一个。", "One on each line."
    ),
    "Language.typing": Label("书写规则", "Rules of typing"),
    "Typing.quotes": Label("引号", "Quotation marks", "外层一对、内层一对，共四个字符。", "Outer pair, inner pair."),
    "Typing.stops_inside_quotes": Label("句号、逗号放在后引号里面", "Stops inside the closing mark"),
    "Typing.no_list_comma_before": Label(
        "这些词前面不加逗号", "No list comma before", "一行一个。", "One on each line."
    ),
    "Typing.spelling": Label("拼写", "Spelling", "例如en-US。", "Such as en-US."),
    "Typing.spellings": Label("拼错的词和正确的写法", "Wrong words and the right ones"),
    "PageText.title": Label("标题", "Title", "也是菜单里的名称。", "Its name in the menu, too."),
    "PageText.description": Label("给搜索引擎的描述", "Description for search engines"),
    "PageText.lead": Label("导语", "Opening"),
    "PageText.plan_sections": Label("显示计划的哪些部分", "Sections of the plan shown"),
    "PageText.blocks": Label("文字段", "Passages"),
    "PageText.steps": Label("步骤", "Steps"),
    "PageText.sectors": Label("行业", "Sectors"),
    "PageText.questions": Label("问答", "Questions"),
    "Block.name": Label("小标题", "Heading"),
    "Block.text": Label("文字", "Text"),
    "Block.links": Label("链接", "Links"),
    "Link.name": Label("链接的文字", "Words of the link"),
    "Passage.name": Label("小标题", "Heading"),
    "Passage.text": Label("文字", "Text"),
    "Passage.statements": Label("引用的陈述", "Statements quoted"),
    "SectorGuide.sector": Label("行业", "Sector"),
    "SectorGuide.relations": Label("关联", "Relations"),
}

CHOICES = {
    "Settings.release_translations": {
        "current": Label("没有缺译和待更新", "None missing or out of date"),
        "reviewed": Label("全部核对过", "All reviewed"),
    },
    "Language.completeness": {
        "complete": Label("必须齐全", "Complete: every text is needed"),
        "partial": Label("可以不全", "Partial: gaps are allowed"),
    },
}

ENTRIES = {
    "Language": Label("语言", "language"),
    "Block": Label("文字段", "passage"),
    "Link": Label("链接", "link"),
    "Passage": Label("条目", "entry"),
    "SectorGuide": Label("行业", "sector"),
}
