// External interface: apply_front_matter(), settle_front_matter().
#include "readers/markdown/front_matter_fields.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/rights_fields.h"
#include "readers/markdown/field_rows.h"
#include "readers/markdown/field_values.h"
#include "readers/markdown/keys_of_other_tools.h"
#include "readers/markdown/lead_picture.h"
#include "readers/markdown/release_fields.h"
#include "readers/markdown/rights_map.h"
#include "readers/markdown/summaries.h"
#include "support/key_names.h"

namespace newsexport::markdown {
namespace {

/// Maps in which Hugo's and Zola's writers put the keys of a theme, and their taxonomies.
bool is_container(std::string_view plain) {
  return plain == "params" || plain == "extra" || plain == "taxonomies";
}

std::vector<std::string_view> known_keys(const std::vector<std::string_view>& own_keys) {
  std::vector<std::string_view> keys;
  for (const Row& row : field_rows()) keys.insert(keys.end(), row.names.begin(), row.names.end());
  for (const auto& more : {flat_rights_keys(), own_keys}) keys.insert(keys.end(), more.begin(), more.end());
  return keys;
}

class MapReader {
 public:
  MapReader(FieldValues& values, const std::vector<std::string_view>& own_keys)
      : values_(values), known_(known_keys(own_keys)) {}

  void read(const YAML::Node& map) {
    find_ranks(map);
    read_fields(map, false);
    read_fields(map, true);
  }

 private:
  static std::string name_of(const YAML::Node& key) {
    return key.IsScalar() ? key.Scalar() : std::string("(a key that is not a text)");
  }

  /// What is said of the lead picture beside it is read after the picture.
  void read_fields(const YAML::Node& map, bool is_of_lead_picture) {
    std::set<std::string> seen;
    for (const auto& pair : map) {
      const std::string as_found = name_of(pair.first);
      if (is_detail(as_found) != is_of_lead_picture) continue;
      const Field field{as_found, pair.second, values_.position_of(pair.first)};
      if (seen.insert(plain_key(as_found)).second) {
        read_field(field);
      } else {
        values_.duplicate(
            field,
            "'" + as_found + "' stands a second time; the first is used, this is kept as an extra field");
      }
    }
  }

  static bool is_detail(const std::string& key) {
    return !find_place(plain_key(key)) && !find_flat_rights_field(key) && is_lead_picture_detail(key);
  }

  /// Of each row, the best of its names that the map has with a value.
  void find_ranks(const YAML::Node& map) {
    for (const auto& pair : map) {
      const Place* place = pair.second.IsNull() ? nullptr : find_place(plain_key(name_of(pair.first)));
      if (!place) continue;
      const auto [best, is_first] = ranks_.emplace(place->row, place->rank);
      if (!is_first) best->second = std::min(best->second, place->rank);
    }
  }

  void read_field(const Field& field) {
    const std::string plain = plain_key(field.key);
    if (const Place* place = find_place(plain)) {
      const auto best = ranks_.find(place->row);
      const bool is_behind = best != ranks_.end() && best->second < place->rank && !place->row->adds_up;
      if (!is_behind) return place->row->read(values_, field);
      return read_other_name(field, *place->row, place->row->names[best->second]);
    }
    if (const auto which = find_flat_rights_field(field.key)) return set_rights_field(values_, field, *which);
    if (is_container(plain) && field.value.IsMap()) return read_container(field);
    if (is_lead_picture_detail(field.key)) return read_lead_picture_detail(values_, field);
    if (is_key_of_other_tools(field)) return values_.keep(field);
    values_.unknown(field, known_);
  }

  // A second date or picture is another one, and a site's business; a second title would be lost.
  void read_other_name(const Field& field, const Row& row, std::string_view better) {
    const bool is_variant = row.names.front() == "date" || row.names.front() == "identifier" ||
                            row.names.front() == lead_picture_keys().front();
    if (plain_key(field.key) == "published" && FieldValues::truth(field)) {
      return read_published_switch(values_, field);
    }
    if (is_variant) return values_.keep(field);
    values_.duplicate(field, "'" + field.key + "' means the same as '" + std::string(better) +
                                 "', which is used; this is kept as an extra field");
  }

  // A theme has keys of its own; those that mean something here mean it there too, where the map itself does
  // not say it.
  void read_container(const Field& field) {
    for (const auto& pair : field.value) {
      const std::string name = name_of(pair.first);
      const Place* place = find_place(plain_key(name));
      const Field inner{name, pair.second, values_.position_of(pair.first)};
      const bool is_said = place && !place->row->adds_up && ranks_.contains(place->row);
      if (place && !is_said) {
        place->row->read(values_, inner);
      } else {
        values_.keep({field.key + "." + name, pair.second, inner.position});
      }
    }
  }

  FieldValues& values_;
  std::vector<std::string_view> known_;
  std::map<const Row*, std::size_t> ranks_;
};

}  // namespace

void apply_front_matter(const YAML::Node& map, int first_line, Conversion& conversion,
                        const std::vector<std::string_view>& own_keys) {
  FieldValues values(first_line, conversion);
  MapReader(values, own_keys).read(map);
  settle_release(conversion);
}

void settle_front_matter(Conversion& conversion) {
  place_summaries(conversion);
  place_lead_picture(conversion);
}

}  // namespace newsexport::markdown
