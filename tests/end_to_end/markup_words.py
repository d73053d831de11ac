"""The running text of the samples in HTML, XML and JSON, made without any code of newsexport: text node by text node."""

import json
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

# Where each format has the article's text, by local name; an HTML page's stands in its `div class=story-body`.
_TEXT_ELEMENTS = {"body.content", "bibliography", "body", "back", "inlineXML", "content", "encoded", "section", "para"}
# Works are set by the citation style, in its own order and words: test_citations.py looks at them. The others are
# names and addresses for machines.
_NO_TEXT = {"ref-list", "biblioentry", "info", "title", "head"}
_VOID = {"br", "hr", "img", "input", "meta", "link"}


class _TextNodes(HTMLParser):
    def __init__(self, begins):
        super().__init__()
        self.begins, self.depth, self.runs = begins, 0, []

    def handle_starttag(self, tag, attributes):
        if tag not in _VOID and (self.depth or dict(attributes).get("class") == self.begins or self.begins is None):
            self.depth += 1

    def handle_endtag(self, tag):
        if tag not in _VOID and self.depth:
            self.depth -= 1

    def handle_data(self, data):
        if self.depth:
            self.runs.append(data)


def _of_html(text, begins=None):
    parser = _TextNodes(begins)
    parser.feed(text)
    return parser.runs


def _of_xml(element, is_text=False):
    name = element.tag.rpartition("}")[2]
    is_text = is_text or name in _TEXT_ELEMENTS
    if name in _NO_TEXT and not (is_text and name == "title"):
        return []
    runs = [element.text or ""] if is_text else []
    for child in element:
        runs += _of_xml(child, is_text)
        runs += [child.tail or ""] if is_text else []
    if name == "bibliography":
        return "".join(runs).splitlines()
    return _of_html("".join(runs)) if name == "encoded" else runs


def text_nodes(source):
    """The text nodes of the article's text in `source`, in their order."""
    text = source.read_text(encoding="utf-8")
    if source.suffix == ".html":
        return _of_html(text, "story-body")
    if source.suffix == ".json":
        article = json.loads(text)
        return _of_html(article.get("body_xhtml") or article["items"][0]["content_html"])
    return _of_xml(ElementTree.fromstring(text))
