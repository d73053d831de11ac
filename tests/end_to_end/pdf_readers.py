"""What is got out of a PDF by those who read, search and copy: poppler, MuPDF, PDFium, pdf.js, pdfminer.six, pypdf."""

import json
import logging
import re
import subprocess
import unicodedata

import tools

# What readers add for themselves: controls of direction about what they turned round.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u200b\u200d-\u200f\u2060\ufeff]")
# PDFium writes U+0002 or U+FFFE for a hyphen at the end of a line.
_LINE_HYPHEN = re.compile("(?:[\u00ad\u0002\ufffe]\\s*|(?<=\\w)-\u202c*\\s*\n)\\s*")
_SCRIPTS_WITHOUT_SPACES = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")


def _output(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, timeout=120, check=True).stdout.decode(errors="replace")


def poppler(path, *options):
    return _output(tools.require_command("pdftotext"), *options, path, "-")


def mupdf(path):
    return _output(tools.require_command("mutool"), "draw", "-q", "-F", "txt", path)


def pdfium(path):
    document = tools.require_module("pypdfium2").PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def pypdf(path):
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    return "\n".join(page.extract_text() for page in tools.require_module("pypdf").PdfReader(path).pages)


def pdfminer(path):
    return tools.require_module("pdfminer.high_level").extract_text(str(path))


def pdfjs(path):
    tools.require_judge("pdfjs-dist")
    program = tools.ROOT / "tests/judges/pdfjs.mjs"
    # pdf.js warns on standard output.
    return json.loads(_output(tools.require_command("node"), program, tools.JUDGES / "node_modules", path).splitlines()[-1])[0]


def words(text):
    """The words of a text, marks and joiners included; where a script has no spaces, all of it as one."""
    text = _LINE_HYPHEN.sub("", text)
    text = _INVISIBLE.sub("", _DIRECTIONS.sub(" ", text))
    if _SCRIPTS_WITHOUT_SPACES.search(text):
        text = re.sub(r"\s", "", text)
    # Letters, marks, digits; what is above the letters is part of them.
    found, word = [], ""
    for c in unicodedata.normalize("NFC", text):
        if unicodedata.category(c)[0] in "LMN" or c == "\u200c":
            word += c
        elif word:
            found.append(word)
            word = ""
    return found + [word] if word else found


def missing(wanted, text):
    """Of the words of the texts `wanted`, those that are not words of `text`."""
    there = words(text)
    if any(_SCRIPTS_WITHOUT_SPACES.search(one) for one in wanted):
        return [word for one in wanted for word in words(one) if word not in "".join(there)]
    return [word for one in wanted for word in words(one) if word not in set(there)]


def stands_whole(paragraph, text):
    """Whether the words of the paragraph stand in `text` one after the other."""
    if _SCRIPTS_WITHOUT_SPACES.search(paragraph):
        return "".join(words(paragraph)) in "".join(words(text))
    return f" {' '.join(words(paragraph))} " in f" {' '.join(words(text))} "
