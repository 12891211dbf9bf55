"""Texts on their way to translators and back, as files that their tools open."""
