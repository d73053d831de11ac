"""One input with many articles, and a book as its own source, as users meet them."""

import subprocess
import unittest

import test_epubcheck
import tools

FEED = tools.ROOT / "samples" / "harbour-feed.xml"
STORY = tools.ROOT / "samples" / "harbour-barrier.md"


class CollectionTest(tools.SampleTest):
    def run_program(self, *arguments):
        return subprocess.run([tools.PROGRAM, *map(str, arguments)], capture_output=True, text=True, cwd=self.directory)

    def test_each_item_of_a_feed_becomes_a_book_that_is_valid(self):
        done = self.run_program(FEED, "--epub", "--pdf", "-d", self.directory)
        self.assertEqual(done.returncode, 0, done.stderr)
        folder = self.directory / "harbour-feed"
        names = sorted(path.name for path in folder.iterdir())
        stories = ["2026-05-11-ferry-timetable-changes-in-june", "2026-05-12-barrier-gates-pass-their-first-winter-test"]
        self.assertEqual(names, [story + ending for story in stories for ending in (".epub", ".pdf")])
        books = sorted(folder.glob("*.epub"))
        messages = test_epubcheck.check(books)
        self.assertEqual([messages[str(book)] for book in books], [[], []])
        self.assertIn("2 articles: 2 done", done.stderr)

    def test_a_dump_of_a_feed_prints_all_its_articles(self):
        done = self.run_program(FEED, "--dump-model")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.count("headline:"), 2)

    def test_one_output_for_several_articles_is_refused(self):
        done = self.run_program(FEED, "-o", "book.epub")
        self.assertEqual(done.returncode, 1)
        self.assertIn("[output.several-articles]", done.stderr)
        self.assertEqual(list(self.directory.glob("*.epub")), [])

    def test_a_book_with_its_source_is_valid_and_gives_the_same_article_again(self):
        book = self.directory / "story.epub"
        done = self.run_program(STORY, "--embed-source", "-o", book)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(test_epubcheck.check([book])[str(book)], [])
        there = self.run_program(STORY, "--dump-model")
        back = self.run_program(book, "--dump-model")
        self.assertEqual(back.returncode, 0, back.stderr)
        self.assertEqual(back.stdout, there.stdout)

    def test_a_book_without_its_source_is_refused_by_name(self):
        book = self.directory / "story.epub"
        self.run_program(STORY, "-o", book)
        done = self.run_program(book, "--pdf", "-d", self.directory / "out")
        self.assertEqual(done.returncode, 1)
        self.assertIn("[epub.no-source]", done.stderr)


if __name__ == "__main__":
    unittest.main()
