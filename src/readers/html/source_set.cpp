// External interface: best_of_source_set().
#include "readers/html/source_set.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "readers/html/dom.h"

namespace newsexport::html {
namespace {

struct Candidate {
  std::string_view address;
  double width = 0;  ///< pixels; a density counts as so many hundred
};

double width_of(std::string_view descriptor) {
  double number = 0;  // std::from_chars: a decimal point is a point in every locale
  std::from_chars(descriptor.data(), descriptor.data() + descriptor.size(), number);
  return descriptor.ends_with('x') ? number * 1000 : number;
}

std::vector<Candidate> candidates_of(std::string_view set) {
  std::vector<Candidate> candidates;
  for (std::size_t at = 0; at < set.size();) {
    while (at < set.size() && (is_html_space(set[at]) || set[at] == ',')) ++at;
    const std::size_t from = at;
    while (at < set.size() && !is_html_space(set[at])) ++at;
    std::string_view address = set.substr(from, at - from);
    Candidate candidate{address, 1000};
    if (address.ends_with(',')) {
      while (candidate.address.ends_with(',')) candidate.address.remove_suffix(1);
    } else {
      const std::size_t comma = std::min(set.find(',', at), set.size());
      const std::string_view descriptor = trim_html(set.substr(at, comma - at));
      if (!descriptor.empty()) candidate.width = width_of(descriptor);
      at = comma;
    }
    if (!candidate.address.empty()) candidates.push_back(candidate);
  }
  return candidates;
}

}  // namespace

std::string best_of_source_set(std::string_view source_set) {
  const std::vector<Candidate> candidates = candidates_of(source_set);
  const Candidate* best = nullptr;
  for (const Candidate& one : candidates) {
    if (!best) {
      best = &one;
      continue;
    }
    const bool fits = one.width <= kWidestPicture;
    const bool best_fits = best->width <= kWidestPicture;
    if (fits ? (!best_fits || one.width > best->width) : (!best_fits && one.width < best->width)) best = &one;
  }
  return best ? std::string(best->address) : std::string();
}

}  // namespace newsexport::html
