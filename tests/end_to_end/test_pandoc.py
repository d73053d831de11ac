"""Pandoc, reading our EPUB back, finds the headings and the words of the source, in the same order.

What may differ, and why: the EPUB has headings of its own after the article's (Notes, Sources, rights …), and words
of its own around the body (the title block, labels, numbers of notes and sources). Notes are compared by
test_words.py: pandoc takes a note cited twice for two notes.
"""

import tools
import words


class PandocTest(tools.SampleTest):
    def read_back(self, source):
        return (words.text_by_pandoc(source, words.MARKDOWN),
                words.text_by_pandoc(self.epub_of(source), "epub"))  # fmt: skip

    def test_the_same_headings_in_the_same_order(self):
        tools.require_command("pandoc")
        for source in tools.samples(".md"):
            with self.subTest(source.name):
                wanted, found = self.read_back(source)
                headline, *crossheads = found.headings
                self.assertIn(headline, [*wanted.metadata, *wanted.headings[:1]])
                expected = [heading for heading in wanted.headings if heading != headline]
                self.assertEqual(crossheads[: len(expected)], expected)

    def test_the_same_words_in_the_same_order(self):
        tools.require_command("pandoc")
        for source in tools.samples(".md"):
            with self.subTest(source.name):
                wanted, found = self.read_back(source)
                self.assertEqual(words.find_in_order(wanted.body, found.body)[1], "")
