"""What can be wrong with the built site, Chinese first, then English. A file is given from the site's root."""

from sitegen.messages import Message

_DOCUMENTS = {
    "no-lang": Message(
        "页面没有写明语言。请给html元素加上lang。",
        "The page does not say its language. Give the html element a lang.",
    ),
    "no-title": Message("页面没有标题（title）。请补上。", "The document has no title. Give it one."),
    "no-description": Message(
        "页面没有简介（meta description）。请补上；手写的页面取开头第一段。",
        "The page has no meta description. Give it one; a page written by hand takes it from its first paragraph.",
        "warning",
    ),
    "title-twice": Message(
        "标题“{found}”与{other}的相同。同一语言里，每页的标题要不一样。",
        "The title “{found}” is also that of {other}. Within a language every page has a title of its own.",
        "warning",
    ),
    "h1-count": Message(
        "页面有{found}个一级标题（h1），应恰好有一个。",
        "The page has {found} headings h1; it needs exactly one.",
    ),
    "heading-skips": Message(
        "标题{found}跟在{above}之后，跳过了级别。请改用低一级的标题。",
        "A heading {found} follows {above} and skips a level. Use the next level.",
    ),
    "id-twice": Message(
        "id“{found}”在这一页用了不止一次。请改名，否则锚点不知指向哪里。",
        "The id “{found}” stands on this page more than once. Rename one, or no link knows which is meant.",
    ),
    "id-missing": Message(
        "{attribute}指向id“{found}”，这一页没有。请改正。",
        "{attribute} names the id “{found}”, which this page lacks. Correct it.",
    ),
    "no-alt": Message(
        '图片“{found}”没有alt。请写明图上是什么；只作装饰的，写alt=""。',
        'The image “{found}” has no alt. Say what it shows; if it only decorates, write alt="".',
    ),
    "empty-link": Message(
        "链接或按钮（{found}）没有名称，读屏软件无法说明它是什么。请写上文字或aria-label。",
        "A link or button ({found}) has no name for a screen reader to tell. Give it a text or an aria-label.",
    ),
}

_SAFETY = {
    "inline-handler": Message(
        "页面里有内嵌的事件属性{found}，安全策略不许。请移到脚本文件里。",
        "The page has the inline event handler {found}, which the security policy forbids. Move it to a script file.",
    ),
    "inline-style": Message(
        "页面里有内嵌样式（{found}元素），安全策略不许。请移到样式表里。",
        "The page has an inline style (element {found}), which the security policy forbids. Move it to a style sheet.",
    ),
    "inline-script": Message(
        "页面里有内嵌脚本，安全策略不许。请移到脚本文件里。",
        "The page has an inline script, which the security policy forbids. Move it to a script file.",
    ),
    "new-window": Message(
        "链接“{found}”会另开窗口（target=_blank）。本站的链接都在原窗口打开，请删去target。",
        "The link “{found}” opens a new window (target=_blank). The links of this site do not; remove the target.",
    ),
    "script-link": Message(
        "链接“{found}”不通向网址，而是执行脚本或夹带数据。请删去。",
        "The link “{found}” leads to no address but runs a script or carries data. Remove it.",
    ),
    "other-host": Message(
        "“{found}”要从其他网站加载。本站只用自己的文件，请把它放进网站或删去。",
        "“{found}” would be loaded from another host. This site uses its own files only; take it in or leave it out.",
    ),
}

_LINKS = {
    "link-broken": Message(
        "链接“{found}”指向{target}，网站里没有这个文件。请改正。",
        "The link “{found}” leads to {target}, which the site does not have. Correct it.",
    ),
    "link-case": Message(
        "链接“{found}”的大小写不对，文件是{right}。网站空间区分大小写，请照文件名写。",
        "The link “{found}” differs from the file {right} in upper and lower case, which a host tells apart. "
        "Write it like the file.",
    ),
    "link-leaves": Message(
        "链接“{found}”通到了网站文件夹之外。请改正。",
        "The link “{found}” leads out of the site’s folder. Correct it.",
    ),
    "link-from-root": Message(
        "链接“{found}”从主机的根开始，网站换了位置就会断。请写成相对网址。",
        "The link “{found}” begins at the root of the host and breaks where the site stands elsewhere. "
        "Make it relative.",
    ),
    "anchor-missing": Message(
        "链接指向{target}里的锚点“{found}”，那里没有。请改正。",
        "A link leads to the anchor “{found}” in {target}, which lacks it. Correct it.",
    ),
    "link-language": Message(
        "有链接通向“{found}”，那是另一种语言（{language}）的页面。请改成本语言的页面；确实要换语言时，给链接加上hreflang。",
        "A link leads to “{found}”, a page in another language ({language}). Lead to the page in this one; "
        "if the change is meant, announce it by hreflang.",
    ),
    "page-unreachable": Message(
        "从首页沿着链接走不到这一页。请在菜单、页脚或别的页面里加上链接。",
        "No links lead from the home page to this one. Link to it from the menu, the foot or another page.",
        "warning",
    ),
}

