"""An article as the forms need it: plain values, without marks of any format."""

from dataclasses import dataclass, field


@dataclass
class Link:
    words: str
    url: str


@dataclass
class NoteMark:
    number: int  # from 1; its words are Story.notes[number - 1]


@dataclass
class Citation:
    key: str


@dataclass
class Paragraph:
    pieces: list  # of str, Link, NoteMark and Citation


@dataclass
class Crosshead:
    words: str


@dataclass
class Quote:
    words: str
    source: str
    is_pulled: bool


@dataclass
class Items:
    items: list
    is_numbered: bool


@dataclass
class Table:
    caption: str
    head: list
    rows: list


@dataclass
class Picture:
    file: str  # relative to the article, or below DIR where it is shared
    content: bytes  # None where it is shared
    alt: str
    caption: str
    credit: str


@dataclass
class Code:
    words: str


@dataclass
class Work:
    """A cited work; `kind` is its CSL type."""
    key: str
    kind: str
    title: str
    family: str
    given: str
    container: str  # the journal of an article, the publisher of a report
    year: int


@dataclass
class Story:
    number: object  # in addresses: 17, or "17-2" for the second item of a feed
    name: str  # "article-000017", of its file and its own pictures
    tag: str  # of its language
    topic: str
    headline: str = ""
    standfirst: str = ""
    section: str = ""
    keywords: list = field(default_factory=list)
    authors: list = field(default_factory=list)  # (given, family, the whole name)
    byline: str = ""
    place: str = ""
    published: str = ""  # "2026-05-12T08:00:00Z"
    date_in_words: str = ""
    updated: str = ""  # or empty
    paper: str = ""
    year: int = 0
    rights: str = ""
    correction: str = ""  # or empty
    blocks: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    works: list = field(default_factory=list)
    words: object = None  # the phrases.Language, for what a form adds of its own

    @property
    def url(self):
        return f"https://paper.example/{self.published[:10].replace('-', '/')}/{self.topic}-{self.number}"

    @property
    def identifier(self):
        return f"paper-{self.number}"
