"""What every shape is built from: the closed record, the text in several languages, ids, dates, addresses."""

import datetime
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel, StringConstraints
from pydantic_core import PydanticCustomError

# Stands for a blank at the beginning or end of a phrase.
VISIBLE_BLANK = "␣"
ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Ids = Annotated[tuple[Id, ...], Field(min_length=1)]
Locale = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
Line = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]


def _in_calendar(value: str) -> str:
    """Refuse a day that no calendar has, such as 30 February."""
    year, month, day, *_ = (int(part) for part in f"{value}-1-1".split("-"))
    try:
        datetime.date(year, month, day)
    except ValueError as error:
        raise PydanticCustomError("bad_date", "not in the calendar") from error
    return value


Date = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
    AfterValidator(_in_calendar),
]
_SEGMENT = r"(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"
PagePath = Annotated[str, StringConstraints(pattern=rf"^{_SEGMENT}(?:/{_SEGMENT})*$", max_length=200)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$")]
ReportUrl = Annotated[str, StringConstraints(pattern=r"^((https?://|mailto:)[^\s<>\"']+)?$")]
OptionalUrl = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s<>\"']+)?$")]
Paragraphs = Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(min_length=1)]


class Record(BaseModel):
    """The base of every shape: frozen, closed, strict."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class File(Record):
    """The base of what a whole file holds.

    With `translations` an editor says that the languages were read against each other and all translations in the
    file are right; the next check puts that into the record and takes the line away.
    """

    translations: Literal["reviewed"] | None = None


class Text(RootModel[dict[str, Line]]):
    """A human text: one value for each language, keyed by locale. Which locales must be there, the settings say."""

    model_config = ConfigDict(frozen=True, strict=True)

    def __hash__(self) -> int:
        return hash(frozenset(self.root.items()))

    def get(self, locale: str) -> str | None:
        """Return the text in a language, or None where it is not translated."""
        return self.root.get(locale)


class Phrase(Text):
    """A text of the interface. Where it is set beside other words, a blank at its ends counts and is written “␣”:
    a form cuts off, and nobody sees, a real one.
    """

    root: dict[str, Annotated[Line, AfterValidator(lambda text: text.replace(VISIBLE_BLANK, " "))]]


def submodels(annotation: Any) -> list[type[BaseModel]]:
    """Return the models inside a field's annotation, such as `Strand` in a tuple of strands."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in submodels(part)]
