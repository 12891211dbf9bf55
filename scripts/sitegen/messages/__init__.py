"""The message catalog: every sentence the checks can say, Chinese first, then English.

A message says what was found, what was expected and what to do. `{field}` is the path of the field inside its
file; the other placeholders are filled by the check that finds the problem.
"""

from sitegen.messages.fields import FIELD_MESSAGES
from sitegen.messages.files import FILE_MESSAGES
from sitegen.messages.message import Message
from sitegen.messages.relations import RELATION_MESSAGES
from sitegen.messages.terms import TERM_MESSAGES
from sitegen.messages.texts import TEXT_MESSAGES
from sitegen.messages.typing import TYPING_MESSAGES

__all__ = ["MESSAGES", "Message"]

MESSAGES: dict[str, Message] = (
    FILE_MESSAGES | FIELD_MESSAGES | TEXT_MESSAGES | RELATION_MESSAGES | TERM_MESSAGES | TYPING_MESSAGES
)
