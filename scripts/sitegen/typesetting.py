"""Sets editions with Typst: PDF/UA documents and share cards, kept in a cache by their content.

Fonts come with a package, so every machine makes the same bytes; what they cannot show is an error.
"""

import hashlib
import io
import json
import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cached_property
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pikepdf
import typst
from PIL import Image

from sitegen.editions import Edition
from sitegen.whole_file import write_whole

_FONT_PACKAGE = "pylopdf_fonts_zh_cn"
_VERSIONS = tuple(f"{name} {version(name)}" for name in ("typst", "pylopdf-fonts-zh-cn", "pikepdf", "pillow"))
_KEPT_FOR = timedelta(days=7)

_CARD_COLORS = 64
# The data's date stands in the document; the time of a build would make each one different.
_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)


class TypesettingError(Exception):
    """An edition that cannot be set, because of a fault in a template or of a character that no font has."""


class Typesetter:
    """Sets editions from a folder of templates.

    The cache folder may be deleted at any time, and several builds may share it.
    """

    def __init__(self, templates: Path, cache: Path):
        self._templates = templates
        self._cache = cache
        sources = b"".join(path.read_bytes() for path in sorted(templates.glob("*.typ")))
        how = Path(__file__).read_bytes()
        self._base = hashlib.sha256(sources + how + "".join(_VERSIONS).encode())

    def typeset_all(self, found: Iterable[Edition]) -> dict[str, bytes]:
        """Return path below the site's root → content of each edition."""
        return self.begin(found)()

    def begin(self, found: Iterable[Edition]) -> Callable[[], dict[str, bytes]]:
        """Begin to set editions beside what else a build does; return what waits for them, as `typeset_all` does."""
        pool = ThreadPoolExecutor(max_workers=2)
        # What the editions say is gathered beside the build, too.
        begun = pool.submit(lambda: [(edition.file, pool.submit(self.typeset, edition)) for edition in found])

        def finish() -> dict[str, bytes]:
            made = {file: content.result() for file, content in begun.result()}
            pool.shutdown()
            self._forget()
            return made

        return finish

    def typeset(self, edition: Edition) -> bytes:
        """Return an edition's content, from the cache where neither its data nor a template has changed."""
        kept = self._cache / self._key(edition)
        content = _checked(kept)
        if content is None:
            content = self._compile(edition)
            write_whole(kept, hashlib.sha256(content).digest() + content)
        return content

    def _compile(self, edition: Edition) -> bytes:
        # As PDF/UA first, whatever is wanted: only that standard makes a character without a glyph an error.
        document = self._draw(edition, format="pdf", pdf_standards="ua-1")
        if edition.file.endswith(".pdf"):
            return _packed(document)
        return _reduced(self._draw(edition, format="png", ppi=72.0))

    def _draw(self, edition: Edition, **options: object) -> bytes:
        compiler = typst.Compiler(root=self._templates, font_paths=self._fonts, ignore_system_fonts=True)
        try:
            drawn, warnings = compiler.compile_with_warnings(
                self._templates / f"{edition.template}.typ",
                sys_inputs={"data": json.dumps(edition.data, ensure_ascii=False)},
                timestamp=_NO_TIME,
                **options,
            )
        except typst.TypstError as error:
            raise TypesettingError(f"{edition.file}: {error}") from error
        if warnings:
            raise TypesettingError(f"{edition.file}: {warnings[0].message}")
        if isinstance(drawn, list):
            raise TypesettingError(f"{edition.file}: {len(drawn)} pages, where there must be one")
        return drawn

    def _key(self, edition: Edition) -> str:
        key = self._base.copy()
        key.update(json.dumps([edition.template, edition.file[-4:], edition.data], ensure_ascii=False).encode())
        return key.hexdigest()

    def _forget(self) -> None:
        """Delete what no build has used for days, and what one that was stopped left behind."""
        oldest = time.time() - _KEPT_FOR.total_seconds()
        for path in self._cache.iterdir():
            with suppress(FileNotFoundError):  # another build was faster
                if path.stat().st_mtime < oldest:
                    path.unlink()

    @cached_property
    def _fonts(self) -> typst.Fonts:
        folder = str(files(_FONT_PACKAGE))
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _packed(content: bytes) -> bytes:
    """Return a PDF with its objects compressed, which Typst leaves open: the tags weigh more than the text."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return target.getvalue()


def _reduced(content: bytes) -> bytes:
    """Return a PNG in as many colors as letters on a plain ground need, a third of its weight."""
    target = io.BytesIO()
    with Image.open(io.BytesIO(content)) as image:
        reduced = image.quantize(_CARD_COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    reduced.save(target, "png")
    return target.getvalue()


def _checked(kept: Path) -> bytes | None:
    """Return what a file of the cache holds, or None where it is not there or damaged."""
    try:
        stored = kept.read_bytes()
        os.utime(kept)  # in use, so not to be forgotten
    except FileNotFoundError:
        return None
    digest, content = stored[:32], stored[32:]
    return content if hashlib.sha256(content).digest() == digest else None
