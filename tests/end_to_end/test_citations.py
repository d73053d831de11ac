"""The works that an article cites are the same in its EPUB and its PDF, read back by others: the book's records and list
by an XML parser, the PDF's metadata by exiftool, its files by qpdf; in every citation style. EPUBCheck and veraPDF have
nothing against any of them."""

import json
import re
import subprocess
import unittest

import epub
import specimens
import test_epubcheck
import tools

STYLES = ("news", "apa", "mla", "chicago-notes", "chicago-author-date", "ieee")
# What an entry has around the words of its work: the links back, by number or as arrows.
BACK = re.compile(r"\u00a0?\u2191[a-z]*( \u2191[a-z]+)*$")


def words(text):
    return " ".join(text.replace("\u00ad", "").split())


def article(book):
    return next(book.documents())


def record(book, name):
    """A linked record of the book, or None."""
    linked = [link.get("href") for link in book.package.iter(f"{epub.OPF}link") if link.get("rel") == "record"]
    return book.files[f"EPUB/{name}"].decode() if name in linked else None


def metadata(pdf):
    command = [tools.require_command("exiftool"), "-j", "-G1", "-struct", pdf]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)[0]


def listed_in_book(book):
    """The entries of the list of sources, without their links back."""
    entries = []
    for item in article(book).iter(f"{epub.XHTML}li"):
        if "source" not in (item.get("class") or "").split():
            continue
        for link in list(item):
            if "backlink" in (link.get("class") or "") or link.get("class") == "number":
                link.text = ""
                for mark in link:  # a page that begins there
                    mark.tail = ""
        entries.append(BACK.sub("", words("".join(item.itertext()))))
    return entries


class CitationsTest(tools.SampleTest):
    def both(self, source, style, *options):
        directory = self.directory / style
        command = ["--epub", "--pdf", "-q", "--citation-style", style, "-d", directory, *options, source.name]
        result = tools.run(command, cwd=source.parent)
        self.assertEqual(result.returncode, 0, result.stderr)
        return directory / f"{source.stem}.epub", directory / f"{source.stem}.pdf"

    def test_the_works_cited_are_the_same_in_both_in_every_style(self):
        compared, books, pdfs = 0, [], []
        for style in STYLES:
            for source in tools.text_samples():
                book_path, pdf = self.both(source, style, "--cite-this")
                books.append(book_path)
                pdfs.append(pdf)
                with self.subTest(source.name, style=style):
                    book, found = epub.Epub(book_path), metadata(pdf)
                    records = json.loads(record(book, "references.json") or "[]")
                    self.assertEqual(json.loads(found.get("XMP-cite:References", "[]")), records)
                    listed = found.get("XMP-dcterms:References", [])
                    listed = [words(text) for text in ([listed] if isinstance(listed, str) else listed)]
                    self.assertEqual(listed, listed_in_book(book))
                    if style != "chicago-notes":
                        self.assertEqual(len(records), len(listed))
                    compared += len(records)
        self.assertGreater(compared, 6 * 10)
        messages = test_epubcheck.check(books)
        for book_path in books:
            with self.subTest(book_path):
                self.assertEqual(messages[str(book_path)], [])
        for path, rules in specimens.broken_rules(pdfs).items():
            with self.subTest(path):
                self.assertEqual(rules, {"2a": [], "ua1": []})

    def test_each_marker_leads_to_its_source_and_back(self):
        for style in STYLES:
            book = epub.Epub(self.both(tools.SAMPLES / "harbour-barrier.md", style)[0])
            ids = {element.get("id") for element in article(book).iter() if element.get("id")}
            links = [a for a in article(book).iter(f"{epub.XHTML}a") if (a.get("href") or "").startswith("#")]
            roles = [a.get("role") for a in links]
            with self.subTest(style):
                self.assertEqual([a.get("href") for a in links if a.get("href")[1:] not in ids], [])
                self.assertGreater(roles.count("doc-biblioref"), 5)
                self.assertGreaterEqual(roles.count("doc-backlink"), roles.count("doc-biblioref"))

    def test_links_become_sources_or_notes_or_stay(self):
        story = self.directory / "story.md"
        story.write_text("---\ntitle: T\n---\n\nA [gauge](https://a.example/g) and [again](https://a.example/g/), "
                         "<https://b.example/> itself.\n")  # fmt: skip
        counts = {}
        for how in ("inline", "sources", "notes"):
            book = epub.Epub(self.both(story, "news", "--links", how)[0])
            text = "".join(article(book).itertext())
            roles = [a.get("role") for a in article(book).iter(f"{epub.XHTML}a")]
            counts[how] = (roles.count("doc-biblioref"), roles.count("doc-noteref"), text.count("https://a.example/g"))
        self.assertEqual(counts, {"inline": (0, 0, 0), "sources": (2, 0, 1), "notes": (0, 2, 1)})

    def test_the_source_rides_along_in_both(self):
        """In the PDF as an associated file of PDF/A-3a, with the works cited beside it."""
        source = tools.SAMPLES / "harbour-barrier.md"
        book, pdf = self.both(source, "news", "--embed-source")
        verdicts = subprocess.run([specimens.VERAPDF, "--archive", "3a", pdf], capture_output=True, text=True, timeout=300)
        if verdicts.returncode == 69:
            self.skipTest("veraPDF is not installed (maven could not fetch it)")
        self.assertEqual(re.findall(r"^PASS .* (\w+)$", verdicts.stdout, re.M), ["3a", "ua1"], verdicts.stdout)
        pdfdetach = tools.require_command("pdfdetach")
        subprocess.run([pdfdetach, "-saveall", "-o", self.directory, pdf], check=True, capture_output=True)
        self.assertEqual((self.directory / source.name).read_bytes(), source.read_bytes())
        records = json.loads((self.directory / "references.json").read_text())
        self.assertEqual(records, json.loads(record(epub.Epub(book), "references.json")))

    def test_an_article_says_how_to_cite_it(self):
        book = epub.Epub(self.both(tools.SAMPLES / "harbour-barrier.md", "apa", "--cite-this")[0])
        self.assertIn("Ines Calloway. (2026, May 9). Six closures left (Coast edition).", words("".join(article(book).itertext())))
        own = json.loads(record(book, "citation.json"))[0]
        self.assertEqual(own["container-title"], "The Harrowmouth Ledger")
        self.assertIn("@article{", record(book, "citation.bib"))
        self.assertIn("TY  - NEWS", record(book, "citation.ris"))


if __name__ == "__main__":
    unittest.main()
