"""The phrases of each language: phrases/*.txt.

A line in square brackets begins a list, `[topic list]` one of a topic; each line below it is one phrase, and ` | `
divides the parts of a phrase that has parts. No slot needs inflection, so the files keep to these rules:

    {n}       11 to 97, never ending in 2, 3 or 4: one form of the noun fits all (Polish, Arabic)
    {big}     whole hundreds from 1,100 to 98,900, for the same reason
    {percent}, {money}, {year}
    {cost}, {score}          a sum of money and a result that stay the same throughout the article
    {date}, {weekday}        "12 May", "on Monday"; {weekday} is an adverbial and never a subject
    {place}, {in_place}      the town of the article, bare and as an adverbial; {other}: another town, bare
    {thing}, {Thing}         what the article is about, as a subject with its article; in languages with genders all
                             things are masculine singular, so that predicates agree
    {person}                 a name
    {speaker}, {Speaker}     a name with its office: a subject, singular, of either sex
    {quote}                  what a speaker says, without a full stop
    {paper}, {name}, {names}, {given}, {family}, {office}, {amount}, {day}, {month}: where they are needed

Words between < and > are those of a link.
"""

import functools
import pathlib

TOPICS = ("council", "harbour", "school", "weather", "football", "courts", "science", "markets")
FOLDER = pathlib.Path(__file__).resolve().parent / "phrases"


class Language:
    """The lists of one file, by their headings."""

    def __init__(self, name):
        self._lists = {}
        for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                phrases = self._lists.setdefault(line[1:-1], [])
            elif line and not line.startswith("#"):
                phrases.append(line)
        self.name = name
        self.tag = self["tag"][0]
        self.thousands, self.decimal = (mark.replace("_", "\N{NO-BREAK SPACE}") for mark in self["numbers"])
        self.months, self.weekdays = self.parts("months")[0], self.parts("weekdays")[0]
        self.given, self.families = self.parts("given")[0], self.parts("family")[0]
        # Japanese and its kind set no blank between sentences.
        self.gap, self.stop = ("", "。") if self.tag == "ja" else (" ", ".")

    def __getitem__(self, heading):
        return self._lists[heading]

    def headings(self):
        return list(self._lists)

    def one(self, heading):
        """The only phrase of a list. An underscore stands for a blank."""
        return self._lists[heading][0].replace("_", " ")

    def parts(self, heading):
        """[the parts of a phrase] for each phrase of a list."""
        return [phrase.split(" | ") for phrase in self._lists[heading]]

    def number(self, value):
        """1234567 → "1,234,567"."""
        return f"{value:,}".replace(",", self.thousands)

    def fraction(self, tenths):
        """34 → "3.4"."""
        return f"{tenths // 10}{self.decimal}{tenths % 10}"


@functools.lru_cache(maxsize=None)
def language(name):
    return Language(name)


@functools.lru_cache(maxsize=None)
def languages():
    return sorted(path.stem for path in FOLDER.glob("*.txt"))
