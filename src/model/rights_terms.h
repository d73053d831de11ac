#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rights.h"

namespace newsexport {

/// One statement of the rights beside the notice: what may be done, where, how long, and by whose leave.
struct RightsTerm {
  RightsField field;
  std::string label;  ///< in the language of the article: "Restrictions"
  std::string text;   ///< "No use in calendars"
  std::string link;   ///< URL that the text leads to, or empty
};

/// The terms that the rights state, in the order in which they are printed. All outputs take them from here,
/// so that they say the same words: the section of rights, dc:rights of the package document, and
/// xmpRights:UsageTerms of the PDF. Holder and year are among them only where the notice does not name them.
std::vector<RightsTerm> rights_terms(const Rights& rights, std::string_view language);

/// "Restrictions: No use in calendars"
std::string term_line(const RightsTerm& term);

/// What dc:rights (behind the notice) and xmpRights:UsageTerms say, a statement each: usage terms and the
/// licence's name as they are, agent, restrictions, territory and dates with their labels; then each of
/// `further`, with its scope, notice and terms in lines of their own. Holder, year, the licence's address and
/// the credit line have metadata properties of their own and are not among them.
std::vector<std::string> usage_statements(const Rights& rights, const std::vector<ScopedRights>& further,
                                          std::string_view language);

/// All that rights for a part say as text, a line a statement: scope, notice, terms.
std::vector<std::string> rights_lines(const ScopedRights& further, std::string_view language);

}  // namespace newsexport
