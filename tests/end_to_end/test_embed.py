"""What the build does with the text files that go into the program: a label that is missing, or a word list that is broken,
fails it."""

import shutil
import subprocess

from tools import ROOT, SampleTest


class EmbedTest(SampleTest):
    def embed(self, text, name="src/model/labels/de.txt"):
        root = self.directory / "root"
        shutil.rmtree(root, ignore_errors=True)
        (root / "src/model").mkdir(parents=True)
        shutil.copy(ROOT / "src/model/labels.h", root / "src/model")
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
        command = ["cmake", "-D", f"ROOT={root}", "-D", f"OUTPUT={root / 'table.cpp'}", "-P", ROOT / "scripts/embed.cmake",
                   "--", name]
        result = subprocess.run(command, capture_output=True, text=True)
        return result.returncode, " ".join(result.stderr.split()), root / "table.cpp"

    def test_the_keys_of_labels(self):
        german = (ROOT / "src/model/labels/de.txt").read_text()
        status, _, table = self.embed(german)
        self.assertEqual(status, 0)
        self.assertIn(german, table.read_text())
        for broken, named in ((german.replace("rights = ", "rihgts = "), "rihgts"),
                              (german.replace("by = Von\n", ""), "by"),
                              (german + "by = Durch\n", "")):
            status, said, table = self.embed(broken)
            self.assertEqual(status, 1)
            self.assertIn("src/model/labels/de.txt: keys that are missing", said)
            self.assertIn(named, said)
            self.assertFalse(table.exists())

    def test_word_lists(self):
        name = "src/readers/harbour.txt"
        good = "# Words of a harbour; \"quoted\" [so].\n[ships]\ntug\n(c) pilot; boat\n\n# two\n[greetings]\nde = moin|ahoi\nde = hallo\nnl = ahoi\n"
        status, said, table = self.embed(good, name)
        self.assertEqual((status, said), (0, ""))
        self.assertIn(good, table.read_text())
        for broken, message in (
                (good.replace("tug", "tug\nbarge\ntug"), ":5: 'tug' stands twice in [ships]"),
                (good.replace("hallo", "moin"), ":9: 'moin' stands twice in [greetings]"),
                (good.replace("[greetings]", "[ships]"), ":7: [ships] stands twice"),
                (good.replace("tug\n(c) pilot; boat\n", ""), ": [ships] has no entry"),
                (good + "[last]\n# nothing\n", ": [last] has no entry"),
                (good.replace("tug", "tug "), ":3: white space"),
                (good.replace("tug", " tug"), ":3: white space"),
                (good.replace("tug", "big  tug"), ":3: white space"),
                (good.replace("tug", "big\ttug"), ":3: white space"),
                (good.replace("moin|", "moin | "), ":8: white space before or after 'moin '"),
                (good.replace("moin|", "moin||"), ":8: an entry that is empty"),
                (good.replace("de = moin", "de =moin"), ":8: neither a section, an entry nor 'key = entry'"),
                (good.replace("[ships]", "[Ships at sea]"), ":2: an entry before the first section"),
                (good.replace("[greetings]", "[greetings"), ":7: neither a section"),
                (good + "salut\n", ":11: [greetings] has entries with keys and without"),
                (good.replace("tug", "en = tug"), ":4: [ships] has entries with keys and without"),
                ("# Nothing.\n", ": no section")):
            with self.subTest(broken=broken, message=message):
                status, said, table = self.embed(broken, name)
                self.assertEqual(status, 1)
                self.assertIn(name + message, said)
                self.assertFalse(table.exists())
