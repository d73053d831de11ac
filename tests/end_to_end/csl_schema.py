"""The RELAX NG schema of CSL 1.0.1 that Debian's python3-citeproc brings, with the names that CSL 1.0.2 has added."""

import unittest
from pathlib import Path
from xml.etree import ElementTree

SCHEMA = Path("/usr/lib/python3/dist-packages/citeproc/data/schema/csl.rng")
RNG = "{http://relaxng.org/ns/structure/1.0}"

# A name of CSL 1.0.1 that stands in a list, and what 1.0.2 has beside it (release notes of CSL 1.0.2).
ADDED = {
    "event": ["archive_collection", "division", "event-title", "license", "part-title", "reviewed-genre",
              "volume-title"],
    "chapter-number": ["part-number", "printing-number", "section", "supplement-number", "version"],
    "composer": ["chair", "compiler", "contributor", "curator", "executive-producer", "guest", "host", "narrator",
                 "organizer", "performer", "producer", "script-writer", "series-creator"],
    "event-date": ["available-date"],
    "article-journal": ["classic", "collection", "document", "event", "hearing", "performance", "periodical", "post",
                        "regulation", "software", "standard"],
    "available at": ["dataset", "map", "original-work-published", "software"],
}  # fmt: skip


def write_schema(target):
    if not SCHEMA.exists():
        raise unittest.SkipTest("python3-citeproc is not installed")
    ElementTree.register_namespace("", "http://relaxng.org/ns/structure/1.0")
    tree = ElementTree.parse(SCHEMA)
    for choice in tree.iter(RNG + "choice"):
        present = {value.text for value in choice.findall(RNG + "value")}
        for known, names in ADDED.items():
            if known not in present:
                continue
            for name in names:
                if name not in present:
                    ElementTree.SubElement(choice, RNG + "value").text = name
    tree.write(target, encoding="utf-8", xml_declaration=True)
