#pragma once

#include <string_view>
#include <vector>

namespace newsexport::plain {

/// How much the name alone tells: the sections of outlets.txt.
enum class OutletName {
  sure,           ///< "Reuters"
  needs_article,  ///< also a common word: an outlet only as "the Sun", "The Independent"
  needs_genre,    ///< an outlet only beside a kind of piece or "magazine": "a Time article"
  person,         ///< also a person: "Bloomberg"
};

struct Outlet {
  std::string_view name;  ///< as it is written, with "The" where the name has it
  OutletName kind = OutletName::sure;

  bool has_article() const { return name.starts_with("The "); }
  std::string_view bare_name() const { return has_article() ? name.substr(4) : name; }
};

/// The known outlets whose bare name begins with this word, longest name first.
const std::vector<Outlet>& outlets_beginning_with(std::string_view word);

}  // namespace newsexport::plain
