"""The shape of what is said of a field."""

from dataclasses import dataclass

# The languages in which editors are spoken to.
EDITOR_LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Label:
    """The name of a field, a choice or a file for people, and a hint where the name leaves a question open."""

    zh: str
    en: str
    hint_zh: str = ""
    hint_en: str = ""

    def name(self, locale: str) -> str:
        """Return the name in an editor's language."""
        return self.zh if locale == "zh" else self.en

    def hint(self, locale: str) -> str:
        """Return the hint in an editor's language."""
        return self.hint_zh if locale == "zh" else self.hint_en
