"""What a preview shows when its data have never been right since it started: one page with all problems."""

from pathlib import Path

from markupsafe import Markup

from sitegen.problems import Problem, format_problems
from sitegen.site_data import HOME
from sitegen.templates import template_environment


class FaultBuild:
    """Stands in for a `Build` that has no site: the same questions, answered with the list of problems."""

    site = None
    pages = (HOME,)

    def __init__(self, root: Path, locale: str, problems: list[Problem]):
        self.locales = (locale,)
        self._template = template_environment(root / "overrides").get_template("documents/faults.html")
        self._report = self.banner(problems, locale)

    def site_name(self, locale: str) -> str:
        """Return what stands in the terminal for the site's name."""
        return "⚠"

    def source_path(self, path: str) -> str:
        """Return the path of the Markdown file that stands for a page."""
        return f"{path}.md"

    def page_path(self, source_path: str) -> str:
        """Return the page that a source path stands for."""
        return source_path.removesuffix(".md")

    def document(self, path: str, locale: str) -> str:
        """Return the document with the problems as they stand in the terminal."""
        return self._template.render(report=self._report)

    def not_found_document(self) -> str:
        """Return the same for wrong addresses."""
        return self.document(HOME, self.locales[0])

    def banner(self, problems: list[Problem], locale: str) -> Markup:
        """Return the same for other problems."""
        return Markup('<div class="ms-problems"><pre>{}</pre></div>').format(format_problems(problems, "text"))
