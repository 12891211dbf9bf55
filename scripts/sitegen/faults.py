"""What a preview shows when its data have never been right since it started: one page with all problems."""

from markupsafe import Markup

from sitegen.problems import Problem, format_problems
from sitegen.render import Rendered
from sitegen.site_data import HOME


class FaultBuild:
    """Stands in for a `Build` that has no site: the same questions, answered with the list of problems."""

    site = None
    pages = (HOME,)

    def __init__(self, locale: str, problems: list[Problem]):
        self.locales = (locale,)
        self._report = self.banner(problems, locale)

    def site_name(self, locale: str) -> str:
        """Return a title for the browser's window."""
        return "⚠"

    def source_path(self, path: str) -> str:
        """Return the path of the Markdown file that stands for a page."""
        return f"{path}.md"

    def page_path(self, source_path: str) -> str:
        """Return the page that a source path stands for."""
        return source_path.removesuffix(".md")

    def front_matter(self, path: str, locale: str) -> dict[str, str]:
        """Return a template that needs nothing but the page's body."""
        return {"title": self.site_name(locale), "template": "faults.html"}

    def render(self, path: str, locale: str) -> Rendered:
        """Return the problems as they stand in the terminal."""
        return Rendered(self._report)

    def banner(self, problems: list[Problem], locale: str) -> Markup:
        """Return the same for other problems."""
        return Markup('<div class="ms-problems"><pre>{}</pre></div>').format(format_problems(problems, "text"))
