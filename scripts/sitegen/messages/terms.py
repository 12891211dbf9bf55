"""What the checks say of terms and their renderings."""

from sitegen.messages.message import Message

TERM_MESSAGES = {
    "term-missing": Message(
        "原文里有术语“{term}”，这里却没有它的译法（{wanted}）。请用上；如果这里的译法也对，请写进data/terms.yml的approved；"
        "只有这一处例外的，在data/checks.yml的terms里写上“at: {address}”“term: {term_id}”和理由。",
        "The original has the term “{term}”, but no approved rendering of it stands here ({wanted}). Use one; if your "
        "wording is right, too, enter it under approved in data/terms.yml; if only this place is an exception, enter "
        "“at: {address}” and “term: {term_id}” with the reason under terms in data/checks.yml.",
        "warning",
    ),
    "term-forbidden": Message(
        "“{found}”是术语库不许用的译法。请改为：{wanted}。",
        "The term base forbids the rendering “{found}”. Write instead: {wanted}.",
    ),
}
