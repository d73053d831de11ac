"""What fills the slots of phrases in one article."""

import collections

from .dice import Deck


class Slots(dict):
    """The article's own cast (place, thing, speakers, cost, score) stays; all else is drawn anew each time it is asked for."""

    def __init__(self, words, dice, topic):
        super().__init__()
        self._words, self._dice = words, dice
        towns = Deck(words.parts("places"), dice)
        self["place"], self["in_place"] = towns.draw()
        self["other"] = towns.draw()[0]
        self["thing"] = dice.pick(words.parts(f"{topic} things")[0])
        self["Thing"] = upper_first(self["thing"])
        self["cost"], self["score"] = self["money"], self.score()
        self["paper"] = dice.pick(words["papers"])
        offices = Deck(words.parts(f"{topic} offices")[0], dice)
        self._speakers = [words.one("speaker").format(name=self.name()[2], office=offices.draw()) for _ in range(3)]

    def fill(self, phrase, **more):
        return phrase.format_map(collections.ChainMap(more, self) if more else self)

    def name(self):
        """(given name, family name, both as the language writes them)."""
        words, dice = self._words, self._dice
        given, family = dice.pick(words.given), dice.pick(words.families)
        return given, family, words.one("full name").format(given=given, family=family)

    def __missing__(self, slot):
        return DRAWN[slot](self._words, self._dice, self)

    def number(self):
        while True:
            number = self._dice.number(11, 97)
            if number % 10 not in (2, 3, 4):
                return str(number)

    def date(self):
        return self._words.one("date").format(day=self._dice.number(1, 28), month=self._dice.pick(self._words.months))

    def score(self):
        goals = self._dice.number(1, 4)
        return f"{goals}–{self._dice.number(0, goals - 1)}"

    def speaker(self):
        return self._dice.pick(self._speakers)


def upper_first(text):
    return text[:1].upper() + text[1:]


DRAWN = {
    "n": lambda words, dice, slots: slots.number(),
    "big": lambda words, dice, slots: words.number(dice.number(11, 989) * 100),
    "percent": lambda words, dice, slots: words.one("percent").format(amount=words.fraction(dice.number(11, 389))),
    "money": lambda words, dice, slots: words.one("money").format(amount=words.fraction(dice.number(11, 989))),
    "year": lambda words, dice, slots: str(dice.number(1951, 2021)),
    "date": lambda words, dice, slots: slots.date(),
    "weekday": lambda words, dice, slots: dice.pick(words.weekdays),
    "person": lambda words, dice, slots: slots.name()[2],
    "name": lambda words, dice, slots: slots.name()[2],
    "speaker": lambda words, dice, slots: slots.speaker(),
    "Speaker": lambda words, dice, slots: upper_first(slots.speaker()),
}
