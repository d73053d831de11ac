"""Every word of an article stands on the pages of its PDF, in order, for poppler and MuPDF (test_same_words.py: in its
structure tree); and the EPUB of the same run has its page numbers where the pages of the PDF begin."""

import re
import unittest

import printed
import prints
import tools
from epub import XHTML, Epub, has_type


def in_one_direction(blocks):
    """The blocks whose letters every reader gives in one order: see printed.letters_missing(). A word over many lines,
    of one letter over and over, can be found in too many places."""
    return [block for block in blocks if not printed.is_right_to_left(block.text) and "x" * 1000 not in block.text]


class PdfWordsTest(tools.SampleTest):
    def check_text(self, one, text, blocks, more_words=""):
        with self.subTest(one.name):
            self.assertEqual(printed.not_in_order(in_one_direction(blocks), printed.letters(text)), [])
            self.assertEqual(printed.words_missing(in_one_direction(blocks), f"{text}\n{more_words}"), [])
            self.assertEqual(printed.letters_missing(blocks, text), "")

    def test_poppler_finds_every_word_in_order(self):
        for one in prints.everything():
            self.check_text(one, "".join(printed.pages_by_poppler(one.pdf)), printed.blocks_of(one.epub))

    def test_mupdf_finds_every_word_in_order(self):
        for one in prints.everything():
            text = "".join(printed.pages_by_mupdf(one.pdf))
            self.check_text(one, text, printed.blocks_of(one.epub), printed.words_with_initials(text))

    def test_right_to_left_text_stands_in_the_structure_as_it_is_seen(self):
        """Every word is there, from its last letter to its first. (Poppler's -struct-text does not turn it round, as it
        does for who selects and copies; test_reading_out.py says what they get.)"""
        found = 0
        for one in prints.everything():
            blocks = [b for b in printed.blocks_of(one.epub) if b.kind != "pull-quote" and "x" * 1000 not in b.text]
            wanted = {printed.letters(word) for b in blocks for word in re.split(r"[\W\d_]+", printed.without_marks(b.text))}
            wanted = {word[::-1] for word in wanted if printed.is_right_to_left(word)}
            if not wanted:
                continue
            found += 1
            with self.subTest(one.name):
                said = printed.letters(printed.as_one_text(printed.read_out(one.pdf)))
                self.assertEqual([word for word in wanted if word not in said], [])
        self.assertGreater(found, 3)

    def test_a_screen_reader_hears_the_headings(self):
        for one in prints.everything():
            said = [s.text for s in printed.read_out(one.pdf) if any(re.fullmatch(r"H[1-6]", t) for t in s.types)]
            wanted = [b.text for b in printed.blocks_of(one.epub) if re.fullmatch(r"h[1-6]", b.tag)]
            said, wanted = printed.letters("".join(said)), printed.letters("".join(wanted))
            with self.subTest(one.name):
                if printed.is_right_to_left(wanted):
                    self.assertEqual(sorted(said), sorted(wanted))
                else:
                    self.assertEqual(said, wanted)

    def test_a_word_that_is_dropped_is_noticed(self):
        """A word is taken out of the middle of each paragraph of a sample's PDF in turn."""
        one = next(o for o in prints.samples() if o.source.name == "harbour-barrier.md" and o.style == "classic")
        text = printed.letters("".join(printed.pages_by_poppler(one.pdf)))
        blocks = printed.blocks_of(one.epub)
        self.assertEqual(printed.not_in_order(blocks, text), [])
        paragraphs = [b for b in blocks if b.tag == "p" and b.kind == "flow" and len(b.text) > 200]
        self.assertGreater(len(paragraphs), 20)
        for block in paragraphs:
            wanted = printed.letters(block.text)
            middle = printed.letters(block.text[: len(block.text) // 2])
            found = text.find(wanted[len(middle) : len(middle) + 30])
            if found >= 0:  # no page ends there
                self.assertNotEqual(printed.not_in_order(blocks, text[:found] + text[found + 5 :]), [], block.text)


class PageListTest(tools.SampleTest):
    def marks(self, book):
        """{label: the letters that follow the mark} of the EPUB's page-break marks, in order."""
        text, begins = [], {}

        def visit(element):
            if has_type(element, "pagebreak"):
                begins[element.get("id").removeprefix("page-")] = len("".join(text))
            if not has_type(element, "backlink") and isinstance(element.tag, str):
                text.append(printed.letters(element.text or ""))
            for child in element:
                visit(child)
                text.append(printed.letters(child.tail or "") if not has_type(element, "backlink") else "")

        for body in Epub(book).documents():
            visit(body)
        return {label: "".join(text)[begin:] for label, begin in begins.items()}

    def beginnings(self, page, tops):
        """What the page may be said to begin with: its first letters, or those after what was moved to its top."""
        text = self.without_numbers(page)
        yield text
        for top in map(self.without_numbers, tops):
            if top and text.startswith(top):
                text = text.removeprefix(top)
                yield text

    def table_heads(self, book):
        """The head of a table that goes on is printed again above it: it stands in the EPUB once, pages before."""
        for body in Epub(book).documents():
            for head in body.iter(f"{XHTML}thead"):
                yield "".join(head.itertext())

    def has_text(self, one):
        """A page of nothing but pictures without captions has no first word."""
        return bool(printed.blocks_of(one.epub))

    def without_numbers(self, text):
        """The letters; the numbers of a list's items are text on paper only."""
        return re.sub(r"\d", "", printed.letters(text))

    def test_each_page_begins_at_its_mark(self):
        for one in prints.everything():
            pages, marks = printed.pages_by_poppler(one.pdf), self.marks(one.epub)
            floats = [block.text for block in printed.blocks_of(one.epub) if block.kind not in ("flow", "note")]
            tops = [*floats, *self.table_heads(one.epub)]
            with self.subTest(one.name):
                labels = [str(number + 1) for number in range(len(pages))]
                self.assertEqual(list(marks), labels if self.has_text(one) else [])
            for label, page in zip(marks, pages):
                after = self.without_numbers(marks[label])
                if printed.is_right_to_left(after[:20]):
                    continue  # poppler puts the line's letters into an order of its own
                with self.subTest(one.name, page=label):
                    self.assertTrue(any(after[:15] == begin[: len(after[:15])] for begin in self.beginnings(page, tops)),
                                    f"{after[:40]!r} stands at the mark, and on the page {self.without_numbers(page)[:40]!r}")  # fmt: skip


if __name__ == "__main__":
    unittest.main()
