"""The words of an article as its model, its EPUB and its PDF say them, in the order of the text, to be compared as lists.

What outputs add or leave out by design is set aside by rule:
- labels of list items and of notes, and the links back (`Lbl`, `backlink`), which the EPUB leaves to its reader;
- pull quotes that repeat the article's words, which are artifacts on paper;
- a heading over the notes, which paper does without, since they stand at the foot of its pages;
- running heads, folios and the repeated heads of tables: artifacts, in no structure tree;
- hyphens within words, so that it does not matter which of them stand at the end of a line;
- markers of citations and how works are cited, where the model is compared: the citation style words them.
Notes stand in other places on paper; they are compared by themselves, in the order of their numbers.
"""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

import pdfium
import printed
import words
from epub import XHTML, Epub, has_type

# Elements within a line: no space is between their text and that around them.
_IN_LINE = {"Span", "Link", "Reference", "Code", "Quote", "Em", "Strong", "Sub"}
_LABEL = re.compile(r"\W*|\W*(\d+|[a-z]|[ivxlcdm]+)[.)]\s*", re.I)


# PDFium makes U+0002 of any hyphen at a line's end, poppler nothing of one that has an actual text.
_HYPHEN = re.compile("(?<=\\w)[-\x02\u00ad\u2010\u2011]+(?=\\w)")


def split(text):
    """The words of a text; parts that a hyphen joins are one word. Arabic vowel marks are test_reading_out.py's."""
    return words.words(_HYPHEN.sub("", re.sub("[\u064b-\u0652]", "", text)))


@dataclass
class Said:
    flow: list = field(default_factory=list)
    notes: list = field(default_factory=list)


# --- the model ------------------------------------------------------------------------------------------------

_STRING = r'"((?:[^"\\]|\\.)*)"'
# In a line of the dump: a citation as far as its anchor (words of the sentence), what is no text of its own (attributes,
# targets of links, pictures), a break, a text.
_PARTS = re.compile(rf"""cite\{{(?:[^"}}]|{_STRING})*?(?=anchor|\}})|(?:[\w-]+=|\b(?:link|picture)\ ){_STRING}|\bbreak\b|{_STRING}""")


# What stands in of_model() for names that the citation style says within the sentence.
NAMES = "namesofcitedworks"


def _unescaped(string):
    """A string of the dump as it is: "\\u{7f}" is a control character."""
    string = re.sub(r"\\u\{([0-9a-f]+)\}", lambda escaped: chr(int(escaped[1], 16)), string)
    return re.sub(r"\\(.)", lambda escaped: {"n": "\n"}.get(escaped[1], escaped[1]), string)


def _text_of_line(line):
    title = re.match(rf"\s*embed.* title={_STRING}", line)
    text = title[1] if title else ""
    for found in _PARTS.finditer(line):
        if found[0] == "break":
            text += " "
        elif found[0].startswith("cite{in-text"):
            text += f" {NAMES} "
        elif found[0].startswith('"'):
            text += _unescaped(found[3])
    return text


def of_model(dump):
    """From --dump-model: the body and the notes, without credits, which outputs put together from several fields."""
    said, part = {"body": [], "note": []}, ""
    for line in dump.split("\n"):
        if re.match(r"  \S", line):
            part = line.split()[0]
        elif part in said and not re.match(r"\s+(credit:|picture )", line):
            said[part].append(_text_of_line(line))
    return Said(split("\n".join(said["body"])), split("\n".join(said["note"])))


def first_difference(model, other):
    """Where two lists of words part, as text, or "". Names of cited works may be any few words."""
    at = 0
    for place, word in enumerate(model):
        if word == NAMES:
            behind = model[place + 1 : place + 4]
            at = next((near for near in range(at, at + 9) if other[near : near + len(behind)] == behind), at)
        elif at >= len(other) or other[at] != word:
            return f"{' '.join(model[max(0, place - 5) : place + 5])!r} is {' '.join(other[max(0, at - 5) : at + 5])!r}"
        else:
            at += 1
    return f"behind the last: {' '.join(other[at : at + 9])!r}" if at < len(other) and model[-1:] != [NAMES] else ""


