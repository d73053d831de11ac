"""The include rules hold, and a violation of each kind is caught."""

import subprocess

import tools

CHECK = tools.ROOT / "scripts" / "check-includes"


class IncludeRulesTest(tools.SampleTest):
    def check(self, files):
        for name, text in files.items():
            path = self.directory / "src" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return subprocess.run([CHECK, self.directory], capture_output=True, text=True)

    def test_the_sources_obey(self):
        result = subprocess.run([CHECK], capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stdout)

    def test_what_is_allowed_passes(self):
        result = self.check({"readers/a.cpp": '#include "readers/a.h"\n#include <string>\n#include <cmark-gfm.h>\n',
                             "main.cpp": '#include "newsexport.h"\n#include "cli/options.h"\n'})  # fmt: skip
        self.assertEqual((result.returncode, result.stdout), (0, "include rules: 2 files, 0 violations\n"))

    def test_each_violation_is_caught(self):
        violations = {
            "readers/a.cpp": '#include "writers/epub/write_epub.h"',
            "model/a.h": '#include "readers/reader.h"',
            "support/a.cpp": '#include "model/article.h"',
            "writers/epub/a.cpp": '#include "typeset/page.h"',
            "typeset/a.cpp": '#include "writers/pdf/paint.h"',
            "cli/a.cpp": '#include "model/article.h"',
            "main.cpp": '#include "readers/reader.h"',
            "assembly/a.cpp": "#include <expat.h>",
            "model/b.cpp": "#include <zip.h>",
            "model/c.h": "#include <fmt/format.h>",
            "surprise/a.cpp": "#include <string>",
        }
        result = self.check(violations)
        self.assertEqual(result.returncode, 1)
        for name in violations:
            self.assertIn(f"src/{name}:", result.stdout)
        self.assertIn(f"{len(violations)} violations", result.stdout)
