"""An edition on paper: its words, contents, pages and structure, as poppler, qpdf, veraPDF and a screen reader see them."""

import functools
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import printed
import prints
import specimens
import test_edition
import tools
from epub import XHTML, Epub, has_type


@functools.cache
def edition(style):
    """(EPUB, PDF) of the sample in this style, of one run."""
    folder = Path(tempfile.mkdtemp(prefix="newsexport-edition-"))
    done = tools.run(["--edition", test_edition.EDITION, "--epub", "--pdf", "--style", style, "-o", folder / "morning"])
    assert done.returncode == 0, done.stderr
    return folder / "morning.epub", folder / "morning.pdf"


def articles(book):
    return [body for body in Epub(book).documents() if body.find(f"{XHTML}article") is not None]


def headlines(book):
    return ["".join(body.find(f".//{XHTML}h1").itertext()) for body in articles(book)]


class EditionPdfTest(tools.SampleTest):
    def test_the_judges_have_nothing_to_say(self):
        files = [edition(style)[1] for style in prints.STYLES]
        done = subprocess.run([specimens.VERAPDF, *files], capture_output=True, text=True)
        self.assertEqual(re.findall(r"^FAIL.*", done.stdout, re.M), [], done.stdout)
        self.assertEqual(len(re.findall(r"^PASS", done.stdout, re.M)), 2 * len(files), done.stdout)
        for file in files:
            self.assertEqual(subprocess.run(["qpdf", "--check", file], capture_output=True).returncode, 0)

    def test_a_screen_reader_says_every_article_in_order(self):
        for style in prints.STYLES:
            book, pdf = edition(style)
            said = printed.letters(printed.as_one_text(printed.read_out(pdf)))
            collector = printed._Blocks()
            for body in articles(book):
                for section in [e for e in body.iter() if has_type(e, "footnotes") or has_type(e, "endnotes")]:
                    for heading in [e for e in section if re.fullmatch(f"{XHTML}h[1-6]", str(e.tag))]:
                        section.remove(heading)
                collector.visit(body)
                collector.flush("body", "flow", "")
            # Words from right to left stand in the order in which they are seen; test_reading_out looks at those.
            blocks = [
                block
                for block in collector.found
                if block.kind != "pull-quote" and not printed.is_right_to_left(block.text)
            ]
            self.assertGreater(len(blocks), 100)
            with self.subTest(style):
                self.assertEqual(printed.not_in_order(blocks, said), [])

    def test_the_contents_name_the_page_of_every_headline(self):
        for style in prints.STYLES:
            book, pdf = edition(style)
            pages = printed.pages_by_poppler(pdf)
            for headline in headlines(book):
                if printed.is_right_to_left(headline):
                    continue  # poppler puts its letters into an order of its own
                wanted = printed.letters(headline)
                lines = "|".join(printed.letters(line) for line in pages[1].splitlines())
                entry = re.search(r"\|?".join(wanted) + r"(\d+)(\||$)", lines)
                with self.subTest(style, headline=headline):
                    self.assertIsNotNone(entry)
                    number = int(entry[1])
                    self.assertIn(wanted, printed.letters(pages[number - 1]))

    def test_articles_of_the_newspaper_share_pages_and_sections_begin_new_ones(self):
        book, pdf = edition("newspaper")
        pages = [printed.letters(page) for page in printed.pages_by_poppler(pdf)]
        city, second = (printed.letters(headline) for headline in headlines(book)[1:3])
        self.assertTrue(any(city in page and second in page for page in pages[2:]))
        (page,) = [number for number, page in enumerate(pages) if number > 1 and city in page]
        self.assertNotIn(printed.letters(headlines(book)[0]), pages[page])
        classic = [printed.letters(page) for page in printed.pages_by_poppler(edition("classic")[1])]
        self.assertFalse(any(city in page and second in page for page in classic[2:]))

    def test_the_page_list_of_the_epub_goes_through_the_whole_book(self):
        for style in prints.STYLES:
            book, pdf = edition(style)
            pages = printed.pages_by_poppler(pdf)
            navigation = test_edition.part(book, "nav.xhtml").findall(f".//{XHTML}nav")[-1]
            labels = [int(link.text) for link in navigation.iter(f"{XHTML}a")]
            self.assertEqual(labels, sorted(set(labels)))
            # The cover and contents before the articles and the imprint behind them are no page of any article.
            self.assertEqual(labels, list(range(labels[0], labels[-1] + 1)))
            self.assertEqual(labels[0], 3)
            self.assertLess(labels[-1], len(pages))

    def test_the_cover_has_the_title_and_no_running_head(self):
        for style in prints.STYLES:
            book, pdf = edition(style)
            cover = printed.letters(printed.pages_by_poppler(pdf)[0])
            with self.subTest(style):
                self.assertTrue(cover.startswith(printed.letters("The Harrowmouth Ledger, morning edition")))
                self.assertIn(printed.letters(headlines(book)[0]), cover)
                self.assertNotIn(printed.letters("All rights reserved"), cover)

    def test_the_outline_has_sections_with_their_articles_and_crossheads(self):
        book, pdf = edition("classic")
        done = subprocess.run(["mutool", "show", pdf, "outline"], capture_output=True, text=True)
        levels = [(line.count("\t"), re.search(r'"(.*)"', line)[1]) for line in done.stdout.splitlines() if '"' in line]
        self.assertEqual(levels[0][1], "The Harrowmouth Ledger, morning edition")
        self.assertEqual(levels[1][1], "Contents")
        depth = {title: level for level, title in levels}
        self.assertEqual(depth["City"], depth["Six closures left"])
        self.assertEqual(depth["Clock on Corn Hall to strike again after eleven years"], depth["City"] + 1)
        self.assertGreater(depth["The cook"], depth["Three harbours, one tide"])


if __name__ == "__main__":
    unittest.main()
