"""The site: its languages, its notices, the words of its pages."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sitegen.models.base import File, Id, Ids, Line, Locale, OptionalUrl, PagePath, Record, ReportUrl, Text, Url
from sitegen.models.plan import Relation


class Link(Record):
    """A link with its words."""

    name: Text
    url: Url


class Block(Record):
    """A titled passage of a page that does not come from the plan, such as a disclaimer."""

    id: Id
    name: Text
    text: Text
    links: Annotated[tuple[Link, ...], Field(min_length=1)] | None = None


class Passage(Record):
    """A titled passage, such as a question, told in the plan's own statements: `item-id/statement-id`."""

    id: Id
    name: Text
    text: Text | None = None
    statements: Annotated[tuple[Line, ...], Field(min_length=1)]


class SectorGuide(Record):
    """What concerns a sector besides the items that name it, each with its ground."""

    sector: Id
    relations: Annotated[tuple[Relation, ...], Field(min_length=1)] | None = None


class PageText(File):
    """The words of a page itself: its title, its description for search engines, its opening."""

    title: Text
    description: Text
    lead: Text
    plan_sections: Ids | None = None
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)] | None = None
    steps: Annotated[tuple[Passage, ...], Field(min_length=1)] | None = None
    sectors: Annotated[tuple[SectorGuide, ...], Field(min_length=1)] | None = None
    questions: Annotated[tuple[Passage, ...], Field(min_length=1)] | None = None


class Typing(Record):
    """How a language is typed, beyond what its script asks for. What is left out is not checked.

    `quotes` are the quotation marks, outer and inner. With `stops_inside_quotes` a comma or period goes before the
    closing one. `no_list_comma_before` are words, such as “and”, before which a plain list takes no comma. `spelling`
    is a variant such as en-US; `spellings` are words wrong in it that its word list lacks, each with the right one.
    """

    quotes: Annotated[str, StringConstraints(min_length=4, max_length=4)] | None = None
    stops_inside_quotes: bool | None = None
    no_list_comma_before: Annotated[tuple[Line, ...], Field(min_length=1)] | None = None
    spelling: Line | None = None
    spellings: Annotated[dict[Line, Line], Field(min_length=1)] | None = None


class Language(Record):
    """A language of the site. The first one listed is the default, whose pages stand at the root."""

    locale: Locale
    name: Line
    completeness: Literal["complete", "partial"]
    search_suffixes: Annotated[tuple[Line, ...], Field(min_length=1)] | None = None
    typing: Typing | None = None


class License(Record):
    """The license of the site's own texts and data."""

    name: Text
    url: Url


class Notices(Record):
    """The quiet sentences at the foot of every page."""

    unofficial: Text
    results_not_tracked: Text
    results_tracked: Text
    not_advice: Text
    privacy: Text


class Settings(File):
    """The file site.yml. An empty address or number leaves its place on the pages out.

    `footer` lists the pages that the foot of every page links to; without it, all that the menu does not name.
    `release_translations` says what holds up a release: translations that are not `current`, or not `reviewed`.
    With `form_editor`, the site has the form editor once that has been fetched.
    """

    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    name: Text
    tagline: Text
    official: bool
    repository: OptionalUrl = ""
    form_editor: bool = True
    report_url: ReportUrl = ""
    contact_url: ReportUrl = ""
    icp_number: str = ""
    license: License
    navigation: Ids
    footer: Annotated[tuple[PagePath, ...], Field(min_length=1)] | None = None
    release_translations: Literal["current", "reviewed"] | None = None
    notices: Notices

    @property
    def locales(self) -> tuple[str, ...]:
        """All locales, the default first."""
        return tuple(language.locale for language in self.languages)

    @property
    def default_locale(self) -> str:
        """The locale whose pages stand at the root."""
        return self.languages[0].locale
