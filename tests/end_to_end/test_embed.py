"""What the build does with the text files that go into the program: a label that is missing fails it."""

import shutil
import subprocess

from tools import ROOT, SampleTest


class EmbedTest(SampleTest):
    def embed(self, labels):
        root = self.directory / "root"
        shutil.rmtree(root, ignore_errors=True)
        (root / "src/model/labels").mkdir(parents=True)
        shutil.copy(ROOT / "src/model/labels.h", root / "src/model")
        (root / "src/model/labels/de.txt").write_text(labels)
        command = ["cmake", "-D", f"ROOT={root}", "-D", f"OUTPUT={root / 'table.cpp'}", "-P", ROOT / "scripts/embed.cmake",
                   "--", "src/model/labels/de.txt"]
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
