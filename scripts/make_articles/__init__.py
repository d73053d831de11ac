"""The parts of scripts/make-articles: phrases → a story, whatever its format → the bytes of one format.

`phrases` reads the languages' files, `compose` makes a `story`, `forms` writes it, `pictures` draws, `broken` breaks.
"""
