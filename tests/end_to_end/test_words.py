"""Every word of each source stands in the EPUB, in order; and the comparison notices every single word that goes."""

import markup_words
import tools
import variants
import words

# Variants that pandoc reads otherwise than CommonMark (lists, empty headings, references to notes within notes, a
# fence that is never closed, pictures side by side), or whose front matter is partly for machines.
NOT_COMPARED = {"boxes.md", "figure-texts.md", "front-matter-odd.md", "headings.md", "lists.md", "note-in-table.md",
                "rights.md"}  # fmt: skip


def lines_missing(source, book):
    """The lines of a plain text that are not in the book. Lines that are kept elsewhere (the site's chrome in the
    appendix, the rights notice) may be out of order; all others may not."""
    place, lost, everything = 0, [], book.front + book.body
    for line in map(words.words, source.read_text(encoding="utf-8").splitlines()):
        places, problem = words.find_in_order(line, everything, start=place, max_gap=2)
        if places:
            place = places[-1] + 1
        elif words.find_in_order(line, everything, max_gap=2)[0] is None:
            lost.append(problem)
    return lost


class WordsTest(tools.SampleTest):
    def test_every_word_of_the_markdown_samples(self):
        tools.require_command("pandoc")
        for source in tools.samples(".md"):
            with self.subTest(source.name):
                wanted = words.text_by_pandoc(source, words.MARKDOWN)
                self.assertEqual(words.missing(wanted, words.text_of_epub(self.epub_of(source))), [])

    def test_every_word_of_the_markdown_variants(self):
        tools.require_command("pandoc")
        for source in variants.write_variants(self.directory):
            if source.suffix != ".md" or source.name in NOT_COMPARED:
                continue
            with self.subTest(source.name):
                wanted = words.text_by_pandoc(source, words.MARKDOWN)
                self.assertEqual(words.missing(wanted, words.text_of_epub(self.epub_of(source))), [])

    def test_every_line_of_the_plain_texts(self):
        texts = [v for v in variants.write_variants(self.directory) if v.suffix == ".txt"]
        for source in tools.samples(".txt") + texts:
            with self.subTest(source.name):
                book = words.text_of_epub(self.epub_of(source, "--keep-all"))
                self.assertEqual(lines_missing(source, book), [])

    def test_every_text_node_of_the_samples_in_markup(self):
        """Their order is that of the Markdown sample: tests/readers/samples_agree_test.cpp compares the models."""
        for source in tools.samples():
            if source.suffix not in tools.MARKUP_SUFFIXES:
                continue
            with self.subTest(source.name):
                # Without spaces: a superscript ends its text node within a word.
                everything = "".join(words.text_of_epub(self.epub_of(source)).metadata)
                runs = ["".join(words.words(node)) for node in markup_words.text_nodes(source)]
                self.assertGreater(sum(map(len, runs)), 9000)
                self.assertEqual([run for run in runs if run not in everything], [])

    def test_a_word_that_is_dropped_is_noticed(self):
        """Each word of the longest sample in turn is taken out of its EPUB's text."""
        tools.require_command("pandoc")
        source = max(tools.samples(".md"), key=lambda path: path.stat().st_size)
        wanted = words.text_by_pandoc(source, words.MARKDOWN).body
        found = words.text_of_epub(self.epub_of(source)).body
        places, problem = words.find_in_order(wanted, found)
        self.assertEqual(problem, "")
        self.assertGreater(len(places), 200)
        for place in places:
            self.assertIsNone(words.find_in_order(wanted, found[:place] + found[place + 1 :])[0],
                              f"nobody missed {' '.join(found[place - 3 : place + 2])!r}")  # fmt: skip
