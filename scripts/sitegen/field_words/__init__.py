"""What editors are told of each field of the models: in JSON Schemas and in the form editor, in both their languages.

Beside the models and not inside them: the models are English and short, and a shape does not depend on its words.
"""

from sitegen.field_words import plan, reference, settings
from sitegen.field_words.label import EDITOR_LANGUAGES, Label

# Fields that mean the same in every shape; a shape may still say it in its own words.
_COMMON = {
    "*.id": Label(
        "标识",
        "Id",
        "别的文件靠它找到这一条，不要改。用表单新增时自动生成。",
        "Other files find the entry by it, so it stays as it is. The form makes one up for a new entry.",
    ),
    "*.name": Label("名称", "Name"),
    "*.note": Label("说明", "Note", "给不熟悉的读者。", "For readers who do not know it."),
    "*.text": Label("文字", "Text"),
    "*.url": Label("网址", "Address"),
    "*.translations": Label(
        "译文都已核对",
        "All translations are reviewed",
        "译文不必跟着原文改时选“已核对”；下一次检查会记下来，并把这一项取走。",
        "For translations that are right as they are though an original has changed; the next check records it.",
    ),
    "*.paragraphs": Label("依据原文第几段", "Source paragraphs"),
    "*.quote": Label(
        "原文摘录", "Quotation", "最多19个字，作为依据。", "At most 19 characters of the original, as evidence."
    ),
}
FIELDS = _COMMON | plan.FIELDS | reference.FIELDS | settings.FIELDS
CHOICES = (
    {"*.translations": {"reviewed": Label("已核对", "Reviewed")}} | plan.CHOICES | reference.CHOICES | settings.CHOICES
)
# What one entry of a list is called.
ENTRIES = plan.ENTRIES | reference.ENTRIES | settings.ENTRIES

__all__ = ["CHOICES", "EDITOR_LANGUAGES", "ENTRIES", "FIELDS", "Label", "choices_of", "label_of"]


def choices_of(where: str) -> dict[str, Label]:
    """Return what is said of the values that a field, as `Shape.name`, may have."""
    return CHOICES.get(where) or CHOICES[f"*.{where.partition('.')[2]}"]


def label_of(shape: str, name: str) -> Label | None:
    """Return what is said of a field of a shape."""
    return FIELDS.get(f"{shape}.{name}") or FIELDS.get(f"*.{name}")
