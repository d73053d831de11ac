"""Every word of the source stands in the EPUB, in order: the comparison, made without any code of newsexport.

The words of a Markdown source come from pandoc's syntax tree, those of a plain text from its characters, those of
the EPUB from its XHTML. Things that an EPUB sets elsewhere than the source has them are compared part by part:
notes, pictures' texts, corrections, and the metadata of the front matter.
"""

import json
import re
import subprocess
import unicodedata
from dataclasses import dataclass, field

from epub import XHTML, Epub, has_type

# One word: a Han character or a kana by itself (nobody puts spaces between them), else a run of letters and digits.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
# ~ and ^ go with them: whether H~2~O is a subscript is a matter of dialect, and not of words.
_INVISIBLE = re.compile("[~^\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BLOCKS = {"address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "figcaption",
           "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "nav", "ol", "p", "pre",
           "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}  # fmt: skip
# How many words newsexport may set between two words of the body (a label such as "Correction", a source's name).
MAX_GAP = 12


def words(text):
    return _WORD.findall(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold())


@dataclass
class Text:
    """A text in its parts, each a list of words (notes, figures and corrections: a list of such lists)."""

    front: list = field(default_factory=list)  # of an EPUB: the title block and the abstract, which the metadata fill
    body: list = field(default_factory=list)
    headings: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    figures: list = field(default_factory=list)
    corrections: list = field(default_factory=list)
    metadata: list = field(default_factory=list)  # of an EPUB: all its words, its package metadata included


# --- the EPUB -------------------------------------------------------------------------------------------------


def _visible(element, take):
    """The text of an element. `take(element)` may claim a descendant: it then returns true and is left out here."""
    tag = element.tag.removeprefix(XHTML) if isinstance(element.tag, str) else ""
    if tag in ("script", "style", "") or take(element):
        return ""
    if tag == "img":
        return " " + (element.get("alt") or "") + " "
    inner = element.text or ""
    for child in element:
        inner += _visible(child, take) + (child.tail or "")
    return f"\n{inner}\n" if tag in _BLOCKS else inner


def _is_marker(element):
    """A number that newsexport made: of a note, of a source (unless words of the sentence are the link), back."""
    if has_type(element, "noteref") or has_type(element, "backlink"):
        return True
    return has_type(element, "biblioref") and not re.search(r"[^\W\d_]", "".join(element.itertext()))


def text_of_epub(path):
    book, text = Epub(path), Text()
    everything = book.metadata_text()

    def text_of(element):
        return words(_visible(element, lambda e: e is not element and _is_marker(e)))

    def take(element):
        if _is_marker(element):
            return True
        if element.tag == f"{XHTML}header" or has_type(element, "abstract"):
            text.front += text_of(element)
        elif has_type(element, "footnote") or has_type(element, "endnote"):
            text.notes.append(text_of(element))
        elif has_type(element, "errata"):
            text.corrections.append(text_of(element))
        elif element.tag == f"{XHTML}figure":
            text.figures.append(text_of(element))
        else:
            return False
        return True

    for body in book.documents():
        everything += _visible(body, lambda e: False)
        text.body += words(_visible(body, take))
        text.headings += [text_of(e) for e in body.iter() if re.fullmatch(f"{XHTML}h[1-6]", str(e.tag))]
    text.metadata = words(everything)
    return text


# --- pandoc's tree ---------------------------------------------------------------------------------------------


def _without_label(suffix):
    """A locator's label is set in the form of the article's language ("chapter 2" as "chap. 2"): it may differ."""
    return re.sub(r"^[\s,]*(p|pp|pages?|ch|chaps?|chapters?|secs?|sections?|vols?|volumes?|no|figs?|figures?|paras?)\b", "",
                  suffix)  # fmt: skip


class _Tree:
    """Collects the words of pandoc's JSON tree into a Text."""

    def __init__(self):
        self.text = Text()

    def inlines(self, nodes):
        return "".join(self.inline(node) for node in nodes)

    def inline(self, node):
        kind, content = node["t"], node.get("c")
        if kind == "Str":
            return content
        if kind in ("Space", "SoftBreak", "LineBreak"):
            return " "
        if kind in ("Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"):
            return self.inlines(content)
        if kind in ("Quoted", "Span", "Link", "Image"):
            return self.inlines(content[1])
        if kind in ("Code", "Math"):
            return content[1]
        if kind == "Cite":  # the marker is made from the key; what stands around the key is the author's
            return " ".join(self.inlines(c["citationPrefix"]) + " " + _without_label(self.inlines(c["citationSuffix"]))
                            for c in content[0])  # fmt: skip
        if kind == "Note":
            self.text.notes.append(words(self.blocks(content)))
        return ""

    def blocks(self, nodes):
        return "".join("\n" + self.block(node) + "\n" for node in nodes)

    def block(self, node):
        kind, content = node["t"], node.get("c")
        if kind in ("Plain", "Para"):
            if all(i["t"] in ("Image", "Space", "SoftBreak") for i in content):
                self.text.figures.append(words(self.inlines(content)))
                return ""
            return self.inlines(content)
        if kind == "Header":
            heading = self.inlines(content[2])
            self.text.headings.append(words(heading))
            return heading
        if kind == "CodeBlock":
            return content[1]
        if kind == "BlockQuote":
            return self.blocks(content)
        if kind in ("BulletList", "OrderedList"):
            return "".join(self.blocks(item) for item in (content if kind == "BulletList" else content[1]))
        if kind == "DefinitionList":
            return "".join(
                "\n" + self.inlines(term) + "\n" + "".join(map(self.blocks, described)) for term, described in content
            )
        if kind == "LineBlock":
            return "\n".join(map(self.inlines, content))
        if kind == "Div":
            return self.division(content)
        if kind == "Table":
            return self.table(content)
        return ""

    def division(self, content):
        (_, classes, _), blocks = content
        if {"correction", "corrections"} & set(classes):
            self.text.corrections.append(words(self.blocks(blocks)))
            return ""
        return self.blocks(blocks)

    def table(self, content):
        _, caption, _, head, bodies, foot = content
        rows = head[1] + [row for body in bodies for row in body[2] + body[3]] + foot[1]
        return self.blocks(caption[1]) + "".join(self.blocks(cell[4]) + "\n" for row in rows for cell in row[1])

    # Front matter that is for machines; everything else is to be found in the EPUB.
    _FOR_MACHINES = {"bibliography", "csl", "identifier", "lang", "language", "nocite", "references", "tdm-reservation",
                     "published", "updated", "date", "accessed", "canonical-url", "link", "url", "tdm-policy", "file",
                     "ai", "data-mining", "status", "embargo", "expires", "start", "end"}  # fmt: skip

    def metadata(self, node, name=""):
        if name in self._FOR_MACHINES:
            return
        if node["t"] == "MetaMap":
            for key, value in node["c"].items():
                self.metadata(value, key)
        elif node["t"] == "MetaList":
            for value in node["c"]:
                self.metadata(value)
        elif node["t"] == "MetaInlines":
            self.text.metadata.append(words(self.inlines(node["c"])))
        elif node["t"] == "MetaBlocks":
            self.text.metadata += [words(self.block(block)) for block in node["c"]]
        elif node["t"] == "MetaString":
            self.text.metadata.append(words(node["c"]))


# The Markdown that newsexport reads is CommonMark with pandoc's additions; these are pandoc's own departures from it.
MARKDOWN = ("markdown-blank_before_header-blank_before_blockquote-tex_math_dollars-raw_tex-latex_macros-example_lists"
            "-fancy_lists-line_blocks-subscript-superscript+lists_without_preceding_blankline+autolink_bare_uris"
            "-space_in_atx_header")  # fmt: skip


def text_by_pandoc(path, source_format):
    command = ["pandoc", "-f", source_format, "-t", "json", str(path)]
    tree = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    reader, blocks = _Tree(), tree["blocks"]
    if "title" not in tree["meta"] and blocks and blocks[0]["t"] == "Header":
        # The headline: a title block may stand between it and the body.
        reader.text.metadata.append(words(reader.block(blocks.pop(0))))
    reader.text.body = words(reader.blocks(blocks))
    for name, value in tree["meta"].items():
        reader.metadata(value, name)
    return reader.text


# --- the comparison --------------------------------------------------------------------------------------------


def _match_from(wanted, found, start, max_gap):
    """Where in `found` the words of `wanted` follow each other from `start`, as far as they do."""
    places = [start]
    for word in wanted[1:]:
        after = places[-1] + 1
        try:
            places.append(found.index(word, after, after + max_gap + 1))
        except ValueError:
            break
    return places


def find_in_order(wanted, found, start=0, max_gap=MAX_GAP):
    """Where each of `wanted` stands in `found[start:]`, in order and with small gaps only, and "". If they do not:
    None, and the words around the first one that is missing."""
    if not wanted:
        return [], ""
    best = []
    for position in (i for i in range(start, len(found)) if found[i] == wanted[0]):
        places = _match_from(wanted, found, position, max_gap)
        if len(places) == len(wanted):
            return places, ""
        best = max(best, places, key=len)
    count, after = len(best), best[-1] + 1 if best else start
    return None, (f"missing {wanted[count]!r} after {' '.join(wanted[max(0, count - 8):count])!r}; "
                  f"there stands {' '.join(found[after:after + 8])!r}")  # fmt: skip


def missing(source, book):
    """What of the source is not in the book, or not in order: a list of messages, empty where all is well."""
    problems = [find_in_order(source.body, book.body)[1]]
    for part in ("notes", "figures", "corrections"):
        held = [word for piece in getattr(book, part) for word in piece]
        problems += [f"{part}: {find_in_order(piece, held)[1]}" for piece in getattr(source, part)
                     if find_in_order(piece, held)[0] is None]  # fmt: skip
    problems += [f"metadata: {find_in_order(value, book.metadata, max_gap=0)[1]}" for value in source.metadata
                 if find_in_order(value, book.metadata, max_gap=0)[0] is None]  # fmt: skip
    return [problem for problem in problems if problem]
