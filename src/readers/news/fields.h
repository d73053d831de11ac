#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "support/diagnostics.h"

/// What the readers of the news agencies' formats (NITF, NewsML, ninjs) do alike with a metadata field.
namespace newsexport::news {

/// As parse_date_time(), and also the form that NITF prescribes for a day without a time
/// ("20260512000000-0500": YYYYMMDD000000-HHMM). Text that is no date is reported
/// (`metadata.invalid-value`) and left out; empty text is no date and no fault.
std::optional<DateTime> read_date(std::string_view text, Position position, Diagnostics& diagnostics);

/// The language's canonical tag, or "" for what is none; that is reported, unless it is empty.
std::string read_language(std::string_view tag, Position position, Diagnostics& diagnostics);

/// Adds what is not there yet and not blank.
void add_keyword(Article& article, std::string_view keyword);
/// Adds a field that no member of Article holds, unless it is blank.
void add_extra(Article& article, std::string_view name, std::string_view value, Position position);

/// Sets a field of `rights` that is still empty, and notes where it was found. Blank text sets nothing. Dates
/// are not text: see set_right_date().
void set_right(Rights& rights, RightsField field, std::string_view value, Position position);
/// The same for `starts` and `ends`.
void set_right_date(Rights& rights, RightsField field, const std::optional<DateTime>& value,
                    Position position);

/// Adds a record of rights that the source gives for `scope` (empty: for all of the article). What belongs to
/// the whole article and contradicts nothing found before goes into Article::rights, everything else becomes
/// one of Article::further_rights: all of it is kept, in source order.
void add_rights(Article& article, Rights rights, std::string scope = {});

/// Whether a field of `rights` is not in `known`, or another.
bool says_more(Rights rights, Rights known);

/// Leaves text out that is for editors only: it is reported under the format's code ("nitf.left-out") and
/// stands in Article::left_out. `what` is its name in the format.
void leave_out_note(Article& article, std::string_view code, std::string_view what, std::string_view text,
                    Position position, Diagnostics& diagnostics);

/// A byline's text without a leading "By ", or the word for it in the article's language ("Von "), in any
/// case of letters: the outputs set it themselves.
std::string without_by(std::string_view byline, std::string_view language = {});

/// The names of a line of several, where each part of it looks like the name of a person: two to four words
/// that begin with capitals. Else the line as it is.
std::vector<std::string> split_names(std::string_view line);

/// A dateline without the dash that leads to the text: "BERLIN (dpa)" of "BERLIN (dpa) - ".
std::string without_dash(std::string_view dateline);

/// A code without the scheme before it: "usable" of "stat:usable".
std::string_view bare_code(std::string_view qcode);

/// Whether two texts say the same: letter by letter, but for white space and the case of letters.
bool say_the_same(std::string_view a, std::string_view b);

}  // namespace newsexport::news
