"""The configuration of the form editor (Sveltia CMS): which files it shows, with which fields, and where it saves."""

from dataclasses import dataclass
from typing import Any

from sitegen.field_words.files import FILES, FOLDERS, WORD_GROUPS
from sitegen.form_editor.choices import Choices
from sitegen.form_editor.fields import Field, Fields
from sitegen.json_schema import MODELS
from sitegen.models import File, Item, PageText
from sitegen.site import Site
from sitegen.site_data import GROUPS

BRANCH = "main"
# The files of data/ by the two headings they stand under; one that is not there is left out.
_GROUPED = {
    "reference": ("plan", "names", "terms", "vocab", "background", "sources", "changes"),
    "site": ("site", "ui", "checks", "redirects"),
}
_ICONS = {
    "projects": "construction",
    "principles": "balance",
    "towns": "location_city",
    "pages": "web",
    "reference": "menu_book",
    "site": "tune",
}


@dataclass(frozen=True)
class Repository:
    """Where the form saves: `owner/name` on GitHub, and what data/ holds there.

    `files` are the names of the files directly in data/, `patterns` the ids of the patterns that are for reading only.
    """

    name: str
    files: frozenset[str]
    patterns: frozenset[str]


def configuration(site: Site, locale: str, repository: Repository, title: str, home: str) -> dict[str, Any]:
    """Return the configuration in one language of an editor; `home` is the address of the site's home page."""
    fields, choices = Fields(site, locale), Choices(site, locale)
    items = fields.of(Item)
    folders = [_folder(folder, items, locale, repository.patterns) for folder in reversed(GROUPS)]
    folders.append(_folder("pages", fields.of(PageText), locale))
    grouped = [
        {
            "name": group,
            "label": FOLDERS[group].name(locale),
            "description": FOLDERS[group].hint(locale),
            "icon": _ICONS[group],
            "files": [
                {
                    "name": file,
                    "label": FILES[file].name(locale),
                    "file": f"data/{file}.yml",
                    "format": "yaml",
                    "fields": _words(site, fields, choices, locale) if file == "ui" else fields.of(MODELS[file]),
                }
                for file in names
                if file in repository.files
            ],
        }
        for group, names in _GROUPED.items()
    ]
    return {
        "load_config_file": False,
        "backend": {"name": "github", "repo": repository.name, "branch": BRANCH, "auth_methods": ["token"]},
        "app_title": title,
        "site_url": home,
        "display_url": home,
        "media_folder": "docs/assets",
        "public_folder": "/assets",
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [*folders, {"divider": True}, *grouped],
    }


def _folder(folder: str, fields: list[Field], locale: str, patterns: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return a folder's entries; they are made, renamed and deleted elsewhere, since other files refer to them."""
    is_pages = folder == "pages"
    named = "title" if is_pages else "name"
    shown_locale = next(field["fields"] for field in fields if field["name"] == named)
    inner = locale if any(text["name"] == locale for text in shown_locale) else shown_locale[0]["name"]
    shown = f"{{{{fields.{named}.{inner}}}}}"
    return {
        "name": folder,
        "label": FOLDERS[folder].name(locale),
        "description": FOLDERS[folder].hint(locale),
        "icon": _ICONS[folder],
        "folder": f"data/{folder}",
        "extension": "yml",
        "format": "yaml",
        "identifier_field": f"{named}.{inner}",
        "summary": shown if is_pages else f"{{{{fields.number}}}} {shown}",
        "create": False,
        "delete": False,
        "duplicate": False,
        **({} if is_pages else {"sortable_fields": {"fields": ["number"], "default": {"field": "number"}}}),
        # A pattern carries comments, which a form would drop.
        **({"filter": {"field": "id", "pattern": f"^(?!({'|'.join(sorted(patterns))})$)"}} if patterns else {}),
        "fields": fields,
    }


def _words(site: Site, fields: Fields, choices: Choices, locale: str) -> list[Field]:
    """Return the fields of the interface words: a group for each part of the site, a word by what it says today."""
    groups: dict[str, Field] = {field["name"]: field for field in fields.of(File)}
    for key, text in site.words.items():
        group, _, name = key.partition(".")
        label = WORD_GROUPS[group].name(locale) if group in WORD_GROUPS else group
        found = groups.setdefault(
            group, {"name": group, "label": label, "widget": "object", "collapsed": True, "fields": []}
        )
        word = {"name": name, "label": choices.text(text), "widget": "object", "fields": fields.texts(short=True)}
        found["fields"].append(word)
    return list(groups.values())
