"""The built-in citation styles: valid CSL, the same lists as the CSL project's styles, no stray punctuation.

pandoc --citeproc sets both. What differs stands in DIFFERENCES with its reason; at least 40 items agree.
"""

import html
import json
import random
import re
import subprocess
import unittest
from pathlib import Path
from xml.etree import ElementTree

import csl_schema
import epub
import tools

STYLES = tools.ROOT / "styles" / "citation"
ITEMS = tools.ROOT / "tests" / "citations" / "items.json"
THEIRS = Path("/usr/share/citation-style-language/styles")  # Debian's citation-style-language-styles
NAMES = ["news", "apa", "mla", "chicago-notes", "chicago-author-date", "ieee"]

CIRCA = "an uncertain year says so"
VERSION = "a version is named as one"
LAW = "a law, bill or case is cited as lawyers do; theirs loses the number, the reporter or the court"
ONLINE = "\"[Online].\" stands before the address, whether the day of access is known or not"
EVENT = "the event is named"
DATE = "the date of what was broadcast or posted is given in full"

DIFFERENCES = {
    "apa": {"bill": "H.R. is part of the number, which needs no other word"},
    "mla": {
        "thesis": "the degree is named (handbook 5.110)",
        "book-circa": CIRCA,
        "dataset": VERSION,
        "software": VERSION,
        "speech": EVENT,
        "book-volume": "one volume of a work is named (handbook 5.107)",
    },
    "chicago-author-date": {
        "thesis": "a university needs no place (14.215)",
        "broadcast": DATE,
        "book-undated": "the letter of the same author sorts otherwise, so that the dash stands elsewhere",
        "letter": "the addressee follows the title, not the author",
        "case": LAW,
        "bill": LAW,
        "legislation": LAW,
        "post": DATE,
        "book-circa": CIRCA,
        "patent": "the title is quoted (14.258)",
        "dataset": VERSION,
        "software": VERSION,
        "interview": "the title is quoted and ends in a stop; the date is given in full",
        "speech": EVENT,
    },
    "ieee": {
        "newspaper": ONLINE,
        "newspaper-desk": ONLINE,
        "magazine-web": ONLINE,
        "report": ONLINE,
        "software": ONLINE,
        "book-translated": "the translator is named",
        "book-circa": CIRCA,
        "encyclopedia": "an entry is a part of a book",
        "chapter-no-editor": "a stop before the place, as where an editor is named",
        "conference": "a comma before the DOI, as in every entry",
        "conference-editor": "printed proceedings name their editor and publisher",
        "film": "the director and the company are named",
        "speech": EVENT,
        "bill": LAW,
        "case": LAW,
        "legislation": LAW,
        "patent": "the entry ends in a stop",
    },
}  # fmt: skip
ORIGINALS = {"apa": "apa", "mla": "modern-language-association", "chicago-author-date": "chicago-author-date",
             "ieee": "ieee"}  # fmt: skip

# Where our own processor sets an entry otherwise than pandoc's, and why.
RANGE = "a range of issues has an en dash, like one of pages"
PREPOSITION = "a longer preposition within a title stays small, by the stop words of the CSL project's test suite"
_TITLES = {"journal": PREPOSITION, "newspaper-unsigned": PREPOSITION, "post": PREPOSITION, "report-persons": PREPOSITION,
           "journal-particle": RANGE}  # fmt: skip
PROCESSORS_DIFFER = {
    "apa": {"journal-particle": RANGE},
    "mla": _TITLES,
    "chicago-author-date": _TITLES,
    "ieee": {"magazine-web": "the comma stays after a question mark, as the CSL project's test suite has it"},
}

# What no list may show, whatever an item lacks.
STRAY = re.compile(
    r",\s*,|\.\s*\.(?!\.)|,\s*\.|\.,(?=\S)|:\s*[.,;:]|;\s*[.,;]|\(\s*\)|\[\s*\]|“\s*”|\(\s|\s\)|\s[,.;:](?!\S)|\(,|,\)|"
    r"\*\*|^[,.:;)\]]|[,:;]$"
)
# An item of whose fields the style prints none (a place alone), and one that repeats its author alone.
NOTHING = {"", "---.", "———."}


