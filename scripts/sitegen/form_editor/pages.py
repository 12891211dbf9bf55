"""The files of `/admin/`: the document with its policy, the configuration in each language, the program."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from sitegen.field_words import EDITOR_LANGUAGES
from sitegen.field_words.form import FORM
from sitegen.form_editor.bundle import Bundle
from sitegen.form_editor.config import Repository, configuration
from sitegen.pages import Urls
from sitegen.site import Site
from sitegen.site_data import EXAMPLE, GROUPS, HOME
from sitegen.templates import template_environment
from sitegen.yaml_source import read_yaml

FOLDER = "admin"
_GITHUB = re.compile(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?")
_LANGUAGE_NAMES = {"zh": "中文", "en": "English"}
# The program makes style elements as it goes, and reads files by addresses of its own (blob:).
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' '{hash}'",
    "style-src": "'self' 'unsafe-inline'",
    "font-src": "'self'",
    "img-src": "'self' data: blob:",
    "connect-src": "'self' data: https://api.github.com",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def github_repository(address: str) -> str | None:
    """Return `owner/name` for the address of a repository on GitHub."""
    found = _GITHUB.fullmatch(address)
    return found[1] if found else None


def lacks_repository(root: Path, repository: str) -> bool:
    """Tell whether nothing but the address of a repository keeps the site from having its form editor."""
    settings = read_yaml(root / "data" / "site.yml", "").value
    settings = settings if isinstance(settings, dict) else {}
    is_wanted = settings.get("form_editor", True) is True and Bundle.of(root).is_complete
    return is_wanted and not github_repository(str(settings.get("repository") or repository).rstrip("/"))


def pattern_ids(root: Path) -> frozenset[str]:
    """Return the ids of the patterns: files to copy, which no site shows."""
    files = [root / "data" / group / f"{EXAMPLE}.yml" for group in GROUPS]
    values = [read_yaml(path, path.name).value for path in files if path.exists()]
    return frozenset(value["id"] for value in values if isinstance(value, dict) and "id" in value)


@dataclass(frozen=True)
class FormEditor:
    """The form editor of one site."""

    site: Site
    root: Path
    urls: Urls
    bundle: Bundle
    repository: str
    icon: str

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield each file with its content; nothing, if the site has no form editor."""
        repository = github_repository(self.repository)
        if not (self.site.settings.form_editor and self.bundle.is_complete and repository):
            return
        own = {path.name: path.read_bytes() for path in (self.root / "overrides/admin").iterdir()}
        del own["index.html"]
        made = own | {f"config.{locale}.json": self._config(locale, repository) for locale in EDITOR_LANGUAGES}
        yield f"{FOLDER}/index.html", self._document(own).encode()
        for name, content in made.items():
            yield f"{FOLDER}/{name}", content
        for name, content in self.bundle.files.items():
            yield f"{FOLDER}/{self.bundle.name}/{name}", content

    def _config(self, locale: str, repository: str) -> bytes:
        files = frozenset(path.stem for path in (self.root / "data").glob("*.yml"))
        home = self.urls.absolute(HOME, self._page_locale(locale))
        place = Repository(repository, files, pattern_ids(self.root))
        config = configuration(self.site, locale, place, self._title(locale), home)
        return json.dumps(config, ensure_ascii=False, separators=(",", ":")).encode()

    def _document(self, own: dict[str, bytes]) -> str:
        import_map = json.dumps(self.bundle.import_map(), separators=(",", ":"))
        digest = base64.b64encode(hashlib.sha256(import_map.encode()).digest()).decode()
        policy = "; ".join(f"{name} {value}" for name, value in _POLICY.items()).replace("{hash}", f"sha256-{digest}")
        template = template_environment(self.root / "overrides").get_template("admin/index.html")
        return template.render(
            policy=Markup(policy),
            import_map=Markup(import_map),
            files={name: f"{name}?v={hashlib.sha256(content).hexdigest()[:8]}" for name, content in own.items()},
            icon=self.icon,
            title=" · ".join(FORM["title"].name(locale) for locale in EDITOR_LANGUAGES),
            words=FORM,
            locales=EDITOR_LANGUAGES,
            names=_LANGUAGE_NAMES,
            default_locale=EDITOR_LANGUAGES[0],
            homes={locale: f"../{self.urls.of(HOME, self._page_locale(locale))}" for locale in EDITOR_LANGUAGES},
        )

    def _title(self, locale: str) -> str:
        name = self.site.settings.name
        shown = name.get(locale) or name.get(self.site.settings.default_locale)
        return f"{shown} · {FORM['title'].name(locale)}"

    def _page_locale(self, locale: str) -> str:
        """Return the language of the pages that an editor of this language is led to."""
        return locale if locale in self.site.settings.locales else self.site.settings.default_locale
