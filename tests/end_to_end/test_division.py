"""Long articles are divided into several files of an EPUB, and nothing of them is lost."""

import re
import unittest

import printed
import test_epubcheck
import tools
from epub import XHTML, Epub

LIMIT = 260_000


def long_article():
    lines = ["---", "title: The long report", "lang: en", "date: 2026-05-12", "rights: \u00a9 2026 The Ledger", "---", ""]
    for number in range(1, 401):
        lines += [f"## Section number {number}", ""]
        for paragraph in range(4):
            lines += [f"Paragraph {paragraph} of section {number} says that the water stood {number} hands high at the gauge, "
                      "and that nobody had seen it stand as high before the barrier was built. " * 3, ""]  # fmt: skip
        lines += [f"A sentence with a note[^n{number}], and a [link to another section](#section-number-{401 - number}).", "",
                  f"[^n{number}]: The note of section {number}.", ""]  # fmt: skip
    return "\n".join(lines)


class DivisionTest(tools.SampleTest):
    def setUp(self):
        super().setUp()
        (self.directory / "long.md").write_text(long_article(), encoding="utf-8")
        done = tools.run(["--epub", "--pdf", "long.md"], cwd=self.directory)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.book = Epub(self.directory / "long.epub")
        self.parts = {name: data for name, data in self.book.files.items() if re.search(r"article(-\d+)?\.xhtml$", name)}

    def test_no_file_is_above_the_limit_and_the_book_is_valid(self):
        self.assertGreater(len(self.parts), 2)
        for name, data in self.parts.items():
            self.assertLessEqual(len(data), LIMIT, name)
        self.assertEqual(test_epubcheck.check([self.directory / "long.epub"]), {})

    def test_every_word_is_there_in_order_and_notes_stand_with_their_references(self):
        bodies = list(self.book.documents())
        text = " ".join("".join(body.itertext()) for body in bodies)
        places = [text.index(f"Paragraph 3 of section {number} says") for number in range(1, 401)]
        self.assertEqual(places, sorted(places))
        for body in bodies:
            ids = {element.get("id") for element in body.iter()}
            for link in body.iter(f"{XHTML}a"):
                if "noteref" in (link.get("class") or ""):
                    self.assertIn(link.get("href").removeprefix("#"), ids)

    def test_every_link_lands(self):
        ids = {name.rsplit("/", 1)[1]: set(re.findall(rb'\bid="([^"]*)"', data)) for name, data in self.parts.items()}
        links = 0
        for name, data in self.book.files.items():
            if not name.endswith(".xhtml"):
                continue
            for href in re.findall(rb'href="([^":]*#[^"]*)"', data):
                file, anchor = href.split(b"#")
                file = file.decode() or name.rsplit("/", 1)[1]
                if file not in ids:
                    continue
                links += 1
                self.assertIn(anchor, ids[file], href)
        self.assertGreater(links, 1500)

    def test_the_page_list_is_whole(self):
        pages = len(printed.pages_by_poppler(self.directory / "long.pdf"))
        marks = re.findall(rb'role="doc-pagebreak"', b"".join(self.parts.values()))
        self.assertEqual(len(marks), pages)


if __name__ == "__main__":
    unittest.main()