_ADDRESSES = {
    "no-canonical": Message(
        "页面写了{found}个规范网址（canonical），应恰好有一个。",
        "The page names {found} canonical addresses; it needs exactly one.",
    ),
    "canonical-wrong": Message(
        "规范网址（canonical）是“{found}”，应为“{expected}”，完整而且在本站之内。",
        "The canonical address is “{found}”. It should be “{expected}”: in full, and of this site.",
    ),
    "alternate-relative": Message(
        "其他语言的网址“{found}”不完整。搜索引擎要完整的网址，请以https://开头。",
        "The address “{found}” of another language is not absolute, as search engines want it. Begin with https://.",
    ),
    "alternate-wrong": Message(
        "“{found}”不是本站里语言为{language}的页面。请改正hreflang或网址。",
        "“{found}” is no page of this site in the language {language}. Correct the hreflang or the address.",
    ),
    "alternate-one-way": Message(
        "页面指明“{found}”是它的另一种语言，那一页列出的各语言网址却与此不同。两边要互相指明。",
        "The page names “{found}” as another language of it, but the languages named there differ. "
        "Both have to name each other.",
    ),
    "alternate-own": Message(
        "页面列出的各语言网址里，没有它自己的（{language}）。请补上。",
        "Among the languages that the page names, its own ({language}) is missing or wrong. Add it.",
    ),
    "alternate-default": Message(
        "页面的x-default不是它列出的任何一种语言的网址。请改正。",
        "The x-default of the page is none of the addresses it names for its languages. Correct it.",
    ),
    "sitemap-missing": Message(
        "没有sitemap.xml，或者读不出来、是空的。请重新生成网站。",
        "There is no sitemap.xml, or it cannot be read or is empty. Build the site anew.",
    ),
    "sitemap-stray": Message(
        "站点地图里的“{found}”不是可收录的页面。请删去。",
        "“{found}” in the sitemap is no page that search engines may list. Remove it.",
    ),
    "sitemap-lacks": Message(
        "站点地图里没有“{found}”。请补上；不该收录的页面写明noindex。",
        "The sitemap lacks “{found}”. Add it, or say noindex on a page that is not to be listed.",
    ),
    "sitemap-alternates": Message(
        "站点地图里“{found}”的各语言网址与页面自己写的不同。请让两处一致。",
        "The languages that the sitemap gives for “{found}” are not those named on the page. Make them agree.",
    ),
}

_LANGUAGES = {
    "han-unmarked": Message(
        "标为{language}的文字里有汉字“{found}”。请译出来；确实要用原文时，用lang标明语言。",
        "A text marked as {language} has the Chinese characters “{found}”. Translate them; if they are meant, "
        "mark their language by lang.",
    ),
    "latin-unmarked": Message(
        "标为{language}的文字里有一句外文“{found}”。请译出来；确实要用原文时，用lang标明语言。",
        "A text marked as {language} has a sentence in Latin letters: “{found}”. Translate it; if it is meant, "
        "mark its language by lang.",
        "warning",
    ),
}

_WEIGHTS = {
    "page-heavy": Message(
        "页面压缩后有{found} KB，上限是{limit} KB。请精简，或拆成几页。",
        "The page weighs {found} KB compressed; the limit is {limit} KB. Shorten or divide it.",
        "warning",
    ),
    "code-heavy": Message(
        "页面的样式和脚本压缩后共有{found} KB，上限是{limit} KB。请精简。",
        "Style sheets and scripts of the page weigh {found} KB compressed; the limit is {limit} KB. Shorten them.",
        "warning",
    ),
    "visit-heavy": Message(
        "第一次打开这一页要传{found} KB（压缩后），上限是{limit} KB。请精简。",
        "A first visit of the page takes {found} KB compressed; the limit is {limit} KB. Shorten it.",
        "warning",
    ),
    "index-heavy": Message(
        "搜索索引压缩后有{found} KB，上限是{limit} KB。请减少收入的文字。",
        "The search index weighs {found} KB compressed; the limit is {limit} KB. Take in less text.",
        "warning",
    ),
    "site-large": Message(
        "整个网站有{found} MB，超过{limit} MB；GitHub Pages最多容许1 GB。请减少文件。",
        "The whole site has {found} MB, more than {limit} MB; GitHub Pages allows 1 GB at most. Reduce its files.",
        "warning",
    ),
}

SITE_MESSAGES: dict[str, Message] = _DOCUMENTS | _SAFETY | _LINKS | _ADDRESSES | _LANGUAGES | _WEIGHTS
