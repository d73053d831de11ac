#pragma once

#include <string_view>

namespace newsexport::plain {

// The words that make a mention of an outlet an attribution (attribution_words.txt). All tests ignore ASCII
// case.

/// A kind of piece: "report", "op-ed", "analysis".
bool is_genre(std::string_view word);
/// A kind of piece that only the press makes: "article", "op-ed". Enough for an outlet that is in no list.
bool is_press_genre(std::string_view word);
/// A word that is a verb as well when it follows an outlet directly: "Reuters reports".
bool is_genre_or_verb(std::string_view word);
/// The first word of a two-word kind of piece: "opinion piece", "blog post", "news report".
bool opens_genre(std::string_view word);
/// A noun behind a genre that makes it something else: "feature film", "report card", "news desk".
bool closes_compound(std::string_view word);

/// "reported", "writes", "underscores": what outlets do and companies hardly do.
bool is_reporting_verb(std::string_view word);
/// "said", "found", "notes": what anybody does.
bool is_speech_verb(std::string_view word);
/// "also", "has", "first": may stand between an outlet and its verb.
bool may_precede_verb(std::string_view word);

/// "per", "via", "citing", "told": cite the outlet that follows.
bool is_citing_lead(std::string_view word);
/// "detailed", "published": with "in", "by" or "on".
bool is_participle_lead(std::string_view word);
/// "speaking", "confirmed", "interview": with "to" or "with".
bool is_address_lead(std::string_view word);
/// "data", "insights", "figures": with "from" or "by".
bool is_material(std::string_view word);

/// "photograph", "Shutterstock": before "via", of the credit of a picture.
bool is_picture_word(std::string_view word);

/// "newspaper", "broadcaster", "state-run": stands between the article and the outlet's name.
bool is_descriptor(std::string_view word);
/// "British", "US", "Chinese".
bool is_nationality(std::string_view word);
bool is_determiner(std::string_view word);
/// "reporter", "columnist": a member of the outlet's staff who speaks for it.
bool is_staff_role(std::string_view word);
/// "Group", "Company": makes the outlet's name that of a company.
bool closes_company_name(std::string_view word);
/// "of", "in", "the", "which": ends the phrase between an outlet and its genre.
bool is_function_word(std::string_view word);
/// "loss", "revenue", "staff": an outlet that reports these speaks of itself.
bool is_business_matter(std::string_view word);

/// The last word of the names that newspapers, magazines and stations give themselves: "Gazette".
bool closes_outlet_name(std::string_view word);
/// Days and months, which look like names.
bool is_calendar_name(std::string_view word);
/// Names written like "WebProNews" that are no outlets: "YouTube", "JPMorgan".
bool is_known_company(std::string_view word);

}  // namespace newsexport::plain
