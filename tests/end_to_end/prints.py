"""Every sample in every style and every variant, as PDF and EPUB of one run: made once for all tests of them."""

import atexit
import functools
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import tools
import variants

STYLES = ("classic", "newspaper", "large-print")


@dataclass
class Print:
    name: str
    source: Path
    style: str
    pdf: Path
    epub: Path
    messages: str


def _print(source, style, directory):
    pdf, epub = directory / f"{source.name}.{style}.pdf", directory / f"{source.stem}.epub"
    result = tools.run(["--epub", "--pdf", "--keep-all", "--style", style, "-d", directory, source.name], cwd=source.parent)
    messages = result.stderr.decode(errors="replace")
    made = pdf.with_name(f"{source.stem}.pdf")
    if result.returncode != 0 or not made.is_file() or not epub.is_file():
        raise AssertionError(f"{source.name} in {style}: exit {result.returncode}: {messages}")
    made.rename(pdf)
    epub.rename(pdf.with_suffix(".epub"))
    return Print(f"{source.name} {style}", source, style, pdf, pdf.with_suffix(".epub"), messages)


@functools.cache
def _directory():
    directory = Path(tempfile.mkdtemp(prefix="newsexport-prints-"))
    atexit.register(shutil.rmtree, directory)
    return directory


@functools.cache
def samples():
    """A story that is there in many formats is set in every style once."""
    written = [_print(source, style, _directory()) for source in tools.text_samples() for style in STYLES]
    marked_up = [source for source in tools.samples() if source.suffix in tools.MARKUP_SUFFIXES]
    return written + [_print(source, STYLES[0], _directory()) for source in marked_up]


@functools.cache
def odd_ones():
    folder = _directory() / "variants"
    folder.mkdir()
    return [_print(source, "classic", _directory()) for source in variants.write_variants(folder)]


def everything():
    return samples() + odd_ones()
