"""Reads a PDF as strangers do (poppler, MuPDF) and finds the blocks of its EPUB in it.

Texts are compared by their letters and digits alone: no space, no hyphen at a line's end, no mark of punctuation can
then get between. That the words are also apart from each other is asked separately (`words_missing`).
"""

import functools
import re
import subprocess
import unicodedata
from collections import Counter
from dataclasses import dataclass

import tools
import words
from epub import XHTML, Epub, has_type

SOFT_HYPHEN = "\u00ad"
_BLOCKS = words._BLOCKS | {"hr"}
# A block may be cut by the end of a page or of a column, and go on below a picture or beside a note: at most so often,
# and once more for so many letters (less than a page).
MAX_CUTS = 4
LETTERS_BETWEEN_CUTS = 1500
# What is longer may be broken anywhere, without a hyphen.
LONG_WORD = 40


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())


def without_marks(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def output(command, *arguments):
    result = subprocess.run([tools.require_command(command), *map(str, arguments)], capture_output=True, timeout=120)
    return result.stdout.decode(errors="replace")


def pages_by_poppler(path):
    """The text of each page, in the order in which it was painted."""
    return output("pdftotext", "-raw", path, "-").split("\f")[:-1]


def pages_by_mupdf(path):
    return output("mutool", "draw", "-q", "-F", "txt", path).split("\f")[:-1]


def words_with_initials(text):
    """MuPDF 1.21 knows no ActualText and puts an initial letter on a line by itself, before the rest of its word: the
    words that they may be together."""
    return " ".join(letter + rest for letter, rest in re.findall(r"(?m)^\W*([^\W\d_])[^\w\s]*\n+(\w+)", text))


@dataclass
class Spoken:
    """A text of the structure tree, and the types of the elements around it, the outermost first."""

    types: list
    text: str


def as_one_text(spoken):
    """The texts one after the other; what one element holds (a paragraph that a page's end has cut) is put together."""
    text, before = "", None
    for one in spoken:
        if one.types[-1] == "Span" and one.text == "-":  # poppler does not read the ActualText, a soft hyphen
            before = None
            continue
        text += ("" if before is None or one.types is before else " ") + one.text
        before = one.types
    return text


@functools.cache
def read_out(path):
    """What a screen reader says: the texts of the structure tree in their order."""
    spoken, types, element = [], [], []
    for line in output("pdfinfo", "-struct-text", path).splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        line = line.strip()
        if re.match(r"[A-Z]\w*( <.*>)?( \((block|inline|grouping)\))?:?$", line) and not line.startswith("Object"):
            types[depth:] = [re.match(r"\w+", line)[0]]
            element = list(types)
        elif line.startswith('"') and line.endswith('"'):
            if depth != len(element):  # back in an element around the last one
                element = types[:depth]
            spoken.append(Spoken(element, line[1:-1]))
    return spoken


# --- the blocks of the EPUB --------------------------------------------------------------------------------------


@dataclass
class Block:
    tag: str
    kind: str  # "flow", or what may stand elsewhere on paper: "note", "figure", "pull-quote", "box"
    text: str
    note: str = ""  # of a note: the id that its references point to


def _kind_of(element):
    if has_type(element, "footnote") or has_type(element, "endnote"):
        return "note"
    if {"fact-box", "embed"} & set((element.get("class") or "").split()):
        return "box"
    if has_type(element, "pullquote") or "pull-quote" in (element.get("class") or "").split():
        return "pull-quote"
    return "figure" if element.tag == f"{XHTML}figure" else ""


class _Blocks:
    def __init__(self):
        self.found, self.text = [], ""

    def flush(self, tag, kind, note):
        if letters(self.text):
            self.found.append(Block(tag, kind, self.text, note))
        self.text = ""

    def visit(self, element, tag="body", kind="flow", note=""):
        inner = element.tag.removeprefix(XHTML) if isinstance(element.tag, str) else "comment"
        if inner in ("script", "style", "img", "comment", "svg") or has_type(element, "backlink"):
            return
        if inner not in _BLOCKS:
            inner = ""
        own_kind = kind if kind != "flow" else _kind_of(element) or kind
        own_note = element.get("id") or "" if own_kind == "note" and kind != "note" else note
        if inner:
            self.flush(tag, kind, note)
        self.text += element.text or ""
        for child in element:
            self.visit(child, inner or tag, own_kind, own_note)
            self.text += child.tail or ""
        if inner:
            self.flush(inner, own_kind, own_note)


def blocks_of(book):
    """The blocks of an EPUB's documents, in order. A section of notes has a heading that paper does without."""
    blocks = _Blocks()
    for body in Epub(book).documents():
        for section in [e for e in body.iter() if has_type(e, "footnotes") or has_type(e, "endnotes")]:
            for heading in [e for e in section if re.fullmatch(f"{XHTML}h[1-6]", str(e.tag))]:
                section.remove(heading)
        blocks.visit(body)
        blocks.flush("body", "flow", "")
    return blocks.found


# --- the comparison ------------------------------------------------------------------------------------------------


def _longest_prefix(wanted, text, start):
    """How many of the letters `wanted` stand together somewhere in `text[start:]`."""
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if text.find(wanted[:middle], start) >= 0 else (low, middle - 1)
    return low


def pieces(wanted, text, start):
    """The places [(from, to)] in `text[start:]` of the letters `wanted`: one, or some where it was cut; else None."""
    places, most = [], 1 + MAX_CUTS + len(wanted) // LETTERS_BETWEEN_CUTS
    while wanted and len(places) < most:
        length = _longest_prefix(wanted, text, start)
        if length == 0:
            return None
        place = text.find(wanted[:length], start)
        places.append((place, place + length))
        start, wanted = place + length, wanted[length:]
    return None if wanted else places


def is_right_to_left(text):
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)


def not_in_order(blocks, text):
    """Of `blocks`, those that do not stand in `text` (letters) in their order; what may stand elsewhere has to be
    somewhere."""
    lost, place = [], 0
    for block in blocks:
        wanted = letters(block.text)
        found = pieces(wanted, text, place if block.kind == "flow" else 0)
        if found is None:
            lost.append(f"{block.kind} {block.tag}: {' '.join(block.text.split())[:90]!r} is not after "
                        f"{text[max(0, place - 30) : place]!r}")
        elif block.kind == "flow":
            place = found[-1][1]
    return lost


def letters_missing(blocks, text):
    """The letters of all `blocks` together that `text` has fewer of. All that can be asked of right-to-left text, which
    poppler and MuPDF put into an order of their own (marks before letters, parts of a line)."""
    return "".join((Counter(letters("".join(block.text for block in blocks))) - Counter(letters(text))).elements())


def words_missing(blocks, text):
    """The words of `blocks` that are not words of `text`. A word that was cut in two counts where both halves stand."""
    halves = set(words.words(" ".join(re.findall(rf"\w+(?={SOFT_HYPHEN}|-\n)", text))))
    text = re.sub(rf"{SOFT_HYPHEN}\s*", "", text)
    there = set(words.words(text)) | set(words.words(re.sub(r"-\n", "", text)))
    # A number may stand raised at a word's end: "paper1".
    there |= {re.sub(r"\d+$", "", word) for word in there}

    def is_there(word):
        cut = (word[:i] in halves and word[i:] in there for i in range(1, len(word)))
        return word in there or re.sub(r"\d+$", "", word) in there or any(cut)

    wanted = {word for block in blocks for word in words.words(block.text)}
    return sorted(word for word in wanted if len(word) < LONG_WORD and not is_there(word))
