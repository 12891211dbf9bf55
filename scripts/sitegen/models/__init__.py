"""The shapes of the data files. Whatever passes these models is trusted from there on.

Strict and closed: unknown keys are refused, text must be typed as text, and records cannot be changed after
loading. References to other records are plain ids here; `cross_checks` proves that they lead somewhere.
"""

from sitegen.models.base import ID_PATTERN, Date, Id, Ids, Paragraphs, Phrase, Record, Text, Url, submodels
from sitegen.models.plan import Item, Plan, PlanSection, Quantity, QuantitySet, Relation, Statement, Strand, Update
from sitegen.models.reference import (
    Background,
    BackgroundFact,
    Change,
    Changes,
    Name,
    Names,
    SourceEntry,
    Sources,
    Term,
    Terms,
    Unit,
    Vocabulary,
    Word,
)
from sitegen.models.settings import Block, Language, License, PageText, Settings, Typing

__all__ = [
    "ID_PATTERN",
    "Background",
    "BackgroundFact",
    "Block",
    "Change",
    "Changes",
    "Date",
    "Id",
    "Ids",
    "Item",
    "Language",
    "License",
    "Name",
    "Names",
    "PageText",
    "Paragraphs",
    "Phrase",
    "Plan",
    "PlanSection",
    "Quantity",
    "QuantitySet",
    "Record",
    "Relation",
    "Settings",
    "SourceEntry",
    "Sources",
    "Statement",
    "Strand",
    "Term",
    "Terms",
    "Text",
    "Typing",
    "Unit",
    "Update",
    "Url",
    "Vocabulary",
    "Word",
    "submodels",
]
