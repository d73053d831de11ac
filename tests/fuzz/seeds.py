"""Seeds and dictionaries for the fuzz targets: from our samples, and from the texts that stand in tests and sources."""

import re
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

JATS = "<article xmlns:xlink='http://www.w3.org/1999/xlink' article-type='news'>{}</article>"
DOCBOOK = "<article xmlns='http://docbook.org/ns/docbook' xmlns:xlink='http://www.w3.org/1999/xlink' version='5.0'>{}</article>"
NITF = "<nitf><head/><body><body.content>{}</body.content></body></nitf>"
NEWSML = "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Rain</HeadLine></NewsLines>{}</NewsComponent></NewsItem></NewsML>"
NEWSML_G2 = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' xml:lang='en'>{}</newsItem>"
RSS = "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item>{}</item></channel></rss>"
NINJS = '{{"uri": "urn:x:1", "headline": "Rain", "body_xhtml": "<p>Wet.</p>", {} }}'
CSL = ("<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0' class='note'><info/><citation><layout>{}</layout></citation>"
       "<bibliography><layout>{}</layout></bibliography></style>")  # fmt: skip
SVG = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{}</svg>"
YAML = "---\ntitle: Rain\n{}\n---\n\nWet.\n"

# For each target: files that are inputs as they are (tests/fuzz/pictures has one small picture of each kind, gradients
# that ImageMagick drew); tests whose texts are inputs in one of these frames ("{}": as they are); and the sources whose
# words make the dictionary.
TARGETS = {
    "bibliography": (["tests/citations/items.json", "tests/citations/bibtex/*.bib"],
                     {"tests/citations/bibliography_test.cpp": ["{}"], "tests/citations/bibtex/*.cpp": ["{}", "@book{{k, title={{{}}}}}"],
                      "tests/citations/csl/*_test.cpp": ["{}"]},
                     ["src/citations/*.cpp", "src/citations/bibtex/*.cpp"]),
    "csl": (["styles/citation/*.csl"], {"tests/citations/csl/*.cpp": ["{}", CSL]}, ["src/citations/csl/*.cpp"]),
    "epub": ([], {"tests/writers/epub/*source*.cpp": ["{}"]}, ["src/writers/epub/embedded_source.cpp"]),
    "feeds": (["samples/*feed*"], {"tests/readers/feeds/*.cpp": ["{}", RSS]}, ["src/readers/feeds/*.cpp", "src/readers/feeds.cpp"]),
    "html": (["samples/*.html"], {"tests/readers/html/*.cpp": ["{}"]}, ["src/readers/html/*.cpp", "src/readers/html.cpp"]),
    "jats": ([], {"tests/readers/jats/*.cpp": [JATS, JATS.format("<body>{}</body>")], "tests/readers/docbook/*.cpp": [DOCBOOK],
                  "tests/markup/mathml_test.cpp": [JATS.format("<body><p>{}</p></body>")]},
             ["src/readers/jats/*.cpp", "src/readers/docbook/*.cpp", "src/readers/xml_*.cpp", "src/readers/math_text.cpp"]),
    "markdown": (["samples/*.md"], {"tests/readers/markdown*.cpp": ["{}"], "tests/citations/bibliography_test.cpp": [YAML]},
                 ["src/readers/markdown/*.cpp", "src/readers/markdown.cpp"]),
    "metadata": ([], {"tests/model/*.cpp": ["{}"]}, ["src/model/date*.cpp", "src/model/*.txt", "src/model/set_metadata.cpp"]),
    "news_xml": (["samples/*.nitf.xml", "samples/*.newsml-g2.xml"],
                 {"tests/readers/nitf/*.cpp": ["{}", NITF], "tests/readers/newsml/*.cpp": ["{}", NEWSML],
                  "tests/readers/newsml_g2/*.cpp": ["{}", NEWSML_G2], "tests/xml/*.cpp": ["{}"]},
                 ["src/readers/n*/*.cpp", "src/readers/n*/*.txt", "src/readers/n*.cpp", "src/xml/*.cpp"]),
    "ninjs": (["samples/*.ninjs.json"], {"tests/readers/ninjs/*.cpp": ["{}", NINJS]}, ["src/readers/ninjs/*.cpp", "src/readers/ninjs.cpp"]),
    "pictures": (["tests/fuzz/pictures/*", "samples/pictures/*"], {"tests/assembly/svg*.cpp": ["{}", SVG]}, ["src/assembly/svg*.cpp"]),
    "style": (["styles/*/*.css"], {"tests/style/*.cpp": ["{}", "p {{ {} }}"]}, ["src/style/*.cpp"]),
    "text": (["samples/*.txt", "samples/short-brief.md"], {"tests/readers/text/*.cpp": ["{}"], "tests/readers/foreign_formats_test.cpp": ["{}"]},
             ["src/readers/text/*.cpp", "src/readers/text/*.txt", "src/readers/foreign/*.cpp"]),
}  # fmt: skip

RAW = r'R"(\w*)\((?P<raw>.*?)\)\1"'
PLAIN = r'"(?P<plain>(?:[^"\\\n]|\\.)*)"'
STRINGS = re.compile(rf"(?:{RAW}|{PLAIN})(?P<joined>\s*(?=\"))?", re.S)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
WORDS_IN_DICTIONARY = 500


def texts_in(path):
    """The string literals of a C++ file; those that follow each other are one."""
    source = re.sub(r"^\s*(?:#include .*|//.*)$", "", path.read_text(), flags=re.M)
    whole = ""
    for match in STRINGS.finditer(source):
        raw = match["raw"]
        whole += raw if raw is not None else re.sub(r"\\(.)", lambda one: ESCAPES.get(one[1], one[1]), match["plain"])
        if match["joined"] is None:
            yield whole
            whole = ""


def entries_in(path):
    """The entries of a file of word lists (src/support/word_lists.h)."""
    for line in path.read_text().splitlines():
        if line and line[0] not in "#[":
            yield from line.split(" = ")[-1].split("|")


def files(patterns):
    return [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]


def seeds_of(target, program):
    """The seeds of a target, each once, the whole inputs first."""
    inputs, tests, _ = TARGETS[target]
    found = [path.read_bytes() for path in files(inputs)]
    for pattern, frames in tests.items():
        texts = [text for path in files([pattern]) for text in texts_in(path) if len(text) >= 4]
        found += [frame.format(text, text).encode() for frame in frames for text in texts]
    if target == "epub":
        found.append(book(program))
    return list(dict.fromkeys(found))


def book(program):
    """A small book of ours that carries its source."""
    with tempfile.TemporaryDirectory() as folder:
        article, output = Path(folder, "a.md"), Path(folder, "a.epub")
        article.write_text("# Rain\n\nWet.\n")
        subprocess.run([program, "--epub", "--embed-source", article, "-o", output], check=True, stderr=subprocess.DEVNULL)
        return output.read_bytes()


def dictionary_of(target):
    """libFuzzer's form: a quoted word a line."""
    texts = (text for path in files(TARGETS[target][2]) for text in (entries_in if path.suffix == ".txt" else texts_in)(path))
    words = {text for text in texts if 2 <= len(text.encode()) <= 32}
    chosen = sorted(words, key=lambda word: (" " in word, word))[:WORDS_IN_DICTIONARY]
    return "".join(f'"{"".join(quoted(byte) for byte in word.encode())}"\n' for word in chosen)


def quoted(byte):
    return chr(byte) if 32 < byte < 127 and chr(byte) not in '"\\' else f"\\x{byte:02X}"
