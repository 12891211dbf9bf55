"""The folders and files of data/, and the groups of interface words in ui.yml."""

from sitegen.field_words.label import Label

FOLDERS = {
    "projects": Label("工程", "Projects", "一项工程一个文件。", "One file for each project."),
    "principles": Label("原则", "Principles"),
    "towns": Label("双城", "Towns"),
    "pages": Label("页面", "Pages", "每页的标题、描述和导语。", "Title, description and opening of each page."),
    "reference": Label(
        "计划与资料", "Plan and reference", "整个计划、名录、术语和来源。", "The plan, names, terms, sources."
    ),
    "site": Label("网站", "Site", "站名、声明和界面文字。", "Name, notices, interface words."),
}

FILES = {
    "plan": Label("整个计划", "The plan as a whole"),
    "names": Label("名录", "Names"),
    "vocab": Label("清单", "Lists"),
    "terms": Label("术语表", "Glossary"),
    "sources": Label("来源", "Sources"),
    "background": Label("背景资料", "Background"),
    "changes": Label("更新记录", "Changes"),
    "checks": Label("检查的例外", "Exceptions of the checks"),
    "redirects": Label("转址", "Redirects"),
    "site": Label("站名、语言和声明", "Name, languages and notices"),
    "ui": Label("界面文字", "Interface words"),
}

WORD_GROUPS = {
    "plan": Label("本计划的用语", "Words of this plan"),
    "source": Label("出处", "Sources"),
    "list": Label("列举", "Lists in a sentence"),
    "figures": Label("数字", "Figures"),
    "project": Label("工程页", "Page of a project"),
    "updates": Label("后续进展", "Later progress"),
    "relations": Label("关联", "Relations"),
    "items": Label("双城页和原则页", "Pages of towns and principles"),
    "pager": Label("上一项和下一项", "Previous and next"),
    "filters": Label("筛选", "Filters"),
    "lists": Label("分页的列表", "Lists on several pages"),
    "targets": Label("目标页", "Page of targets"),
    "directory": Label("名录页", "Directory"),
    "glossary": Label("术语表", "Glossary"),
    "about": Label("关于页", "About page"),
    "background": Label("背景资料", "Background"),
    "frame": Label("每页共有", "On every page"),
    "menu": Label("菜单", "Menu"),
    "settings": Label("显示设置", "Display settings"),
    "search": Label("搜索", "Search"),
    "home": Label("首页", "Home page"),
    "chart": Label("图", "Charts"),
    "matrix": Label("对照表", "Matrix"),
    "moved": Label("换了网址的页面", "Pages that moved"),
    "preview": Label("预览", "Preview"),
    "notices": Label("提示", "Notices"),
    "footer": Label("页脚", "Foot of the page"),
    "tools": Label("保存、分享和引用", "Save, share, cite"),
    "changes": Label("更新记录", "Changes"),
    "data": Label("数据页", "Data page"),
    "field": Label("数据字段的说明", "Fields of the open data"),
    "investors": Label("投资者页", "Page for investors"),
    "compare": Label("多语对照页", "Languages side by side"),
    "edition": Label("印刷版", "Printed editions"),
    "translated": Label("译文状况页", "Page on translations"),
    "messages": Label("检查信息页", "Page of messages"),
}