def pandoc(style, items, body, language="en-US"):
    head = f'---\nlang: {language}\nnocite: "@*"\n---\n'
    done = subprocess.run(
        ["pandoc", "--citeproc", "--csl", str(style), "--bibliography", str(items), "-f", "markdown", "-t", "html",
         "--wrap=none"],
        input=(head + body).encode(), capture_output=True, timeout=300, check=True)  # fmt: skip
    return done.stdout.decode()


def plain(markup):
    """The text, with emphasis as asterisks."""
    text = re.sub(r"</?em>", "*", markup)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", text))).strip()


def entries(markup):
    """The list as {key: text}, without the numbers that some styles set before it."""
    found = re.findall(r'<div id="ref-([^"]+)" class="csl-entry"[^>]*>(.*?)</div>\s*(?=<div id="ref-|</div>)', markup, re.S)
    return {key: re.sub(r"^(\[\d+\]|\d{1,3}\.) ?", "", plain(text)) for key, text in found}


def compact(text):
    """Without what two programs may well say in two ways: emphasis that is split, kinds of space and of hyphen."""
    return re.sub(r"\s+", " ", text.replace("*", "").replace("\u00a0", " ").replace("\u2011", "-")).strip()


def stripped_items(count):
    """Items that lack some of what they had: the same ones at every run."""
    source = random.Random(20260512)
    whole = json.loads(ITEMS.read_text())
    items = []
    for number in range(count):
        item = dict(source.choice(whole))
        kept = source.random()
        for field in sorted(set(item) - {"id", "type"}):
            if source.random() > kept:
                del item[field]
        if set(item) - {"id", "type", "language", "scale", "note", "recipient"}:
            items.append({**item, "id": f"item{number}"})
    return items


