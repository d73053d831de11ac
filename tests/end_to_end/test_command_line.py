"""The program as its users meet it: files, pipes, exit statuses, and what is said on standard error.

NEWSEXPORT names the program; default: build/newsexport of this checkout.
"""

import io
import json
import os
import pty
import re
import resource
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = str(Path(os.environ.get("NEWSEXPORT", ROOT / "build" / "newsexport")).resolve())

STORY = """---
title: Rain stops the harbour fair
lang: en-GB
date: 2026-05-12
---

It rained on the fair for the third day.

## The organizers

They said that the tents will hold.
"""

# A one-pixel GIF.
PICTURE = bytes.fromhex(
    "47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b"
)

IS_SANITIZED = b"__asan_init" in Path(PROGRAM).read_bytes()


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="newsexport-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.program = PROGRAM
        self.user = {}

    def drop_privileges(self):
        """Runs the program as nobody from here on: root may read and write everything."""
        if os.geteuid() != 0:
            return
        place = Path(tempfile.mkdtemp(prefix="newsexport-program-"))  # the build folder may be closed to others
        self.addCleanup(shutil.rmtree, place)
        place.chmod(0o755)
        self.program = shutil.copy(PROGRAM, place)
        self.user = {"user": 65534, "group": 65534, "extra_groups": []}
        self.folder.chmod(0o755)

    def write(self, name, content=STORY):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    def run_program(self, *arguments, environment=None, **options):
        clean = {k: v for k, v in os.environ.items() if k not in ("SOURCE_DATE_EPOCH", "NO_COLOR")}
        return subprocess.run(
            [self.program, *arguments],
            cwd=self.folder,
            **self.user,
            env={**clean, **(environment or {})},
            stderr=subprocess.PIPE,
            timeout=300,
            **{"stdout": subprocess.PIPE, "stdin": subprocess.DEVNULL, **options},
        )

    def assert_status(self, result, status):
        self.assertEqual(result.returncode, status, result.stderr.decode(errors="replace"))

    def assert_told(self, result, pattern):
        self.assertRegex(result.stderr.decode(), pattern)

    def assert_book(self, name_or_bytes):
        """A ZIP container whose members are whole, with the story's words in it."""
        content = name_or_bytes if isinstance(name_or_bytes, bytes) else (self.folder / name_or_bytes).read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            self.assertIsNone(book.testzip())
            self.assertEqual(book.read("mimetype"), b"application/epub+zip")
            return {name: book.read(name) for name in book.namelist()}

    def assert_only(self, *names):
        """No half-written file, and nothing else that was not there before."""
        found = sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if not p.is_dir())
        self.assertEqual(found, sorted(names))


class Outputs(CommandLineTest):
    def test_a_file_becomes_a_book_in_the_current_folder(self):
        self.write("news/story.md")
        result = self.run_program("--epub", "news/story.md")
        self.assert_status(result, 0)
        self.assertEqual((result.stdout, result.stderr), (b"", b""))
        members = self.assert_book("story.epub")
        self.assertIn(b"It rained on the fair for the third day.", b"".join(members.values()))
        self.assert_only("news/story.md", "story.epub")

    def test_standard_input_to_standard_output(self):
        result = self.run_program("--epub", "-", "-o", "-", stdin=None, input=STORY.encode())
        self.assert_status(result, 0)
        self.assert_book(result.stdout)
        self.assert_only()

    def test_a_pipe_gives_the_same_bytes_as_a_file(self):
        self.write("-.md", STORY)
        self.run_program("-o", "a.epub", "--", "./-.md")
        piped = self.run_program("-", "-o", "-", stdin=None, input=STORY.encode())
        self.assertEqual((self.folder / "a.epub").read_bytes(), piped.stdout)

    def test_the_input_tree_is_kept_below_the_output_folder(self):
        self.write("2026/may/story.md")
        self.write("2026/june/story.md")
        self.assert_status(self.run_program("-d", "out/books", "2026/may/story.md", "2026/june/story.md"), 0)
        self.assert_book("out/books/2026/may/story.epub")
        self.assert_book("out/books/2026/june/story.epub")

    def test_an_output_is_replaced_as_a_whole(self):
        self.write("story.md")
        self.write("story.epub", "old")
        self.assert_status(self.run_program("story.md"), 0)
        self.assert_book("story.epub")
        self.assert_only("story.md", "story.epub")

    def test_two_runs_give_the_same_bytes_in_another_place_and_locale(self):
        self.write("story.md")
        self.write("elsewhere/story.md")
        self.run_program("story.md", environment={"TZ": "Asia/Tokyo", "LC_ALL": "C"})
        self.run_program("-o", "b.epub", "elsewhere/story.md", environment={"TZ": "America/Lima", "LC_ALL": "C.UTF-8"})
        self.assertEqual((self.folder / "story.epub").read_bytes(), (self.folder / "b.epub").read_bytes())

    def test_check_writes_nothing(self):
        self.write("story.md")
        self.assert_status(self.run_program("--check", "story.md"), 0)
        self.assert_only("story.md")

    def test_check_without_output_takes_inputs_of_the_same_name(self):
        self.write("a/story.md")
        self.write("b/story.md")
        self.assert_status(self.run_program("--check", "a/story.md", "b/story.md"), 0)

    def test_the_model_is_printed(self):
        self.write("story.md")
        result = self.run_program("--dump-model", "story.md")
        self.assert_status(result, 0)
        self.assertIn("Rain stops the harbour fair", result.stdout.decode())
        self.assert_only("story.md")


