"""Chance that is the same on every machine and in every version of Python."""

import random


class Dice:
    """Draws by random() alone, the one method whose sequence Python promises to keep ("Notes on Reproducibility")."""

    def __init__(self, seed):
        self._random = random.Random(seed).random

    def chance(self, probability):
        return self._random() < probability

    def number(self, least, most):
        """A whole number, both ends included."""
        return least + int(self._random() * (most - least + 1))

    def pick(self, choices):
        return choices[int(self._random() * len(choices))]


class Deck:
    """Gives its cards in a drawn order, each once before any comes again."""

    def __init__(self, cards, dice):
        self._cards, self._dice, self._left = list(cards), dice, []

    def take(self, card):
        """That card, which does not come again in this round."""
        self._left = [other for other in self._left or self._cards if other != card]
        return card

    def draw(self):
        if not self._left:
            self._left = list(self._cards)
        at = self._dice.number(0, len(self._left) - 1)
        self._left[at], self._left[-1] = self._left[-1], self._left[at]
        return self._left.pop()
