"""Many articles as one book, as users meet it."""

import re
import subprocess
import unittest
import zipfile
from xml.etree import ElementTree

import test_ace
import test_epubcheck
import tools

EDITION = tools.ROOT / "samples" / "morning-edition.yaml"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


def texts(book):
    """The words of each content document, by its name."""
    found = {}
    with zipfile.ZipFile(book) as archive:
        for name in archive.namelist():
            if name.endswith(".xhtml"):
                body = ElementTree.fromstring(archive.read(name)).find(f"{XHTML}body")
                found[name.removeprefix("EPUB/")] = " ".join("".join(body.itertext()).split())
    return found


def part(book, name):
    with zipfile.ZipFile(book) as archive:
        return ElementTree.fromstring(archive.read(f"EPUB/{name}"))


class EditionTest(tools.SampleTest):
    def run_program(self, *arguments):
        return subprocess.run([tools.PROGRAM, *map(str, arguments)], capture_output=True, text=True, cwd=self.directory)

    def make(self, *arguments):
        done = self.run_program("--edition", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def test_an_edition_file_becomes_a_valid_book_with_the_words_of_every_article(self):
        self.make(EDITION, "-o", "morning.epub")
        book = self.directory / "morning.epub"
        self.assertEqual(test_epubcheck.check([book]), {})
        words = texts(book)
        articles = [name for name in words if name.startswith("article-")]
        self.assertEqual(len(articles), 8)
        sources = ["harbour-barrier.md", "short-brief.md", "wrapped-dispatch.txt", "three-harbours.md", "arabic-market.md", "chinese-bridge.md"]
        for number, source in enumerate(sources, 1):
            with self.subTest(source):
                alone = tools.convert(tools.SAMPLES / source, self.directory / f"{source}.epub")
                self.assertEqual(words[f"article-{number:04}.xhtml"], texts(alone)["article.xhtml"])
        self.assertIn("Published by The Harrowmouth Ledger at the Corn Hall", words["colophon.xhtml"])
        self.assertIn("© 2026 صحيفة الشراع", words["colophon.xhtml"])

    def test_ace_finds_no_violation(self):
        self.make(EDITION, "-o", "morning.epub")
        self.assertEqual(test_ace.violations(self.directory / "morning.epub", self.directory / "ace"), [])

    def test_contents_list_sections_with_their_articles(self):
        self.make(EDITION, "-o", "morning.epub")
        navigation = part(self.directory / "morning.epub", "nav.xhtml").find(f".//{XHTML}nav")
        top = [item.find(f"{XHTML}a").text for item in navigation.find(f"{XHTML}ol")]
        self.assertEqual(top, ["Six closures left", "City", "Abroad", "Imprint"])
        abroad = navigation.find(f"{XHTML}ol")[2].find(f"{XHTML}ol")
        self.assertEqual([item.find(f"{XHTML}a").get("href") for item in abroad],
                         [f"article-{number:04}.xhtml" for number in range(4, 9)])  # fmt: skip

    def test_what_the_edition_says_of_itself_is_the_books_metadata(self):
        self.make(EDITION, "-o", "morning.epub", "--meta", "subtitle=Late")
        package = ElementTree.tostring(part(self.directory / "morning.epub", "package.opf"), encoding="unicode")
        for value in ("The Harrowmouth Ledger, morning edition<", ">Late<", ">2026-05-12<", ">132<", ">series<"):
            self.assertIn(value, package)
        self.assertNotIn("Ines Calloway", package)

    def test_a_feed_becomes_an_edition_directly_and_the_same_article_is_noticed(self):
        feed = tools.SAMPLES / "harbour-feed.xml"
        done = self.make("Feed of the day", feed, feed, "-d", "out")
        self.assertEqual(done.stderr.count("[edition.duplicate]"), 2)
        words = texts(self.directory / "out" / "feed-of-the-day.epub")
        self.assertEqual(sum(name.startswith("article-") for name in words), 2)

    def test_an_article_that_cannot_be_read_is_left_out_and_under_strict_there_is_no_edition(self):
        (self.directory / "good.md").write_text("---\ntitle: Good\nlang: en\ndate: 2026-05-12\n---\nWords.\n", encoding="utf-8")
        (self.directory / "bad.md").write_bytes(b"\0\1\2")
        done = self.run_program("--edition", "Two", "good.md", "bad.md", "gone.md", "-o", "two.epub")
        self.assertEqual(done.returncode, 1)
        self.assertIn("bad.md: error:", done.stderr)
        self.assertIn("[input.missing]", done.stderr)
        self.assertIn("Words.", texts(self.directory / "two.epub")["article-0001.xhtml"])
        done = self.run_program("--strict", "--edition", "Two", "good.md", "bad.md", "-o", "strict.epub")
        self.assertEqual(done.returncode, 1)
        self.assertIn("[edition.incomplete]", done.stderr)
        self.assertFalse((self.directory / "strict.epub").exists())

    def test_a_cover_is_shown_and_declared(self):
        (self.directory / "e.yaml").write_text(f"title: T\nlang: en\ncover: cover.jpg\narticles: ['{tools.SAMPLES / 'short-brief.md'}']\n")
        picture = sorted((tools.SAMPLES / "pictures").glob("*.jpg"))[0]
        (self.directory / "cover.jpg").write_bytes(picture.read_bytes())
        self.make("e.yaml", "-o", "e.epub")
        book = self.directory / "e.epub"
        self.assertEqual(test_epubcheck.check([book]), {})
        items = {item.get("href"): item.get("properties") for item in part(book, "package.opf").iter(f"{OPF}item")}
        self.assertEqual(items["cover.jpg"], "cover-image")
        self.assertEqual(part(book, "cover.xhtml").find(f".//{XHTML}img").get("alt"), "T")

    def test_the_style_of_the_edition_file_holds_unless_another_is_named(self):
        (self.directory / "e.yaml").write_text(f"title: T\nlang: en\nstyle: newspaper\narticles: ['{tools.SAMPLES / 'short-brief.md'}']\n")

        def sheet(*options):
            self.make("e.yaml", "-o", "e.epub", *options)
            with zipfile.ZipFile(self.directory / "e.epub") as archive:
                return archive.read("EPUB/book.css").decode()

        self.assertIn("The newspaper style", sheet())
        self.assertIn("The large-print style", sheet("--style", "large-print"))
        (self.directory / "e.yaml").write_text("title: T\nstyle: baroque\narticles: [a.md]\n")
        done = self.run_program("--edition", "e.yaml", "-o", "e.epub")
        self.assertEqual((done.returncode, "[style.unknown]" in done.stderr), (2, True), done.stderr)

    def test_a_combined_bibliography_has_each_work_once(self):
        self.make(EDITION, "-o", "morning.epub", "--combined-bibliography", "--citation-style", "apa")
        book = self.directory / "morning.epub"
        self.assertEqual(test_epubcheck.check([book]), {})
        listed = ["".join(entry.itertext()) for entry in part(book, "sources.xhtml").iter(f"{XHTML}li")]
        self.assertEqual(len(listed), len(set(listed)))
        for name in [name for name in texts(book) if name.startswith("article-")]:
            sources = [e for e in part(book, name).iter(f"{XHTML}li") if "source" in (e.get("class") or "").split()]
            for source in sources:
                words = re.sub(r"[\s↑]+[a-z]?(?=\s|$)", "", " ".join("".join(source.itertext()).split()))
                self.assertTrue(any(words[:40] in " ".join(entry.split()) for entry in listed), words)
        self.assertGreater(len(listed), 7)

    def test_an_edition_without_a_picture_for_its_cover_gets_one_with_its_headlines(self):
        self.make(EDITION, "-o", "morning.epub")
        book = self.directory / "morning.epub"
        picture = part(book, "cover.xhtml").find(f".//{XHTML}img")
        self.assertIn("Six closures left", picture.get("alt"))
        self.assertTrue(picture.get("alt").startswith("The Harrowmouth Ledger, morning edition. 12 May 2026"))
        with zipfile.ZipFile(book) as archive:
            png = archive.read("EPUB/cover.png")
        self.assertEqual((png[:8], png[16:24]), (b"\x89PNG\r\n\x1a\n", (1600).to_bytes(4, "big") + (2400).to_bytes(4, "big")))
        # It is not blank: much of it is neither white nor the same in all rows.
        self.assertGreater(len(png), 50_000)

    def test_the_same_inputs_give_the_same_bytes(self):
        for name in ("one.epub", "two.epub"):
            self.make(EDITION, "-o", name)
        self.assertEqual((self.directory / "one.epub").read_bytes(), (self.directory / "two.epub").read_bytes())

    def test_what_a_killed_run_left_half_written_goes_with_the_next(self):
        ended = subprocess.Popen(["true"])
        ended.wait()
        half = self.directory / f".e.epub.{ended.pid}-1.part"
        half.write_bytes(b"half")
        self.make("T", tools.SAMPLES / "short-brief.md", "-o", "e.epub")
        self.assertFalse(half.exists())

    def test_an_edition_replaces_neither_its_articles_nor_its_own_file(self):
        (self.directory / "a.md").write_text("---\ntitle: A\nlang: en\ndate: 2026-05-12\n---\nWords.\n", encoding="utf-8")
        (self.directory / "e.yaml").write_text("title: T\nsections: [{title: S, articles: [a.md]}]\n")
        (self.directory / "folder.epub").mkdir()
        before = {path.name: path.read_bytes() for path in self.directory.iterdir() if path.is_file()}
        for arguments, code in (
            (["T", "a.md", "-o", "a.md"], "output.is-input"),
            (["e.yaml", "-o", "a.md"], "output.is-input"),
            (["e.yaml", "-o", "e.yaml"], "output.is-input"),
            (["e.yaml", "-o", "folder.epub"], "output.is-folder"),
        ):
            done = self.run_program("--edition", *arguments)
            with self.subTest(arguments):
                self.assertEqual((done.returncode, re.findall(r"\[(.*)\]", done.stderr)), (2, [code]))
        self.assertEqual({path.name: path.read_bytes() for path in self.directory.iterdir() if path.is_file()}, before)

    def test_the_policy_for_data_mining_of_an_edition_is_written(self):
        self.make(EDITION, "-o", "e.epub", "--tdm-reservation", "1", "--tdm-policy-out", "policy.json")
        self.assertIn("The Harrowmouth Ledger", (self.directory / "policy.json").read_text())

    def test_what_cannot_go_with_an_edition_is_refused(self):
        for arguments in (["--dump-model"], ["--embed-source"]):
            done = self.run_program("--edition", "T", *arguments, tools.SAMPLES / "short-brief.md")
            self.assertEqual((done.returncode, re.findall(r"\[(.*)\]", done.stderr)), (2, ["usage.edition"]))


if __name__ == "__main__":
    unittest.main()
