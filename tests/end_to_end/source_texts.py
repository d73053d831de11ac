"""What a person would read in a news file, found by Python's own parsers: no code is shared with newsexport's readers.

`passages_of(path)` gives the texts of a file in their order. What counts as text to be read, and what does not:

- of XML, the text nodes, an element with text of its own (mixed content) as one passage, and the attributes that hold
  several words; text that is markup itself (feeds, CDATA) is read as HTML;
- of JSON, the strings, those with markup read as HTML;
- of HTML, what is shown, the title, the description and the texts of pictures;
- of plain text, all of it; of Markdown, what pandoc reads.
- Not: numbers, addresses, identifiers, hashes, codes and dates, which outputs write in forms of their own; elements
  and attributes that are for machines, each listed below with its vocabulary. Where it is not clear that no one would
  read a text, it counts.
"""

import html
import itertools
import json
import re
import subprocess
import xml.parsers.expat
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from words import MARKDOWN

# --- for machines -----------------------------------------------------------------------------------------------

# Elements whose text is no one's to read, with all below them: identifiers, codes, dates, and how a file is processed.
# Names as they stand in files, without prefix where that differs from file to file.
_MACHINE = {
    # NITF 3.6: keys of the transport; "del-list" names the stations that a file has passed.
    "del-list", "doc-id", "urgency", "du-key", "date.issue", "date.release", "date.expire", "evloc", "revision-history",
    # NewsML 1.2
    "newsidentifier", "datelabel", "thisrevisioncreated", "firstcreated", "dateandtime", "transmissionid", "format",
    # NewsML-G2, ninjs
    "catalog", "catalogref", "itemid", "transmitter", "destination",
    # RSS, Atom, WXR
    "guid", "generator", "docs", "ttl", "cloud", "skiphours", "skipdays", "pubdate", "lastbuilddate", "wp:meta_key",
    "wp:postmeta", "wp:commentmeta", "wp:termmeta", "wp:post_type", "wp:status", "wp:post_name", "wp:comment_status",
    "wp:ping_status", "wp:wxr_version", "wp:comment_type", "wp:term_taxonomy", "wp:category_nicename", "wp:tag_slug",
    "wp:term_slug", "wp:category_parent", "wp:term_parent", "wp:author_login", "wp:author_email", "wp:post_password",
    # Modules of feeds: values of lists that the vocabulary names (DCMI types, "hourly", "episodic", "yes"), a key of FeedBurner's
    "dc:type", "syn:updateperiod", "syn:updatefrequency", "syn:updatebase", "itunes:type", "itunes:episodetype",
    "itunes:block", "itunes:explicit", "itunes:complete", "feedburner:emailserviceid",
    # JATS: identifiers and counts
    "journal-id", "issn", "article-id", "pub-id", "object-id", "elocation-id", "counts",
    # Another form of a formula that stands beside it.
    "tex-math",
    # HTML
    "script", "style",
}  # fmt: skip
# Records of cited works: JATS, DocBook.
_RECORDS = {"ref", "citation", "mixed-citation", "element-citation", "nlm-citation", "biblioentry", "bibliomixed"}
# Attributes that hold several words which are codes.
_MACHINE_ATTRIBUTES = {"class", "style", "id", "rid", "rel", "srcset", "sizes", "points", "viewbox", "headers", "d",
                       "schemalocation", "specific-use", "rowsep", "colsep", "frame", "rules", "transform",
                       "version"}  # fmt: skip
# JATS: "subj-group-type", "kwd-group-type", "fn-type" and the like name a kind of element for programs.
_TYPE_ATTRIBUTE = re.compile(r"\w+(-\w+)*-type")
# Members of JSON objects.
_MACHINE_MEMBERS = {"uri", "url", "href", "id", "guid", "type", "mimetype", "language", "rel", "scheme", "code", "profile",
                    "version", "mime_type", "home_page_url", "feed_url", "standardversion", "standard", "role", "format",
                    "contenttype", "pubstatus", "file", "path", "representationtype", "renditions", "encoding", "wordcount"}  # fmt: skip
# Inline elements that stand within words: no space is between them and the text around them.
_WITHIN_WORDS = {"sub", "sup", "b", "i", "em", "strong", "italic", "bold", "a", "span", "sc", "u", "small", "big", "font",
                 "mark", "abbr", "code", "tt", "underline", "xref", "ext-link", "named-content", "styled-content", "s",
                 "strike", "q", "cite", "wbr", "ins", "del", "acronym", "kbd", "samp", "var", "bdi", "bdo"}  # fmt: skip
