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

__all__ = ["MESSAGES", "MESSAGE_GROUPS", "Message"]

MESSAGE_GROUPS: dict[str, dict[str, Message]] = {
    "files": FILE_MESSAGES,
    "fields": FIELD_MESSAGES,
    "texts": TEXT_MESSAGES,
    "terms": TERM_MESSAGES,
    "relations": RELATION_MESSAGES,
    "typing": TYPING_MESSAGES,
}
MESSAGES: dict[str, Message] = {code: found for group in MESSAGE_GROUPS.values() for code, found in group.items()}