class Options(CommandLineTest):
    def package_document(self, name):
        members = self.assert_book(name)
        return next(content for name, content in members.items() if name.endswith(".opf")).decode()

    def test_metadata_overrides_the_source(self):
        self.write("story.md")
        self.assert_status(self.run_program("--meta", "title=Sun at last", "--meta", "author=Ada Lind", "story.md"), 0)
        package = self.package_document("story.epub")
        self.assertIn("Sun at last", package)
        self.assertIn("Ada Lind", package)
        self.assertNotIn("Rain stops", package)

    def test_modified_wins_over_the_epoch_and_the_epoch_over_the_article(self):
        self.write("story.md")
        epoch = {"SOURCE_DATE_EPOCH": "86400"}
        self.run_program("story.md", "-o", "own.epub")
        self.run_program("story.md", "-o", "epoch.epub", environment=epoch)
        self.run_program("story.md", "-o", "option.epub", "--modified", "2030-01-02T03:04:05Z", environment=epoch)
        self.assertIn(">2026-05-12T00:00:00Z<", self.package_document("own.epub"))
        self.assertIn(">1970-01-02T00:00:00Z<", self.package_document("epoch.epub"))
        self.assertIn(">2030-01-02T03:04:05Z<", self.package_document("option.epub"))

    def test_a_wrong_epoch_is_refused(self):
        self.write("story.md")
        result = self.run_program("story.md", environment={"SOURCE_DATE_EPOCH": "today"})
        self.assert_status(result, 2)
        self.assert_told(result, r"usage\.source-date-epoch")

    def test_own_stylesheet_is_in_the_book(self):
        self.write("story.md")
        self.write("mine.css", "p { color: #123456 }")
        self.assert_status(self.run_program("--style", "mine.css", "story.md"), 0)
        self.assertIn(b"#123456", b"".join(self.assert_book("story.epub").values()))

    def test_stylesheet_that_would_spoil_the_book_is_refused_with_its_place(self):
        self.write("story.md")
        self.write("mine.css", "p { }\n@import 'other.css';\n")
        result = self.run_program("--style", "mine.css", "story.md")
        self.assert_status(result, 2)
        self.assert_told(result, r"mine\.css:2:1: error: .* \[style\.import\]")
        self.assert_only("story.md", "mine.css")

    def test_strict_refuses_an_article_with_a_warning(self):
        self.write("story.md", STORY + "\n![A wet street](missing.gif)\n")
        self.assert_status(self.run_program("story.md", "-o", "accepted.epub"), 0)
        result = self.run_program("--strict", "-q", "story.md")
        self.assert_status(result, 1)
        self.assert_told(result, r"story\.md:\d+:\d+: error: ")
        self.assert_only("story.md", "accepted.epub")

    def test_quiet_and_verbose(self):
        self.write("story.md", STORY + "\n![A wet street](missing.gif)\n")
        self.assertEqual(self.run_program("-q", "story.md").stderr, b"")
        self.assert_told(self.run_program("story.md"), r"story\.md:\d+:\d+: warning: .*missing\.gif")
        self.assert_told(self.run_program("-v", "story.md"), r"(?m)^story\.md: wrote story\.epub, [\d,]+ bytes$")

    def test_verbose_names_every_file_that_is_written(self):
        self.write("story.md", STORY.replace("---\n\n", "tdm-reservation: 1\ncopyright-holder: The Quay\n---\n\n", 1))
        result = self.run_program("-v", "--epub", "--pdf", "--tdm-policy-out", "p.json", "--report", "r.jsonl",
                                  "--report-summary", "s.html", "story.md")  # fmt: skip
        self.assert_status(result, 0)
        written = re.findall(r"wrote (\S+?),? ?(?:[\d,]+ bytes)?\n", result.stderr.decode())
        self.assertEqual(sorted([*written, "story.md"]), sorted(p.name for p in self.folder.iterdir()))
        again = self.run_program("-v", "--skip-unchanged", "-d", "out", "story.md")
        self.assertIn(b"wrote out/.newsexport-journal\n", again.stderr)

    def test_an_option_without_effect_is_told_before_or_after_the_articles_are_read(self):
        self.write("story.md")
        self.write("cites.md", STORY + "\nIt rained [@x].\n\n---\nreferences: [{id: x, type: book, title: Rain}]\n---\n")
        result = self.run_program("--epub", "--font-size", "12pt", "--citation-style", "apa", "--exclude", "x", "story.md")
        self.assert_status(result, 0)
        told = re.findall(r"(?m)^(--\S+): warning: it has no effect: .* \[option\.no-effect\]$", result.stderr.decode())
        self.assertEqual(told, ["--font-size", "--exclude", "--citation-style"])
        self.assert_told(result, r"(?m)^3 warnings: 3 option\.no-effect$")
        self.assertEqual(self.run_program("--pdf", "--font-size", "12pt", "--modified", "2026-05-12", "story.md").stderr, b"")

    def test_what_was_left_out_is_counted_at_the_end_and_listed_if_asked(self):
        self.write("a.html", "<html lang=en><nav><a href=x>Home page</a></nav><article><h1>Rain</h1><p>" + "It rained on the fair. " * 9
                   + "</p></article><footer>About us and more</footer></html>")
        quiet = self.run_program("-q", "--modified", "2026-05-12", "a.html")
        self.assertEqual(quiet.stderr, b"")
        self.assert_told(self.run_program("a.html"), r"(?m)^left out, 2 places: 2 html\.left-out; -v lists them$")
        listed = self.run_program("-v", "a.html")
        self.assert_told(listed, r'(?m)^a\.html:1:\d+: note: left out as .*: "Home page" \[html\.left-out\]$')
        self.assert_told(listed, r'(?m)^a\.html:1:\d+: note: left out as .*: "About us and more" \[html\.left-out\]$')

    def test_colors_only_where_they_are_wanted(self):
        self.assertNotIn(b"\x1b", self.run_program("missing.md").stderr)
        self.assertIn(b"\x1b", self.run_program("--color", "always", "missing.md").stderr)

    def test_colors_on_a_terminal_unless_no_color(self):
        for environment, is_colored in (({}, True), ({"NO_COLOR": "1"}, False)):
            terminal, other_end = pty.openpty()
            subprocess.run([PROGRAM, "missing.md"], cwd=self.folder, stderr=other_end, env=environment, timeout=60)
            os.close(other_end)
            self.assertEqual(b"\x1b" in os.read(terminal, 4096), is_colored)
            os.close(terminal)

    def test_help_and_version(self):
        help_text = self.run_program("--help")
        self.assert_status(help_text, 0)
        self.assertTrue(help_text.stdout.startswith(b"Usage: newsexport "))
        self.assertRegex(self.run_program("--version").stdout.decode(), r"^newsexport \d+\.\d+\.\d+\n$")