# --- the EPUB -------------------------------------------------------------------------------------------------


class _Xhtml:
    def __init__(self):
        self.flow, self.notes, self.quotes = [], [], []

    def visit(self, element, out):
        name = element.tag.removeprefix(XHTML) if isinstance(element.tag, str) else "comment"
        if name in ("script", "style", "img", "comment", "svg") or has_type(element, "backlink"):
            return
        if has_type(element, "pullquote") and out is self.flow:
            out.append(element)  # to be seen to when the whole text is known
            return
        if has_type(element, "footnote") or has_type(element, "endnote"):
            out = self.notes
        self.visit_content(element, out, [" "] if name in words._BLOCKS else [])

    def visit_content(self, element, out, space):
        is_section = has_type(element, "footnotes") or has_type(element, "endnotes")
        out.extend([*space, element.text or ""])
        for child in element:
            if not (is_section and re.fullmatch(f"{XHTML}h[1-6]", str(child.tag))):
                self.visit(child, out)
            out.append(child.tail or "")
        out.extend(space)

    def text(self):
        """That of the flow, without pull quotes whose words it says anyway."""
        everything = " ".join(split("".join(part for part in self.flow if isinstance(part, str))))
        for part in self.flow:
            if isinstance(part, str):
                yield part
                continue
            quote = _Xhtml()
            quote.visit_content(part, quote.flow, [" "])
            first = split("".join("".join(child.itertext()) for child in part if "attribution" not in (child.get("class") or "")))
            if " ".join(first) not in everything:
                yield from quote.flow


class _Body(_Xhtml):
    """What the model says too: no title block, marker, credit, or address in the place of a picture."""

    _CLASSES = {"citation", "credit", "picture-rights", "picture-credit", "missing-picture", "abstract", "number"}

    def visit(self, element, out):
        is_marker = has_type(element, "noteref") or has_type(element, "biblioref") and not _has_letters(element)
        if element.tag == f"{XHTML}header" or is_marker or self._CLASSES & set((element.get("class") or "").split()):
            return
        if has_type(element, "pullquote"):
            self.visit_content(element, out, [" "])
        else:
            super().visit(element, out)


def _has_letters(element):
    return any(character.isalpha() for character in "".join(element.itertext()))


def body_of_epub(path):
    """The body and the notes, as of_model() gives them."""
    found = _Body()
    for document in Epub(path).documents():
        for body in document.iter(f"{XHTML}div"):
            if body.get("class") == "body":
                found.visit_content(body, found.flow, [" "])
        for note in document.iter():
            if has_type(note, "footnote") or has_type(note, "endnote"):
                found.visit_content(note, found.notes, [" "])
    return Said(split("".join(found.flow)), split("".join(found.notes)))


def of_epub(path):
    found = _Xhtml()
    for body in Epub(path).documents():
        found.visit(body, found.flow)
    return Said(split("".join(found.text())), split("".join(found.notes)))


# --- the PDF --------------------------------------------------------------------------------------------------


def heard_by_poppler(path):
    """The texts of the structure tree in its order."""
    heard, open_elements, numbers = [], [], itertools.count()
    for line in printed.output("pdfinfo", "-struct-text", path).split("\n"):
        depth = (len(line) - len(line.lstrip())) // 2
        line = line.strip()
        if re.match(r"[A-Z]\w*( <.*>)?( \((block|inline|grouping)\))?:?$", line) and not line.startswith("Object"):
            open_elements[depth:] = [(re.match(r"\w+", line)[0], next(numbers))]
        elif line.startswith('"') and line.endswith('"'):
            heard.append(pdfium.Heard(tuple(open_elements[:depth]), line[1:-1]))
    return heard