class CitationStylesTest(tools.SampleTest):
    def setUp(self):
        super().setUp()
        tools.require_command("pandoc")

    def test_each_is_valid_csl_under_our_licence(self):
        jing = tools.require_command("jing")
        schema = self.directory / "csl.rng"
        csl_schema.write_schema(schema)
        for name in NAMES:
            with self.subTest(name):
                style = STYLES / f"{name}.csl"
                judged = subprocess.run([jing, str(schema), str(style)], capture_output=True)
                self.assertEqual(judged.stdout.decode(), "")
                text = style.read_text()
                self.assertIn(f"<id>urn:newsexport:citation-style:{name}</id>", text)
                self.assertIn("MIT License", text)
                self.assertNotIn("default-locale", text)

    def test_the_lists_are_those_of_the_csl_project(self):
        if not (THEIRS / "apa.csl").exists():
            raise unittest.SkipTest("citation-style-language-styles is not installed")
        for name, original in ORIGINALS.items():
            with self.subTest(name):
                ours = entries(pandoc(STYLES / f"{name}.csl", ITEMS, ""))
                theirs = entries(pandoc(THEIRS / f"{original}.csl", ITEMS, ""))
                self.assertEqual(sorted(ours), sorted(theirs))
                different = {key for key in ours if ours[key] != theirs[key]}
                unexplained = {key: (ours[key], theirs[key]) for key in different - set(DIFFERENCES[name])}
                self.assertEqual(unexplained, {})
                self.assertEqual(sorted(set(DIFFERENCES[name]) - different), [], "explained, but the same")
                self.assertGreaterEqual(len(ours) - len(different), 40)

    def test_our_own_processor_sets_the_lists_as_pandoc_does(self):
        items = json.loads(ITEMS.read_text())
        cited = " ".join(f"[@{item['id']}]" for item in items)
        story = self.directory / "story.md"
        story.write_text(f"---\ntitle: T\nlang: en-US\n---\n\n{cited}\n")
        for name in ORIGINALS:
            theirs = entries(pandoc(STYLES / f"{name}.csl", ITEMS, ""))
            book = tools.convert(story, self.directory / f"{name}.epub", "-q", "--citation-style", name, "--bibliography",
                                 ITEMS)  # fmt: skip
            ours = self.own_entries(book)
            same = [key for key in theirs if compact(ours.get(key, "")) == compact(theirs[key])]
            differing = {key for key in theirs if key not in same}
            with self.subTest(name):
                print(f"{name}: {len(same)} of {len(theirs)} entries as pandoc sets them")
                for key in sorted(differing - set(PROCESSORS_DIFFER[name])):
                    print(f"  {key}\n    pandoc {theirs[key]}\n    ours   {ours.get(key)}")
                self.assertGreaterEqual(len(same), 40)
                self.assertEqual(differing, set(PROCESSORS_DIFFER[name]))

    def own_entries(self, path):
        """The list in the book as {key: text}: the references of its record are in the order of the list."""
        book = epub.Epub(path)
        keys = [item["id"] for item in json.loads(book.files["EPUB/references.json"])]
        texts = []
        for item in next(book.documents()).iter(f"{epub.XHTML}li"):
            if "source" in (item.get("class") or "").split():
                markup = ElementTree.tostring(item, encoding="unicode").replace("html:", "")
                markup = re.sub(r'<a [^>]*class="backlink.*?</a>', "", markup, flags=re.S)
                texts.append(plain(re.sub(r"<(/?)[\w]*:?em\b[^>]*>", r"<\1em>", markup)))
        assert len(keys) == len(texts), (len(keys), len(texts))
        return dict(zip(keys, texts, strict=True))

    def test_no_item_leaves_stray_punctuation(self):
        items = stripped_items(400)
        file = self.directory / "stripped.json"
        file.write_text(json.dumps(items))
        body = "\n\n".join(f"Cited: [@{item['id']}, p. 3]. Again: [@{item['id']}]." for item in items)
        for name, language in [*((name, "en-US") for name in NAMES), ("news", "de-DE"), ("apa", "ja-JP")]:
            with self.subTest(name, language=language):
                markup = pandoc(STYLES / f"{name}.csl", file, body, language)
                texts = entries(markup)
                self.assertEqual(len(texts), len(items))
                notes = re.findall(r'<li id="fn\d+"[^>]*>(.*?)</li>', markup, re.S)
                texts.update({f"note {at}": plain(note).rstrip("↩︎ ") for at, note in enumerate(notes)})
                texts.update({f"citation {at}": text for at, text in enumerate(re.findall(r"Cited: (.*?)\. Again", plain(markup)))})
                without_addresses = {key: re.sub(r"https?://\S+", "URL", text) for key, text in texts.items()}
                stray = {key: text for key, text in without_addresses.items() if text not in NOTHING and STRAY.search(text)}
                self.assertEqual(stray, {})

    def test_news_says_that_an_attribution_is_cited_in_the_text(self):
        file = self.directory / "items.json"
        file.write_text(json.dumps([
            {"id": "a", "type": "article-newspaper", "container-title": "MSN", "genre": "article",
             "note": "as cited in the text"},
            {"id": "b", "type": "webpage", "title": "Rain", "note": "an exporter's remark", "accessed": {"raw": "2025-11-02"},
             "URL": "https://example.org/"},
        ]))  # fmt: skip
        self.assertEqual(
            entries(pandoc(STYLES / "news.csl", file, "")),
            {"a": "*MSN*, article (as cited in the text).",
             "b": "“Rain.” https://example.org/ Accessed November 2, 2025."})  # fmt: skip

    def test_news_speaks_the_language_of_the_article(self):
        file = self.directory / "items.json"
        file.write_text(json.dumps([{
            "id": "a", "type": "article-newspaper", "title": "Regen", "container-title": "Zeitung",
            "author": [{"family": "Roe", "given": "Jo"}, {"family": "Poe", "given": "Al"}],
            "issued": {"raw": "2025-07-09"}}]))  # fmt: skip
        found = entries(pandoc(STYLES / "news.csl", file, "", language="de-DE"))
        self.assertEqual(found["a"], "Jo Roe und Al Poe, „Regen“. *Zeitung*, 9. Juli 2025.")