class WrongUsage(CommandLineTest):
    def assert_refused(self, code, *arguments):
        result = self.run_program(*arguments)
        self.assert_status(result, 2)
        self.assert_told(result, re.escape(f"[{code}]"))

    def test_wrong_arguments_do_nothing(self):
        self.write("a.md")
        self.write("b.md")
        self.assert_refused("usage.no-input")
        self.assert_refused("usage.unknown-option", "--no-such-option", "a.md")
        self.assert_refused("usage.output", "-o", "one.epub", "a.md", "b.md")
        self.assert_refused("usage.value", "--from", "klingon", "a.md")
        self.assert_refused("usage.value", "--meta", "no-such-key=1", "a.md")
        self.assert_refused("style.unknown", "--style", "no-such-style", "a.md")
        self.assert_refused("usage.output-name", "-")
        self.assert_refused("usage.resource-path", "--resource-path", "no-such-folder", "a.md")
        self.assert_refused("resource-map.unreadable", "--resource-map", "gone.txt", "a.md")
        self.assert_refused("resource-map.invalid", "--resource-map", "b.md", "a.md")
        self.assert_only("a.md", "b.md")

    def test_two_inputs_for_one_output_are_refused_before_anything_is_written(self):
        self.write("a/story.md")
        self.write("b/story.md")
        self.assert_refused("output.clash", "a/story.md", "b/story.md")
        self.assert_only("a/story.md", "b/story.md")

    def test_a_name_that_contradicts_is_refused_before_anything_is_written(self):
        self.write("a.md")
        self.write("b.md")
        (self.folder / "books").mkdir()
        for code, *arguments in (("usage.output-format", "--pdf", "-o", "x.epub"), ("usage.output-format", "-o", "x.txt"),
                                 ("usage.output-format", "--edition", "T", "-o", "x.mobi"),
                                 ("usage.output-format", "--audit", "-o", "x.pdf"),
                                 ("output.is-folder", "-o", "books"), ("output.is-folder", "-o", "new/"),
                                 ("output.is-folder", "--edition", "T", "-o", "books"),
                                 ("output.is-input", "--tdm-policy-out", "a.md"),
                                 ("output.clash", "--tdm-policy-out", "x", "-o", "x"),
                                 ("usage.output", "--dump-model", "-o", "x.dump", "b.md")):  # fmt: skip
            with self.subTest(arguments=arguments):
                self.assert_refused(code, *arguments, "a.md")
                self.assert_only("a.md", "b.md")
        self.assertIn(b"-d writes into a folder", self.run_program("-o", "books", "a.md").stderr)
        both = self.run_program("--dump-model", "-o", "-", "a.md", "b.md")
        self.assertEqual(both.stdout.count(b"article\n"), 2)

    def test_an_input_is_not_overwritten(self):
        self.write("story.md")
        self.assert_refused("output.is-input", "story.md", "-o", "story.md")
        self.assertEqual((self.folder / "story.md").read_text(), STORY)

    def test_a_book_is_not_written_to_a_terminal(self):
        self.write("story.md")
        terminal, other_end = pty.openpty()
        self.addCleanup(os.close, terminal)
        result = self.run_program("story.md", "-o", "-", stdout=other_end)
        os.close(other_end)
        self.assert_status(result, 2)
        self.assert_told(result, r"usage\.terminal")