def _is_label(one):
    """A number or a sign before a list's item, a note or a source; a term of a definition list is no label."""
    types = one.types()
    if "Lbl" not in types:
        return False
    return types[types.index("Lbl") - 1] != "LI" or bool(_LABEL.fullmatch(one.text))


def _joined(heard):
    """The words of texts in their order. What elements within a line say belongs to the words around it."""
    text, block = "", None
    for one in heard:
        path = list(one.path)
        while path and path[-1][0] in _IN_LINE:
            path.pop()
        text += ("" if block == path else " ") + one.text
        block = path
    return split(text)


def _said(heard):
    spoken = [one for one in heard if not _is_label(one)]
    return Said(_joined([one for one in spoken if "Note" not in one.types()]),
                _joined([one for one in spoken if "Note" in one.types()]))  # fmt: skip


def of_pdf_by_poppler(path):
    return _said(heard_by_poppler(path))


def of_pages_by_pdfium(path):
    """Of each page by itself: where on the page before an element began that goes on, PDFium does not tell. A word that the
    page's end cuts in two is put together on the page where it ends."""
    pages, cut = [], None
    for heard in pdfium.said_by_pages(path):
        if cut:
            goes_on = next((one for one in heard if one.types() == cut[0]), None)
            if goes_on:
                goes_on.text = cut[1] + goes_on.text
        cut = None
        for one in heard:
            ends = re.search(r"\w+[-\x02\u00ad]+\s*$", one.text)
            block = [element for element in one.path if element[0] not in _IN_LINE]
            is_last = not any(other.path[: len(block)] == tuple(block) for other in heard[heard.index(one) + 1 :])
            if ends and is_last and not _is_label(one):
                cut = (one.types(), ends[0].rstrip())
                one.text = one.text[: ends.start()]
        pages.append(heard)
    return [_said(page) for page in pages]


# --- the comparison ---------------------------------------------------------------------------------------------


def _shorter(found):
    """Words that fit into a line; what is longer is broken anywhere, without a hyphen and over pages too. Those of
    right-to-left scripts test_reading_out.py looks at."""
    return [word for word in found if len(word) < printed.LONG_WORD and not printed.is_right_to_left(word)]


def pages_differ(epub, pages):
    """Words of an EPUB that PDFium does not find on the pages, or finds too many of; and pages whose words are in another
    order. `epub` and each page are words of the flow, or of the notes."""
    wanted, found = Counter(_shorter(epub)), Counter(word for page in pages for word in _shorter(page))
    problems = [f"not found: {word!r}" for word in wanted - found] + [f"found: {word!r}" for word in found - wanted]
    for number, page in enumerate(pages):
        if any(map(printed.is_right_to_left, epub)):
            continue
        rest = iter(epub)
        lost = [word for word in _shorter(page) if word not in rest]
        if lost and not problems:
            problems.append(f"page {number + 1}: in another order from {lost[0]!r} on")
    return problems


def differences(epub_path, pdf_path):
    """What the PDF says otherwise than the EPUB of the same run, by poppler and by PDFium."""
    epub, poppler, pdfium_pages = of_epub(epub_path), of_pdf_by_poppler(pdf_path), of_pages_by_pdfium(pdf_path)
    found = []
    for part in ("flow", "notes"):
        wanted = getattr(epub, part)
        # In the structure tree right-to-left lines stand as they are seen: test_reading_out.py asks what readers make of them.
        is_one_way = not any(map(printed.is_right_to_left, wanted))
        problem = first_difference(wanted, getattr(poppler, part)) if is_one_way else ""
        found += [f"poppler, {part}: {problem}"] if problem else []
        problems = pages_differ(wanted, [getattr(page, part) for page in pdfium_pages])
        found += [f"PDFium, {part}: {problem}" for problem in problems[:3]]
    return found
