"""Articles broken in the ways that come up, each with what newsexport is expected to make of it."""

from dataclasses import dataclass
from typing import Callable

from .forms import write_form
from .story import Citation, NoteMark, Paragraph, Picture


@dataclass
class Way:
    ending: str
    outcome: str  # of newsexport: "done" with a warning, or "failed"
    code: str  # of that warning or error
    break_it: Callable  # (story, ending) → the bytes of the input


def edited(edit):
    """What is wrong is in the text: `edit` makes the wrong text of the good one."""
    return lambda story, ending: edit(write_form(ending, [story])).encode()


def with_block(make_block):
    """What is wrong is in one block, which stands second."""
    def break_it(story, ending):
        story.blocks.insert(1, make_block(story))
        return write_form(ending, [story]).encode()
    return break_it


def with_front_matter(*lines):
    return edited(lambda text: text.replace("---\n", "\n".join(("---", *lines, "")), 1))


def bytes_of(make_bytes):
    return lambda story, ending: make_bytes(write_form(ending, [story]))


def figure(story, file, content):
    return Picture(file, content, "A picture", story.headline, story.paper)


def own_figure(content):
    return with_block(lambda story: figure(story, f"{story.name}-broken.png", content))


def is_cut(text):
    return text[:len(text) * 2 // 3]


BROKEN = (
    Way("md", "failed", "input.empty", bytes_of(lambda text: b"")),
    Way("md", "failed", "input.binary", bytes_of(lambda text: bytes(range(32)) * 40)),
    Way("ninjs", "failed", "json.invalid", edited(is_cut)),
    Way("nitf", "done", "xml.mended", edited(lambda text: text.replace("</hl1>", "", 1))),
    Way("xml", "done", "xml.mended", edited(is_cut)),
    Way("md", "done", "image.missing", with_block(lambda story: figure(story, "gone.png", None))),
    Way("md", "done", "front-matter.invalid", with_front_matter("kicker: [unclosed")),
    Way("md", "failed", "article.embargoed", with_front_matter("embargo: 2099-01-01T06:00:00Z")),
    Way("md", "failed", "article.withheld", with_front_matter("status: withheld")),
    Way("md", "failed", "article.expired", with_front_matter("expires: 2022-01-01")),
    Way("ninjs", "failed", "article.cancelled", edited(lambda text: text.replace('"pubstatus": "usable"', '"pubstatus": "canceled"'))),
    Way("txt", "done", "encoding.assumed", bytes_of(lambda text: text.encode()[:200] + b"\xe9\xff caf\xe9 " + text.encode()[200:])),
    Way("txt", "done", "encoding.invalid-character", bytes_of(lambda text: b"\xff\xfe" + text.encode("utf-16-le")[:-1])),
    Way("md", "done", "image.unknown-type", own_figure(b"no picture at all\n")),
    Way("md", "done", "image.truncated", own_figure(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")),
    Way("md", "done", "resource.outside", with_block(lambda story: figure(story, "../../../outside.png", None))),
    Way("md", "done", "citation.unknown-key", with_block(lambda story: Paragraph([story.headline, " ", Citation("nowhere")]))),
    Way("md", "done", "note.unknown-key", with_block(lambda story: Paragraph([story.headline, NoteMark(99)]))),
    Way("md", "done", "front-matter.unclosed", edited(lambda text: text.replace("\n---\n", "\n", 1))),
    Way("nitf", "failed", "nitf.no-body", edited(lambda text: text[:text.index("<body>")] + "</nitf>")),
    Way("html", "done", "metadata.rights-missing", edited(is_cut)),
)
