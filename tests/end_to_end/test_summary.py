"""The page of --report-summary as a browser shows it; and that no report takes the place of another file."""

import html.parser
import json
import signal
import subprocess
import time
import urllib.parse

import tools
from tools import PROGRAM, ROOT, SampleTest, run

VOID = {"meta", "input", "br"}


class Structure(html.parser.HTMLParser):
    """Holds that every element is closed, in order, and collects ids and links."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links = [], [], []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [value for name, value in attributes if name == "id"]
        self.links += [value for name, value in attributes if name == "href"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag


class Summary(SampleTest):
    def setUp(self):
        super().setUp()
        self.source, self.out = self.directory / "in", self.directory / "out"
        self.page = self.out / "summary.html"
        self.source.mkdir()
        for number in range(12):
            self.write(f"rain {number}.md", f"# Rain {number}\n\n{'It rained. ' * number * 200}It rained.\n".encode())
        self.write("binary.md", b"\0")
        self.write("empty.md", b" \n")
        self.write("<script>alert(1)<_script>.md", b"# Rain\n\nIt rained.\n\n![](none.jpg)\n")
        self.write(b"caf\xe9 #1.md", b"# Rain\n\nIt rained.\n")

    def write(self, name, content):
        folder = bytes(self.source) if isinstance(name, bytes) else str(self.source)
        separator = b"/" if isinstance(name, bytes) else "/"
        with open(folder + separator + name, "wb") as file:
            file.write(content)

    def make(self, *options):
        return run(["--epub", "--pdf", "-d", self.out, "--report-summary", self.page, *options, self.source])

    def test_the_page_is_well_formed_and_its_links_lead_to_the_outputs(self):
        self.assertEqual(self.make().returncode, 1)
        text = self.page.read_text(encoding="utf-8")
        structure = Structure(text)
        self.assertEqual(len(set(structure.ids)), len(structure.ids))
        self.assertEqual(len(structure.links), 28)
        for link in structure.links:
            path = bytes(self.out) + b"/" + urllib.parse.unquote_to_bytes(link)
            with open(path, "rb") as output:
                self.assertIn(output.read(4), (b"PK\3\4", b"%PDF"))
        self.assertIn("<h1>16 articles</h1>", text)

    def test_the_table_is_sorted_and_filtered(self):
        tools.require_judge("puppeteer-core")
        self.make("-j2")
        driver = ROOT / "tests" / "judges" / "summary.mjs"
        command = [tools.require_command("node"), driver, tools.JUDGES, tools.require_chromium(), self.page]
        seen = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=120).stdout)
        self.assertEqual(seen["problems"], [])
        self.assertEqual(seen["requests"], [self.page.as_uri()])
        self.assertEqual(seen["overflows"], {"1200": False, "400": False})
        self.assertEqual((len(seen["first"]["inputs"]), seen["first"]["status"]), (16, "16 articles"))
        self.assertEqual(seen["first"]["sorting"], [None] * 7)

        sizes = [int(size.replace(",", "") or 0) for size in seen["byBytes"]["bytes"]]
        self.assertEqual(sizes, sorted(sizes))
        self.assertGreater(sizes[-1], 0)
        self.assertEqual(seen["byBytes"]["sorting"][3], "ascending")
        down = [int(size.replace(",", "") or 0) for size in seen["byBytesDown"]["bytes"]]
        self.assertEqual(down, sizes[::-1])
        self.assertEqual(seen["byBytesDown"]["sorting"], [None, None, None, "descending", None, None, None])

        names = [name.rsplit("/", 1)[1] for name in seen["byInput"]["inputs"]]
        numbers = [int(name[5:-3]) for name in names if name.startswith("rain")]
        self.assertEqual(numbers, list(range(12)))
        self.assertEqual(seen["byInput"]["sorting"], ["ascending"] + [None] * 6)
        self.assertEqual([name.rsplit("/", 1)[1] for name in seen["filtered"]["inputs"]], ["binary.md"])
        self.assertEqual(seen["filtered"]["status"], "1 of 16 articles")
        self.assertEqual((seen["ofKind"]["code"], seen["ofKind"]["pressed"]), ("input.binary", "true"))
        self.assertEqual(seen["ofKind"]["inputs"], seen["filtered"]["inputs"])
        self.assertEqual(seen["last"], seen["byInput"])

    def test_an_edition_has_a_page_too(self):
        for name in ("binary.md", "empty.md"):
            (self.source / name).unlink()
        result = run(["--epub", "--edition", "Rain", "-d", self.out, "--report-summary", self.page, self.source])
        self.assertEqual(result.returncode, 0, result.stderr.decode(errors="replace"))
        text = self.page.read_text(encoding="utf-8")
        self.assertIn('<th scope="row">Rain</th><td class="done">done</td><td><a href="rain.epub">', text)
        self.assertIn("<h1>15 articles</h1>", text)

    def test_reports_take_no_other_files_place(self):
        victim = self.source / "rain 1.md"
        before = victim.read_bytes()
        clashes = {"output.is-input": ["--report", victim], "output.clash": ["--report", self.page],
                   "output.is-folder": ["--report", self.source]}
        clashes["output.clash "] = ["--report", self.out / "rain 1.epub"]
        for code, options in clashes.items():
            with self.subTest(code):
                result = self.make(*options)
                self.assertEqual(result.returncode, 2, result.stderr.decode(errors="replace"))
                self.assertIn(f"[{code.strip()}]".encode(), result.stderr)
                self.assertFalse(self.out.exists())
        result = run(["--epub", "-d", self.out, "--report-summary", victim, self.source])
        self.assertEqual(result.returncode, 2)
        self.assertEqual(victim.read_bytes(), before)
        self.assertEqual(run(["--report-summary", "", self.source]).returncode, 2)

    def test_a_page_that_cannot_be_written_is_told_at_once(self):
        (self.directory / "file").write_bytes(b"")
        result = run(["--epub", "-d", self.out, "--report-summary", self.directory / "file" / "s.html", self.source])
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"[output.unwritable]", result.stderr)
        self.assertFalse(self.out.exists())

    def test_a_killed_run_leaves_the_page_that_was_there(self):
        self.out.mkdir()
        self.page.write_text("the last one")
        for number in range(300):
            self.write(f"more {number}.md", b"# Rain\n\nIt rained.\n")
        for number, status in ((signal.SIGKILL, -9), (signal.SIGINT, 130)):
            batch = subprocess.Popen([PROGRAM, "-q", "--epub", "--pdf", "-d", self.out, "--report-summary", self.page,
                                      self.source], stderr=subprocess.DEVNULL)
            while not any(self.out.rglob("more*.epub")) and batch.poll() is None:
                time.sleep(0.01)
            batch.send_signal(number)
            self.assertEqual(batch.wait(timeout=60), status)
            if number == signal.SIGKILL:
                self.assertEqual(self.page.read_text(), "the last one")
                for output in self.out.glob("more*"):
                    output.unlink()
        self.assertRegex(self.page.read_text(), r"<dt>inputs not tried</dt><dd>[1-9]\d*</dd>")
        self.assertEqual([part for part in self.out.glob(".summary*.part")], [])