class BadInput(CommandLineTest):
    def assert_bad(self, name, code, status=1):
        """Refused with its code, no file left, and the good story beside it done."""
        self.write("good.md")
        result = self.run_program("-d", "out", name, "good.md")
        self.assert_status(result, status)
        self.assert_told(result, rf"(?m)^{re.escape(name)}(:\d+)*: error: .*\[{re.escape(code)}\]$")
        self.assert_told(result, r"(?m)^2 articles: 1 done, 1 failed$")
        self.assert_book("out/good.epub")
        self.assertEqual([p.name for p in (self.folder / "out").iterdir()], ["good.epub"])

    def test_missing_file(self):
        self.assert_bad("missing.md", "input.missing")

    def test_an_address_is_not_fetched(self):
        self.assert_bad("https://ledger.example/story.html", "input.address")

    def test_unreadable_file(self):
        self.write("secret.md")
        (self.folder / "secret.md").chmod(0)
        (self.folder / "out").mkdir()
        (self.folder / "out").chmod(0o777)
        self.drop_privileges()
        self.assert_bad("secret.md", "input.unreadable")

    def test_empty_file(self):
        self.assert_bad(self.write("empty.md", ""), "input.empty")

    def test_file_of_white_space(self):
        self.assert_bad(self.write("blank.txt", " \n\t\n"), "input.empty")

    def test_binary_file(self):
        self.assert_bad(self.write("binary.md", bytes(range(256)) * 64), "input.binary")

    def test_picture_named_as_text(self):
        self.assert_bad(self.write("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(64)), "input.unsupported-format")

    def test_known_format_without_a_reader(self):
        self.assert_bad(self.write("page.rtf", "{\\rtf1 Rain.}"), "input.unsupported-format")
        self.assert_bad(self.write("wire", "<?xml version='1.0'?><what/>"), "input.unsupported-format")
        self.assert_bad(self.write("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), "input.unsupported-format")

    def test_device_as_input(self):
        result = self.run_program("/dev/zero", "-o", "a.epub")
        self.assert_status(result, 1)
        self.assert_told(result, r"input\.not-a-file")
        self.assert_only()

    def test_other_encodings_are_read(self):
        text = "# Caf\u00e9 \u201crain\u201d\n\nIt rained on the caf\u00e9 \u2014 again.\n"
        for encoding in ("cp1252", "utf-16", "utf-8-sig"):
            with self.subTest(encoding):
                self.write("story.md", text.encode(encoding))
                self.assert_status(self.run_program("story.md"), 0)
                words = b"".join(self.assert_book("story.epub").values()).decode(errors="replace")
                self.assertIn("It rained on the caf\u00e9 \u2014 again.", words)

    def test_other_encoding_is_told(self):
        self.write("story.md", "# Caf\u00e9\n\nRain.\n".encode("cp1252"))
        self.assert_told(self.run_program("-v", "story.md"), r"note: .*\[encoding\.assumed\]")

    def test_truncated_front_matter_is_survived(self):
        self.write("story.md", "---\ntitle: Rain\nauthor: [Ada\n\nIt rained.\n")
        self.assert_no_crash(self.run_program("story.md"))

    def test_yaml_bomb_is_survived(self):
        lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"]
        lines += [f"a{n}: &a{n} [" + ",".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 12)]
        self.write("bomb.md", "---\n" + "\n".join(lines) + "\n---\n\nIt rained.\n")
        self.assert_no_crash(self.run_program("bomb.md", preexec_fn=limit_memory))

    def test_deep_nesting_is_survived(self):
        self.write("quotes.md", ">" * 10000 + " It rained.\n")
        self.write("brackets.md", "[" * 10000 + "It rained." + "]" * 10000 + "\n")
        self.write("emphasis.md", "*a **b " * 10000 + "\n")
        self.write("lists.md", "- " * 10000 + "It rained.\n")
        for name in ("quotes.md", "brackets.md", "emphasis.md", "lists.md"):
            with self.subTest(name):
                self.assert_no_crash(self.run_program(name))

    def test_100_megabytes_are_read_or_refused(self):
        self.write("large.txt", ("It rained on the fair, and nobody was surprised by that at all. " * 16 + "\n\n") * 102400)
        self.assert_no_crash(self.run_program("large.txt"))

    def test_more_than_the_limit_is_refused(self):
        with open(self.folder / "huge.txt", "wb") as file:
            file.truncate(300 << 20)
        self.assert_bad("huge.txt", "input.too-large")

    def assert_no_crash(self, result):
        """Done or refused, with the program's own words."""
        self.assertIn(result.returncode, (0, 1), result.stderr[-2000:])
        if result.returncode == 1:
            self.assert_told(result, r"error: .*\[[a-z.-]+\]")
        self.assertNotIn("internal.", result.stderr.decode())


class Pictures(CommandLineTest):
    def convert_with_picture(self, source):
        self.write("news/story.md", STORY + f"\n![A wet street]({source})\n")
        result = self.run_program("news/story.md", "-o", "story.epub")
        self.assert_status(result, 0)
        members = self.assert_book("story.epub")
        return result, PICTURE in members.values()

    def test_a_picture_beside_the_article_is_in_the_book(self):
        self.write("news/img/my pic.gif", PICTURE)
        result, is_in_book = self.convert_with_picture("img/my%20pic.gif")
        self.assertTrue(is_in_book, result.stderr)

    def assert_left_out(self, source, reason=""):
        result, is_in_book = self.convert_with_picture(source)
        self.assertFalse(is_in_book)
        self.assert_told(result, rf"story\.md:\d+(:\d+)?: warning: .*{reason}")

    def test_a_missing_picture_is_told(self):
        self.assert_left_out("missing.gif")

    def test_a_picture_outside_of_the_folder_is_left_out(self):
        self.write("secret.gif", PICTURE)
        self.assert_left_out("../secret.gif", "outside")
        self.assert_left_out(str(self.folder / "secret.gif"), "outside")

    def test_a_link_that_leads_out_is_left_out(self):
        self.write("secret.gif", PICTURE)
        self.write("news/other.txt", "")
        (self.folder / "news/link.gif").symlink_to(self.folder / "secret.gif")
        self.assert_left_out("link.gif", "outside")

    def test_a_resource_path_allows_a_folder(self):
        self.write("img/pic.gif", PICTURE)
        self.write("news/story.md", STORY + "\n![A wet street](../img/pic.gif)\n")
        self.assert_status(self.run_program("--resource-path", "img", "news/story.md"), 0)
        self.assertIn(PICTURE, self.assert_book("story.epub").values())

    def test_a_resource_map_names_copies_of_pictures_on_the_web(self):
        self.write("copies/pic.gif", PICTURE)
        self.write("copies/map.txt", "# address and copy\nhttps://quay.example/street.gif?w=9 pic.gif\n")
        self.write("news/story.md", STORY + "\n![A wet street](http://quay.example/street.gif?w=9)\n")
        self.assert_status(self.run_program("--resource-map", "copies/map.txt", "news/story.md"), 0)
        self.assertIn(PICTURE, self.assert_book("story.epub").values())

    def test_a_folder_a_device_and_a_pipe_are_left_out(self):
        (self.folder / "news" / "folder.gif").mkdir(parents=True)
        os.mkfifo(self.folder / "news" / "pipe.gif")
        (self.folder / "news" / "zero.gif").symlink_to("/dev/zero")
        for name in ("folder.gif", "pipe.gif", "zero.gif"):
            with self.subTest(name):
                self.assert_left_out(name)

    def test_what_is_no_picture_is_left_out(self):
        self.write("news/words.gif", "These are words.")
        self.assert_left_out("words.gif")


class BadOutput(CommandLineTest):
    def assert_unwritable(self, result):
        self.assert_status(result, 3)
        self.assert_told(result, r"error: .*\[output\.unwritable\]")

    def test_full_disk(self):
        self.write("story.md")
        self.assert_unwritable(self.run_program("story.md", "-o", "/dev/full"))
        with open("/dev/full", "wb") as full:
            self.assert_unwritable(self.run_program("story.md", "-o", "-", stdout=full))
            self.assert_unwritable(self.run_program("--help", stdout=full))

    def test_file_size_limit_leaves_no_partial_file(self):
        self.write("story.md")
        self.assert_unwritable(self.run_program("story.md", preexec_fn=limit_file_size))
        self.assert_only("story.md")

    def test_output_folder_that_is_a_file(self):
        self.write("story.md")
        self.write("out", "")
        self.assert_unwritable(self.run_program("-d", "out", "story.md"))
        self.assert_only("story.md", "out")

    def test_output_folder_without_permission(self):
        self.write("story.md")
        (self.folder / "out").mkdir(mode=0o500)
        self.drop_privileges()
        self.assert_unwritable(self.run_program("-d", "out", "story.md"))

    def test_one_unwritable_output_harms_no_other(self):
        self.write("a/story.md")
        self.write("b/story.md")
        self.write("out/a", "a file where a folder should be")
        result = self.run_program("-d", "out", "a/story.md", "b/story.md")
        self.assert_status(result, 1)
        self.assert_book("out/b/story.epub")

    def test_a_reader_that_goes_away_is_no_crash(self):
        self.write("story.md")
        read_end, write_end = os.pipe()
        os.close(read_end)
        result = self.run_program("story.md", "-o", "-", stdout=write_end)
        os.close(write_end)
        self.assert_unwritable(result)

    def test_closed_standard_output_is_no_crash(self):
        self.write("story.md")
        self.assert_unwritable(self.run_program("story.md", "-o", "-", stdout=None, preexec_fn=lambda: os.close(1)))
        self.assert_only("story.md")

    def test_closed_standard_error_does_not_end_in_a_file(self):
        self.write("story.md", STORY + "\n![A wet street](missing.gif)\n")
        self.assert_status(self.run_program("story.md", preexec_fn=lambda: os.close(2)), 0)
        self.assert_book("story.epub")

    def test_held_back_articles_are_refused_unless_forced(self):
        self.write("story.md", "---\ntitle: T\nembargo: 2026-06-01T06:00:00Z\nrights: {end: 2026-07}\n---\n\nText.\n")
        moments = {"1780293599": b"[article.embargoed]", "1780293600": None, "1785542400": b"[article.expired]"}
        books = set()
        for epoch, code in moments.items():
            environment = {"SOURCE_DATE_EPOCH": epoch}
            with self.subTest(epoch):
                result = self.run_program("--modified", "2026-05-12", "story.md", environment=environment)
                self.assert_status(result, 1 if code else 0)
                self.assertIn(code or b"", result.stderr)
            forced = self.run_program("--modified", "2026-05-12", "--force", "story.md", environment=environment)
            self.assert_status(forced, 0)
            self.assertIn(code or b"", forced.stderr)
            books.add((self.folder / "story.epub").read_bytes())
        self.assertEqual(len(books), 1, "the moment decides on refusal, never on bytes")

    def test_withheld_and_cancelled_articles_are_refused_at_any_time(self):
        for status in ("withheld", "cancelled", "embargoed"):
            self.write("story.md", f"---\ntitle: T\nstatus: {status}\n---\n\nText.\n")
            result = self.run_program("--check", "story.md")
            self.assert_status(result, 1)
            self.assertIn(f"[article.{status}]".encode(), result.stderr)
            self.assertIn(b"--force", result.stderr)

    def test_the_clock_lifts_an_old_embargo(self):
        self.write("story.md", "---\ntitle: T\nstatus: embargoed\nembargo: 2001-01-01\n---\n\nText.\n")
        self.assert_status(self.run_program("story.md"), 0)

    def test_audit_of_many_articles(self):
        self.write("a.md", "---\ntitle: A\nrights:\n  holder: The Quay\nstatus: withheld\n---\n\n![](gone.png)\n")
        self.write("b.txt", "Rain On The Fair\n\nIt rained for the third day, and nobody came.\n\n"
                   "As a LiveMint analysis points out, a shop that cannot answer sells nothing.\n\n© 2026 The Quay. All rights reserved.\n")
        result = self.run_program("--audit", "--audit-format", "json", "a.md", "b.txt")
        self.assert_status(result, 0)
        one, other = map(json.loads, result.stdout.decode().splitlines())
        self.assertEqual(one["rights"], [{"line": 4, "column": 3, "field": "holder", "value": "The Quay", "origin": "front matter"}])
        self.assertEqual(one["pictures"][0]["missing"], ["credit", "alternative-text", "file"])
        self.assertEqual(one["status"], "withheld")
        self.assertEqual(len(other["attributions_without_link"]), 1)
        self.assertEqual({piece["field"]: (piece["origin"], piece["line"]) for piece in other["rights"]},
                         {"notice": ("text", 7), "holder": ("words of the notice", 7), "year": ("words of the notice", 7)})
        text = self.run_program("--audit", "a.md", "b.txt")
        self.assertIn(b"a.md:4:3: holder: The Quay [front matter]\n", text.stdout)
        self.assertIn("b.txt:7:1: year: 2026 [words of the notice]\n".encode(), text.stdout)
        self.assert_only("a.md", "b.txt")

    def test_the_policy_for_text_and_data_mining_is_written(self):
        self.write("story.md", "---\ntitle: T\nrights: © 2026 The Quay\ncanonical-url: https://q.example/story\n---\n\nText.\n")
        result = self.run_program("--tdm-reservation", "1", "--tdm-policy-out", "policy.json", "story.md")
        self.assert_status(result, 0)
        policy = json.loads((self.folder / "policy.json").read_text())
        self.assertEqual(policy["assigner"], {"vcard:fn": "The Quay"})
        self.assertEqual(policy["permission"][0]["duty"], [{"action": "obtainConsent"}])
        silent = self.run_program("--tdm-policy-out", "none.json", "story.md")
        self.assert_status(silent, 0)
        self.assertIn(b"[rights.policy-missing]", silent.stderr)
        self.assert_only("story.md", "story.epub", "policy.json")


def limit_memory():
    if not IS_SANITIZED:  # AddressSanitizer reserves terabytes of addresses
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def limit_file_size():
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


if __name__ == "__main__":
    unittest.main()