# Elements that begin a passage of their own though text stands beside them.
_BLOCKS = {"p", "div", "fig", "fig-group", "table-wrap", "table", "tr", "td", "th", "caption", "title", "label", "fn",
           "list", "list-item", "def-list", "disp-quote", "sec", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4",
           "h5", "h6", "blockquote", "media", "hedline", "byline", "block", "section", "article", "aside", "figure",
           "figcaption", "footer", "header", "nav", "main", "form", "option", "button", "select", "textarea", "address",
           "pre", "hr", "br", "body", "fieldset", "legend", "details", "summary", "boxed-text", "supplementary-material",
           "ref", "mixed-citation", "element-citation", "aff", "contrib", "video", "audio", "tbody", "thead", "tfoot",
           "col", "disp-formula", "alt", "alt-text", "verse-group", "verse-line", "dir", "menu", "center", "iframe"}  # fmt: skip
# Elements of HTML at which words end; what it does not know is shown like a span.
_KNOWN = {"img", "input", "svg", "math", "picture", "time", "data", "output", "meter", "progress", "canvas", "embed",
          "object", "label", "link", "meta", "source", "track", "rt", "rp", "ruby", "noscript", "style",
          "script", "template", "map", "area", "col", "base", "param"}  # fmt: skip
# Not shown, and what a page lets its reader do rather than read.
_UNSEEN = {"script", "style", "template", "noscript", "object", "symbol", "defs", "select", "button", "textarea", "label"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
_CLOSED_BY = {"p": _BLOCKS, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr"}, "td": {"td", "th", "tr"},
              "th": {"td", "th", "tr"}, "option": {"option"}}  # fmt: skip
# Words that stand in no line with the text around them: taken out of sight by styles for screen readers alone, and what
# MediaWiki puts behind a heading ("[edit]"). They are passages of their own.
_OUT_OF_LINE = {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "mw-editsection"}
# The mark of a note, which outputs number anew: raised, a link within the page, and no more than "[n 5]". Its note is
# a text like others.
_NOTE_MARK = re.compile(r"\W?(?:[^\W\d_]{1,5}\s?)?(?:\d{1,4}|[^\W\d_]{1,2}|[*†‡§]{1,3})\W?")
# The bars and dashes between the parts of a page's title: a headline, a section, a site.
_TITLE_BAR = re.compile(r"\s+(?:[|\-–—•»·/>∣]|::)\s+")
_META = {"description", "og:description", "twitter:description"}
# Markup that is shown, since it was escaped once too often.
_SHOWN_TAG = re.compile(r"</?(p|a|div|br|span|em|strong|b|i|ul|ol|li|img|h[1-6]|table|tr|td|blockquote)\b[^<>]*>", re.I)

# --- words ------------------------------------------------------------------------------------------------------

# What is in a text and is no word: addresses, names of files, identifiers, hashes, dates as numbers.
_CODE = re.compile(
    r"""(?xi) \b[a-z][a-z0-9+.-]*://\S+ | \bwww\.\S+ | \S+@[\w-]+\.[\w.-]+ | \burn:\S+ | \b(?:tag|mailto|tel|data):\S+
    | \b10\.\d{4,}/\S+ | \b[0-9a-f]{8,}\b | \b\d{4}-\d\d-\d\dT\S* | \b[\w-]+\.(?:jpe?g|png|gif|svg|tiff?|xml|html?|php|pdf|mp[34]|json|bib|css)\b
    | (?<!\w)@[\w:.-]+
    | (?<!\w)\w*_\w+ | \b(?=\w*\d)(?=\w*[a-z])\w{10,}\b""")
_MONTHS = ("jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september "
           "october november december mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday "
           "sunday am pm gmt utc est edt pst pdt cst cdt bst cet cest t z h updated published").split()  # fmt: skip
# A text of one word that is a code: "subj:04000000", "image/jpeg", "v1.2", "en-GB".
_IS_CODE_WORD = re.compile(r"[!-~]*[\d:_#=][!-~]*|(application|text|image|video|audio|multipart)/[!-~]+|\.?/[!-~]+|[\w.-]+\.[a-z]{2,}|[a-z](?:[a-z]{1,2}(-[A-Z]{2})?)?")
# "KL&TD/PXWQ/RL": the initials of who worked on a text.
_IS_INITIALS = re.compile(r"\(?[A-Z]{2,8}([/&][A-Z]{2,8})+\)?")
# "/r/ example.com": paths and names of sites alone.
_IS_PLACE = re.compile(r"(/[\w.-]+)+/?|[\w-]+(\.[\w-]+)*\.[a-z]{2,}", re.A)
# What is written where a form demands a text and there is none.
_IS_NOTHING = re.compile(r"n/?a", re.I)
# A style sheet where a text is expected.
_STYLE_SHEET = re.compile(r"\s*([\w.#*:, -]+\{[^{}]*:[^{}]*\}\s*)+")
# An attribute whose words are all so short is a list of codes: "0fh rxx 2in".
_IS_CODE_LIST = re.compile(r"\w{1,3}(\s+\w{1,3})*", re.A)


@dataclass
class Passage:
    line: int
    where: str
    text: str
    is_record: bool = False  # part of the record of a cited work, which the citation style sets in its own order and words
    is_counted: bool = False  # of an item that an export holds beside its articles; a message tells their number


# The date and time of a line that names a person: "Dan Reed - Apr 16, 2026 8:02 pm UTC". Outputs write dates in a form of their own.
_DATE_IN_LINE = re.compile(
    r"(?<!\w)(?:(?:{day})\W+)?(?:(?:{month})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\.?\s+(?:{month})\.?,?\s+\d{{4}})"
    r"(?:\W+(?:at\s+)?\d{{1,2}}[:.]\d\d(?:\s*[ap]\.?m\b\.?)?(?:\s+(?:{zone})\b)?)?".format(
        month="|".join(sorted(_MONTHS[:24], key=len, reverse=True)), day="|".join(sorted(_MONTHS[24:38], key=len, reverse=True)),
        zone="|".join([*_MONTHS[40:51], "[ecmp]t"])), re.I)
_LONGEST_BYLINE = 12  # words


def without_date_of_line(text):
    """A line as short as a byline, and no sentence, without its date."""
    is_line = len(text.split()) <= _LONGEST_BYLINE and not text.rstrip().endswith((".", "!", "?"))
    return _DATE_IN_LINE.sub(" ", text) if is_line else text


def is_for_machines(text):
    """True if a text is a date, a style sheet, or codes alone."""
    text = text.strip()
    if any(kind.fullmatch(text) for kind in (_STYLE_SHEET, _IS_INITIALS, _IS_NOTHING)):
        return True
    if all(_IS_PLACE.fullmatch(word) for word in text.split()):
        return True
    if not re.search(r"\s", text):
        return bool(_IS_CODE_WORD.fullmatch(text))
    letters = re.findall(r"[^\W\d_]+", text.casefold())
    return bool(re.search(r"\d", text)) and all(word in _MONTHS for word in letters)


def without_codes(text):
    """The text without what is no word."""
    return _CODE.sub(" ", text)


# --- HTML -------------------------------------------------------------------------------------------------------


@dataclass
class _Open:
    """An element that is open, and the text before one that stands in no line with it."""

    tag: str
    hidden: bool
    outer: tuple | None = None  # run and line
    is_note_mark: bool = False  # a link within the page is in it


class _Shown(HTMLParser):
    """The shown text of a page, a passage for each run of text that no block element interrupts."""

    def __init__(self, line, where):
        super().__init__()
        self.first_line, self.where = line, where
        self.passages, self.run, self.run_line, self.open = [], "", 0, []

    def flush(self):
        inside = [one.tag for one in self.open if one.tag not in _WITHIN_WORDS]
        for text in _TITLE_BAR.split(self.run) if inside[-1:] == ["title"] else [self.run]:
            text = without_date_of_line(text)
            if text.strip():
                self.passages.append(Passage(self.run_line, "/".join([self.where, *inside[-2:]]), text))
        self.run = ""

    def leave(self):
        """Leaves the innermost element."""
        left = self.open.pop()
        if left.outer is None:
            return
        if left.tag != "sup":
            self.flush()
        elif left.is_note_mark and _NOTE_MARK.fullmatch(self.run.strip()):
            self.run = " "
        text, (self.run, line) = self.run, left.outer
        self.run_line = line if self.run.strip() else self.run_line
        self.run += text

    def line(self):
        return self.first_line + self.getpos()[0] - 1

    def add(self, text):
        if not self.run.strip():
            self.run_line = self.line()
        self.run += text

    def apart(self, name, text):
        """A text that is not in the flow: an attribute's, which may have been escaped once too often."""
        if text and text.strip():
            self.passages += text_passages(text, self.line(), f"{self.where}/{name}")

    def is_hidden(self):
        return any(one.hidden for one in self.open)

    def part(self, tag):
        """Ends the word, or the passage, at a tag."""
        if tag in _BLOCKS or tag == "title":
            self.flush()
        elif tag not in _WITHIN_WORDS:
            self.add(" ")

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        while self.open and tag in _CLOSED_BY.get(self.open[-1].tag, ()):
            self.flush()
            self.leave()
        self.part(tag)
        style = re.sub(r"\s", "", values.get("style") or "").casefold()
        # What else a head has is for machines; browsers show none of it.
        is_of_head = any(one.tag == "head" for one in self.open) and tag not in ("title", "meta")
        hidden = is_of_head or tag in _UNSEEN or "hidden" in values or "display:none" in style or "visibility:hidden" in style
        if not hidden and not self.is_hidden():
            if tag == "img" and values.get("alt"):
                self.apart("img/@alt", values["alt"])
            if tag == "meta" and (values.get("name") or values.get("property") or "").casefold() in _META:
                self.apart("meta/@content", values.get("content"))
        if tag == "a" and re.match("#.", values.get("href") or "") and self.open and self.open[-1].tag == "sup":
            self.open[-1].is_note_mark = True
        if tag not in _VOID:
            is_out_of_line = tag == "sup" or bool(_OUT_OF_LINE & set((values.get("class") or "").split()))
            self.open.append(_Open(tag, hidden, (self.run, self.run_line) if is_out_of_line else None))
            self.run = "" if is_out_of_line else self.run

    def handle_endtag(self, tag):
        if tag not in [one.tag for one in self.open]:
            return
        self.part(tag)
        while self.open[-1].tag != tag:
            self.leave()
        self.leave()

    def handle_data(self, data):
        if not self.is_hidden():
            self.add(data)


def html_passages(text, line=1, where="html"):
    parser = _Shown(line, where)
    parser.feed(text)
    parser.close()
    while parser.open:
        parser.leave()
    parser.flush()
    return parser.passages


def has_markup(text):
    return bool(re.search(r"</?[a-zA-Z!][^<>]*>|&#?\w+;", text))


def text_passages(text, line, where):
    """Those of a string that may be markup, and once more within it ("&amp;lt;")."""
    for _ in range(2):
        if not re.search(r"&(amp|#0*38|#x0*26);(#?\w+);", text):
            break
        text = re.sub(r"&(amp|#0*38|#x0*26);(?=#?\w+;)", "&", text)
    if not has_markup(text):
        return [Passage(line, where, text)]
    found = html_passages(text, line, where)
    return [once for p in found
            for once in (html_passages(p.text, p.line, p.where) if _SHOWN_TAG.search(p.text) else [p])]


def decoded(data):
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    return data.decode("latin-1")


# --- texts of WordPress -----------------------------------------------------------------------------------------

_TAG_OF_SHORTCODE = re.compile(r"""\[(/?)([a-zA-Z][\w-]*)((?:\s(?:[^\[\]"']|"[^"]*"|'[^']*')*)?)\]""")
_SHORTCODE_ATTRIBUTE = re.compile(r"""([\w-]+)=(?:"([^"]*)"|'([^']*)')""")
# Those of WordPress itself, which stand without attributes and without a closing tag too.
_SHORTCODES = {"audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption"}
# Attributes that are shown even if they are one word.
_SHOWN_ATTRIBUTES = {"caption", "title", "alt", "text"}


def without_shortcodes(text):
    """A post without the tags of its shortcodes ("[gallery ids='1,2']"), which a site's programs read; what they enclose
    stays, and so do attributes that are words to be read. A tag in brackets is one if it has attributes, is closed, or is
    WordPress's own; a text that is doubly bracketed is shown."""
    closed = set(re.findall(r"\[/([a-zA-Z][\w-]*)\]", text))

    def shown(tag):
        end, name, rest = tag.groups()
        attributes = _SHORTCODE_ATTRIBUTE.findall(rest)
        is_escaped = text[max(0, tag.start() - 1)] == "[" and text[tag.end() : tag.end() + 1] == "]"
        if is_escaped or not (end or attributes or name in closed or name.casefold() in _SHORTCODES):
            return tag[0]
        words = [one or other for key, one, other in attributes
                 if key in _SHOWN_ATTRIBUTES or re.search(r"\S\s+\S", one or other) and key not in _MACHINE_ATTRIBUTES
                 and not _IS_CODE_LIST.fullmatch((one or other).strip())]  # fmt: skip
        # Letters that a tag divides are one word, a caption's are not the next one's.
        return f"<br>{' '.join(words)}<br>" if words or name.endswith("caption") else ""

    return _TAG_OF_SHORTCODE.sub(shown, text)


def as_shown_by_wordpress(text):
    """A post without its shortcodes, a break at each blank line, where WordPress begins a paragraph."""
    return re.sub(r"\n\s*\n", "\n<br>\n", without_shortcodes(text))


# --- XML --------------------------------------------------------------------------------------------------------


@dataclass
class _Element:
    name: str
    line: int
    attributes: dict = field(default_factory=dict)
    children: list = field(default_factory=list)  # elements and (line, text)


class _Tree:
    def __init__(self, data, encoding):
        self.root, self.stack = None, []
        parser = xml.parsers.expat.ParserCreate(encoding)
        parser.buffer_text = True
        parser.UseForeignDTD(True)  # entities of a DTD that is not there are no error
        parser.SetParamEntityParsing(xml.parsers.expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler, parser.SkippedEntityHandler = self.text, self.skipped
        self.parser = parser
        parser.Parse(data, True)

    def start(self, name, attributes):
        element = _Element(name, self.parser.CurrentLineNumber, attributes)
        if self.stack:
            self.stack[-1].children.append(element)
        else:
            self.root = element
        self.stack.append(element)

    def end(self, _):
        self.stack.pop()

    def text(self, data):
        self.stack[-1].children.append((self.parser.CurrentLineNumber, data))

    def skipped(self, name, is_parameter):
        if not is_parameter and self.stack:
            self.text(html.unescape(f"&{name};"))


def _local(name):
    return name.rpartition(":")[2].casefold()


def _is_machine(name):
    return name.casefold() in _MACHINE or _local(name) in _MACHINE


def _is_no_article(item):
    """Whether an item of a WordPress export is an attachment, a menu's entry, a draft, or behind a password."""
    values = {child.name: "".join(text for _, text in child.children if isinstance(text, str)).strip()
              for child in item.children if isinstance(child, _Element) and child.name.startswith("wp:")
              and all(isinstance(inner, tuple) for inner in child.children)}  # fmt: skip
    if "wp:post_type" not in values:
        return False
    # A scheduled post ("future") is not public yet.
    is_published = values.get("wp:status", "publish") in ("publish", "")
    return values["wp:post_type"] not in ("post", "page") or not is_published or bool(values.get("wp:post_password"))


class _Passages:
    def __init__(self):
        self.found, self.run, self.line, self.is_counted, self.is_post = [], "", 0, False, False

    def flush(self, path):
        if self.run.strip():
            is_record = any(_local(name) in _RECORDS for name in path)
            # A field of a date, said as a word.
            if _local(path[-1]) in ("day", "month", "year") and self.run.strip().casefold() in _MONTHS:
                self.run = ""
            if self.is_post and path[-1] == "content:encoded":
                self.run = as_shown_by_wordpress(self.run)
            # What a list of keywords says twice is one keyword.
            if _local(path[-1]) == "keywords":
                self.run = ", ".join(dict.fromkeys(word.strip() for word in self.run.split(",")))
            self.found += [replace(passage, is_record=is_record, is_counted=self.is_counted)
                           for passage in text_passages(self.run, self.line, "/".join(path[-3:]))]  # fmt: skip
        self.run = ""

    def visit(self, element, path=(), is_in_line=False):
        if _is_machine(element.name):
            return
        if _local(element.name) == "item":
            self.is_counted = _is_no_article(element)
            self.is_post = any(isinstance(child, _Element) and child.name == "wp:post_type" for child in element.children)
        path = (*path, element.name)
        for name, value in element.attributes.items():
            is_technical = (_local(name) in _MACHINE_ATTRIBUTES or name.startswith("xmlns")
                            or _TYPE_ATTRIBUTE.fullmatch(_local(name))
                            or _IS_CODE_LIST.fullmatch(value.strip()) or "\\" in value)  # fmt: skip
            if re.search(r"\S\s+\S", value) and not is_technical:
                self.found += text_passages(value, element.line, "/".join(path[-3:]) + f"/@{name}")
        # A record has fields; stray text between them does not make them a sentence.
        is_mixed = is_in_line or (_local(element.name) not in ("item", "entry", "channel", "feed") and any(
            isinstance(child, tuple) and child[1].strip() for child in element.children))  # fmt: skip
        for child in element.children:
            if isinstance(child, tuple):
                if not self.run.strip():
                    self.line = child[0]
                self.run += child[1]
            elif is_mixed and _local(child.name) not in _BLOCKS:
                name = _local(child.name)
                is_unknown = name not in _KNOWN and any(_local(one) == "html" for one in path)
                space = "" if name in _WITHIN_WORDS or is_unknown else " "
                self.run += space
                self.visit(child, path, is_in_line=True)
                self.run += space
            else:
                self.flush(path)
                self.visit(child, path)
                self.flush((*path, child.name))


def _tree(data):
    """The root element. UTF-8 is read as that, whatever the declaration says; a faulty document once more without what
    stands before it and the characters that XML does not allow."""
    is_utf8 = re.search(rb"[\x80-\xff]", data) and decoded(data).encode() == data.removeprefix(b"\xef\xbb\xbf")
    try:
        return _Tree(data, "utf-8" if is_utf8 else None).root
    except xml.parsers.expat.ExpatError:
        text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", decoded(data).lstrip())
        return _Tree(text.encode(), "utf-8").root


def xml_passages(data):
    passages = _Passages()
    root = _tree(data)
    passages.visit(root)
    passages.flush((root.name,))
    return passages.found


# --- JSON, text -------------------------------------------------------------------------------------------------


def _json_passages(value, path, lines):
    if isinstance(value, dict):
        for name, member in value.items():
            if name.casefold() not in _MACHINE_MEMBERS:
                yield from _json_passages(member, [*path, name], lines)
    elif isinstance(value, list):
        for item in value:
            yield from _json_passages(item, path, lines)
    elif isinstance(value, str):
        found = text_passages(value, lines(value), "/".join(path[-3:]))
        # Lines of a plain text are its paragraphs.
        yield from (replace(one, text=line) for one in found for line in one.text.split("\n"))


def json_passages(text):
    def line_of(value):
        begin = text.find(json.dumps(value, ensure_ascii=False)[1:40].rstrip('"\\'))
        return text.count("\n", 0, begin) + 1 if begin >= 0 else 0

    return list(_json_passages(json.loads(text), [], line_of))


def _markdown_passages(path):
    """What pandoc makes of it, and the values of the front matter, line by line."""
    command = ["pandoc", "-f", MARKDOWN, "-t", "html", "--wrap=none", str(path)]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # How a work is cited is set anew.
    passages = html_passages(re.sub(r'<span class="citation"[^>]*>.*?</span>', " ", shown), 0, "markdown")
    lines = decoded(path.read_bytes()).splitlines()
    if lines[:1] == ["---"]:
        for number, line in enumerate(itertools.takewhile(lambda line: line not in ("---", "..."), lines[1:])):
            key, value = re.fullmatch(r"\s*(?:-\s+)?(?:([\w-]+):(?:\s|$))?(.*)", line).groups()
            if (key or "").casefold() not in _MACHINE_MEMBERS:
                value = re.sub(r"[\w-]+:\s", " ", value) if value.startswith("{") else value
                passages.append(Passage(number + 2, f"front matter/{key}", value.strip(" \"'[]{}|>")))
    return passages


def _has_front_matter(text):
    """Whether a text begins with fields between two lines ("---"), as Markdown does whatever its file is called."""
    return bool(re.match(r"---\n(?:(?:[\w-]+:|\s|#|-\s).*\n|\n)+(?:---|\.\.\.)\s*\n", text.replace("\r\n", "\n")))


def passages_of(path):
    """The passages of a file, without those in which nothing is to be read; None where no parser can read it."""
    data = path.read_bytes()
    suffix = path.suffix.casefold()
    try:
        if suffix == ".json":
            found = json_passages(decoded(data))
        elif suffix in (".html", ".htm"):
            found = html_passages(decoded(data))
        elif suffix in (".md", ".markdown") or _has_front_matter(decoded(data)):
            found = _markdown_passages(path)
        elif suffix == ".txt" or not data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
            found = [Passage(n + 1, "text", line) for n, line in enumerate(decoded(data).splitlines())]
        else:
            found = xml_passages(data)
    except (xml.parsers.expat.ExpatError, ValueError, LookupError):
        return None
    return [passage for passage in found if not is_for_machines(passage.text)]
