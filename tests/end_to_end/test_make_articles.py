"""The articles that scripts/make-articles makes are what it says: always the same, and read as it expects."""

import json
import subprocess
import sys
import unittest

from articles import expected_outcomes, make_articles
from tools import ROOT, SampleTest, run, tree

sys.path.insert(0, str(ROOT / "scripts"))
from make_articles import phrases  # noqa: E402


class MakeArticles(SampleTest):
    def outcomes(self, folder):
        """{path: (outcome, codes of errors and warnings)}, over all items of a feed."""
        report = self.directory / "report.jsonl"
        run(["--check", "--resource-path", folder, "--report", report, folder])
        found = {}
        for line in report.read_text().splitlines():
            article = json.loads(line)
            codes = [said["code"] for said in article["diagnostics"] if said["severity"] != "note"]
            # Sentences made by template do not know their headline, and a page cut short may have none that does.
            codes = [code for code in codes if code != "html.unlike-title"]
            outcome, before = found.get(article["input"], ("done", []))
            found[article["input"]] = (article["outcome"] if outcome == "done" else outcome, before + codes)
        return found

    def test_newsexport_reads_each_article_as_expected(self):
        make_articles(60, self.directory / "in", "--bad", 10)
        expected = expected_outcomes(self.directory / "in")
        self.assertEqual(len(expected), 60)
        self.assertEqual(self.outcomes(self.directory / "in"), expected)

    def test_each_way_of_breaking_has_the_outcome_that_is_expected(self):
        make_articles(30, self.directory / "in", "--bad", 1)
        expected = expected_outcomes(self.directory / "in")
        self.assertIn(("failed", ["input.empty"]), expected.values())
        self.assertEqual(self.outcomes(self.directory / "in"), expected)

    def test_the_same_seed_gives_the_same_bytes_and_an_article_does_not_depend_on_their_number(self):
        for name, count, seed in (("few", 20, 1), ("again", 20, 1), ("many", 40, 1), ("other", 20, 2)):
            make_articles(count, self.directory / name, "--bad", 7, seed=seed)
        few, many = tree(self.directory / "few"), tree(self.directory / "many")
        self.assertEqual(few, tree(self.directory / "again"))
        del few["expected.tsv"]
        self.assertLess(few.items(), many.items())
        self.assertNotEqual(few.keys(), tree(self.directory / "other").keys())

    def test_the_languages_have_the_same_lists(self):
        headings = {name: sorted(phrases.language(name).headings()) for name in phrases.languages()}
        self.assertGreaterEqual(len(headings), 6)
        for name, found in headings.items():
            with self.subTest(language=name):
                self.assertEqual(found, headings["en"])
                self.assertGreaterEqual(len(phrases.language(name)["sentences"]), 25)

    def test_wrong_usage_writes_nothing(self):
        wrong = subprocess.run([ROOT / "scripts" / "make-articles", "many", self.directory / "in", "1"], capture_output=True)
        self.assertEqual(wrong.returncode, 2)
        self.assertFalse((self.directory / "in").exists())


if __name__ == "__main__":
    unittest.main()
