"""From the schema of a shape to the fields of a form, in one language of an editor."""

from collections.abc import Iterator
from typing import Any

from sitegen.cross_checks import REFERENCES
from sitegen.field_words import ENTRIES, choices_of, label_of
from sitegen.field_words.form import FORM
from sitegen.form_editor.choices import Choices
from sitegen.json_schema import schema_of
from sitegen.models import ID_PATTERN, Language, Record
from sitegen.site import Site

Field = dict[str, Any]
Schema = dict[str, Any]

# Texts that are a few words; every other one gets a field of several lines.
_SHORT = {"name", "short_name", "slogan", "title", "publisher", "page", "counts", "name_one", "Term.text"}
# An id that sentences and other parts of its file write out is made up by its editor; every other one makes itself.
_WRITTEN_IDS = {"Quantity", "QuantitySet"}
# Fields that only a command or a developer changes.
_FIXED = {"Item.id", "Language.locale"}
_FIXED_LISTS = {"Settings.languages"}
# What names an entry of a list, the first there is.
_NAMING = ("name", "title", "counts", "text", "reason", "to", "sector", "at", "old")
# Lists whose entries are lists again: open, so that nothing is two clicks away.
_OPEN_LISTS = {"Item.strands", "Plan.sections"}


class Fields:
    """Makes the fields of a form for the shapes of a site."""

    def __init__(self, site: Site, locale: str):
        self._languages: tuple[Language, ...] = site.settings.languages
        self._locale = locale
        self._shown_locale = locale if locale in site.settings.locales else site.settings.default_locale
        self._choices = Choices(site, locale)
        self._paragraphs = site.plan_source.paragraphs or 0
        self._shapes: dict[str, Schema] = {}

    def of(self, model: type[Record]) -> list[Field]:
        """Return the fields of a file of this shape, in its order."""
        schema = schema_of(model, self._languages)
        self._shapes = schema["$defs"]
        return list(self._fields(model.__name__, schema))

    def texts(self, short: bool) -> list[Field]:
        """Return the fields of a text: one for each language, one under the other."""
        return [
            {
                "name": language.locale,
                "label": language.name,
                "required": language.completeness == "complete",
                "pattern": [r"^[^\r\n]*$", self.say("one_line")],
            }
            | _text_widget(short)
            for language in self._languages
        ]

    def say(self, key: str) -> str:
        """Return words of the form in the editor's language."""
        return FORM[key].name(self._locale)

    def _fields(self, shape: str, schema: Schema) -> Iterator[Field]:
        for name, definition in schema["properties"].items():
            label = label_of(shape, name)
            field = {"name": name, "label": label.name(self._locale) if label else name}
            if label and label.hint(self._locale):
                field["comment"] = label.hint(self._locale)
            if name not in schema.get("required", ()):
                field["required"] = False
            yield field | self._widget(shape, name, definition, field)

    def _widget(self, shape: str, name: str, definition: Schema, field: Field) -> Field:
        inner = next((kind for kind in definition.get("anyOf", ()) if kind.get("type") != "null"), definition)
        where, space = f"{shape}.{name}", REFERENCES.get(shape, {}).get(name, "own ")
        if name == "id" or where in _FIXED:
            return _id_widget(shape, where, self.say("id"))
        if not space.startswith("own "):
            return _select(self._choices.of(space), inner.get("type") == "array")
        if "$ref" in inner:
            return self._object(where, name, inner["$ref"].rpartition("/")[2])
        if inner.get("type") == "array":
            return self._list(where, inner, field)
        return self._scalar(where, definition | inner, "required" not in field)

    def _object(self, where: str, name: str, shape: str) -> Field:
        if shape == "Text":
            return {"widget": "object", "fields": self.texts(name in _SHORT or where in _SHORT)}
        if shape == "Renderings":
            lists = [
                {"name": language.locale, "label": language.name, "widget": "list", "required": False}
                for language in self._languages
            ]
            return {"widget": "object", "fields": lists}
        return {"widget": "object", "fields": list(self._fields(shape, self._shapes[shape]))}

    def _list(self, where: str, definition: Schema, field: Field) -> Field:
        items = definition["items"]
        if items.get("type") == "integer":
            numbers = [{"value": n, "label": str(n)} for n in range(1, self._paragraphs + 1)]
            return _select(numbers, True)
        if "$ref" not in items:
            return {"widget": "list"}
        shape = items["$ref"].rpartition("/")[2]
        fields = list(self._fields(shape, self._shapes[shape]))
        found = {
            "widget": "list",
            "fields": fields,
            "label_singular": ENTRIES[shape].name(self._locale),
            "summary": self._summary(fields),
            "collapsed": False if where in _OPEN_LISTS else "auto",
            # A copy would have the id of what it was copied from.
            "allow_duplicate": False,
        }
        if where in _FIXED_LISTS:
            found |= dict.fromkeys(("allow_add", "allow_remove", "allow_reorder"), False)
        return found

    def _summary(self, fields: list[Field]) -> str:
        by_name = {field["name"]: field for field in fields}
        named = next(name for name in (*_NAMING, *by_name) if name in by_name)
        of_language = f".{self._shown_locale}" if by_name[named].get("widget") == "object" else ""
        return f"{{{{fields.{named}{of_language}}}}}"

    def _scalar(self, where: str, definition: Schema, is_required: bool) -> Field:
        if allowed := definition.get("enum") or [definition[key] for key in ("const",) if key in definition]:
            words = choices_of(where)
            return _select([{"value": value, "label": words[value].name(self._locale)} for value in allowed])
        if definition.get("type") == "boolean":
            return {"widget": "boolean"} if is_required else self._answers(definition.get("default"))
        if definition.get("type") == "integer":
            limits = {"minimum": "min", "maximum": "max"}
            return {"widget": "number", "value_type": "int"} | {
                ours: definition[theirs] for theirs, ours in limits.items() if theirs in definition
            }
        if definition.get("type") == "object":
            return {"widget": "keyvalue"}
        found: Field = _text_widget(short=True)
        if "maxLength" in definition:
            found["maxlength"] = definition["maxLength"]
        if pattern := definition.get("pattern"):
            message = "id" if pattern == ID_PATTERN else "address" if "https" in pattern else "as_in_hint"
            found["pattern"] = [pattern, self.say(message)]
        return found

    def _answers(self, default: bool | None) -> Field:
        """Return the answers that differ from leaving a field out. A switch would write down the default, too."""
        answers = {True: self.say("yes"), False: self.say("no")}
        return _select([{"value": value, "label": word} for value, word in answers.items() if value is not default])


def _text_widget(short: bool) -> Field:
    return {"widget": "string" if short else "text", "use_emoji_autocomplete": False}


def _id_widget(shape: str, where: str, message: str) -> Field:
    if where in _FIXED:
        return {"widget": "string", "readonly": True}
    if shape in _WRITTEN_IDS:
        return {"widget": "string", "pattern": [ID_PATTERN, message], "use_emoji_autocomplete": False}
    # Locked, and made up where there is none yet: `statement-` and a number that no other entry has.
    return {"widget": "uuid", "prefix": f"{shape.lower()}-"}


def _select(choices: list[dict[str, Any]], multiple: bool = False) -> Field:
    return {"widget": "select", "options": choices} | ({"multiple": True} if multiple else {})
