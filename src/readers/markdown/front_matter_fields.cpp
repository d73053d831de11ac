// External interface: apply_front_matter().
#include "readers/markdown/front_matter_fields.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>

#include "citations/csl_yaml.h"
#include "model/date_in_words.h"
#include "model/release.h"
#include "model/rights_fields.h"
#include "readers/markdown/picture_fields.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

struct Field {
  std::string key;
  YAML::Node value;
  Position position;
};

class FieldReader {
 public:
  FieldReader(int first_line, Conversion& conversion)
      : first_line_(first_line), conversion_(conversion), article_(conversion.article) {}

  void read_map(const YAML::Node& map);

 private:
  Position position_of(const YAML::Node& node) const {
    return node.Mark().is_null() ? Position{}
                                 : Position{node.Mark().line + first_line_, node.Mark().column + 1};
  }

  void keep(const Field& field);
  void wrong_kind(const Field& field, const std::string& wanted);
  std::optional<std::string> text(const Field& field);
  void set_text(std::string& target, const Field& field);
  std::vector<std::string> texts(const Field& field);
  Inlines inlines(const Field& field);
  Blocks blocks(const std::string& text, const YAML::Node& node);
  void set_date(std::optional<DateTime>& target, const Field& field);
  void set_language(const Field& field);
  void set_canonical_url(const Field& field);
  void add_bylines(const Field& field);
  void add_byline(const YAML::Node& node, const Field& field);
  void set_name(std::string& name, const Field& field);
  void add_affiliation(std::string& affiliation, const Field& field);
  void set_publication(const Field& field);
  void set_rights(const Field& field);
  void set_rights_map(const Field& field);
  void add_notice(const Field& field);
  void set_licence(Rights& rights, const Field& field);
  void set_rights_text(Rights& rights, RightsField which, const Field& field);
  void set_release(const Field& field);
  void add_pictures(const Field& field);
  void add_corrections(const Field& field);
  void add_correction(const YAML::Node& node, const Field& field);
  void add_keywords(const Field& field);
  void each_of_map(const Field& field, const std::function<bool(const Field&)>& read);
  bool read_rights_field(Rights& rights, const Field& field, std::optional<RightsField> which);
  bool read_field(const Field& field);

  int first_line_;
  Conversion& conversion_;
  Article& article_;
};

std::string flow_yaml(const YAML::Node& node) {
  if (node.IsScalar()) return node.Scalar();
  YAML::Emitter emitter;
  emitter.SetSeqFormat(YAML::Flow);
  emitter.SetMapFormat(YAML::Flow);
  emitter << node;
  return emitter.c_str() ? collapse_space(emitter.c_str()) : std::string();
}

std::string canonical_key(std::string_view key) {
  std::string canonical = fold_case(key);
  for (char& c : canonical) {
    if (c == '_') c = '-';
  }
  return canonical;
}

// "institute" is pandoc's word, "affiliations" that of Quarto.
bool is_affiliation_key(std::string_view key) {
  return key == "affiliation" || key == "affiliations" || key == "institute" || key == "organization";
}

void FieldReader::keep(const Field& field) {
  article_.extra_fields.push_back({field.key, flow_yaml(field.value), field.position});
}

void FieldReader::wrong_kind(const Field& field, const std::string& wanted) {
  conversion_.diagnostics.warning(field.position, "front-matter.wrong-kind",
                                  "'" + field.key + "' is not " + wanted + "; kept as an extra field");
  keep(field);
}

// None for a null, and (with a report) for what is no scalar.
std::optional<std::string> FieldReader::text(const Field& field) {
  if (field.value.IsScalar()) return std::string(trim(field.value.Scalar()));
  if (!field.value.IsNull()) wrong_kind(field, "a text");
  return std::nullopt;
}

void FieldReader::set_text(std::string& target, const Field& field) {
  if (auto found = text(field)) target = std::move(*found);
}

std::vector<std::string> FieldReader::texts(const Field& field) {
  std::vector<std::string> found;
  if (!field.value.IsSequence()) {
    if (auto one = text(field)) found.push_back(std::move(*one));
    return found;
  }
  for (const YAML::Node& item : field.value) {
    if (auto one = text({field.key, item, position_of(item)})) found.push_back(std::move(*one));
  }
  return found;
}

Inlines FieldReader::inlines(const Field& field) {
  const auto found = text(field);
  return found ? read_inline_text(*found, field.position.line, conversion_) : Inlines();
}

Blocks FieldReader::blocks(const std::string& text, const YAML::Node& node) {
  return read_blocks(text, position_of(node).line, conversion_);
}

void FieldReader::set_date(std::optional<DateTime>& target, const Field& field) {
  const auto found = text(field);
  if (!found || found->empty()) return;
  auto date = parse_date_time(*found);
  if (!date) date = parse_date_in_words(*found);
  if (date) {
    target = date;
    return;
  }
  conversion_.diagnostics.warning(field.position, "metadata.date-invalid",
                                  "'" + *found + "' is no date that can be read; kept as an extra field");
  keep(field);
}

void FieldReader::set_language(const Field& field) {
  const auto found = text(field);
  if (!found) return;
  article_.language = conversion_.language(*found, field.position);
  if (article_.language.empty() && !found->empty()) keep(field);
}

void FieldReader::set_canonical_url(const Field& field) {
  set_text(article_.canonical_url, field);
  const std::string address = fold_case(article_.canonical_url);
  if (address.empty() || address.starts_with("http://") || address.starts_with("https://")) return;
  conversion_.diagnostics.warning(
      field.position, "metadata.url-invalid",
      "'" + article_.canonical_url + "' is no web address; it is printed as it stands, without a link");
}

void FieldReader::each_of_map(const Field& field, const std::function<bool(const Field&)>& read) {
  for (const auto& pair : field.value) {
    const std::string name =
        pair.first.IsScalar() ? canonical_key(pair.first.Scalar()) : flow_yaml(pair.first);
    const Field inner{name, pair.second, position_of(pair.first)};
    if (read(inner)) continue;
    const Field named{field.key + "." + name, pair.second, inner.position};
    conversion_.diagnostics.note(named.position, "front-matter.unknown-key",
                                 "'" + named.key + "' has no meaning here; kept as an extra field");
    keep(named);
  }
}

// A name in one piece, or in CSL's parts.
void FieldReader::set_name(std::string& name, const Field& field) {
  if (!field.value.IsMap()) return set_text(name, field);
  std::map<std::string, std::string> parts;
  each_of_map(field, [&](const Field& inner) {
    static constexpr std::array kParts = {
        "given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal"};
    if (std::find(kParts.begin(), kParts.end(), inner.key) == kParts.end()) return false;
    set_text(parts[inner.key], inner);
    return true;
  });
  name = parts["literal"];
  if (!name.empty()) return;
  for (const char* part : {"given", "dropping-particle", "non-dropping-particle", "family", "suffix"}) {
    if (!parts[part].empty()) name += (name.empty() ? "" : " ") + parts[part];
  }
}

// One or more institutions, each a text or a map with a name.
void FieldReader::add_affiliation(std::string& affiliation, const Field& field) {
  const auto add = [&](const YAML::Node& node) {
    const Field one{field.key, node, position_of(node)};
    std::string name;
    if (node.IsMap()) {
      each_of_map(one, [&](const Field& inner) {
        if (inner.key != "name") return false;
        set_text(name, inner);
        return true;
      });
    } else {
      set_text(name, one);
    }
    if (!name.empty()) affiliation += (affiliation.empty() ? "" : ", ") + name;
  };
  if (!field.value.IsSequence()) return add(field.value);
  for (const YAML::Node& item : field.value) add(item);
}

void FieldReader::add_byline(const YAML::Node& node, const Field& field) {
  const Field one{field.key, node, position_of(node)};
  if (!node.IsMap()) {
    Byline byline;
    set_text(byline.name, one);
    if (!byline.name.empty()) article_.bylines.push_back(std::move(byline));
    return;
  }
  Byline byline;
  std::string given;
  std::string family;
  each_of_map(one, [&](const Field& inner) {
    if (inner.key == "name" || inner.key == "literal") {
      set_name(byline.name, inner);
    } else if (inner.key == "given" || inner.key == "family") {
      set_text(inner.key == "given" ? given : family, inner);
    } else if (inner.key == "role") {
      set_text(byline.role, inner);
    } else if (is_affiliation_key(inner.key)) {
      add_affiliation(byline.affiliation, inner);
    } else if (inner.key == "url" || inner.key == "link" || inner.key == "email") {
      if (byline.link.empty() || inner.key != "email") set_text(byline.link, inner);
    } else {
      return false;
    }
    return true;
  });
  if (byline.name.empty()) byline.name = given + (given.empty() || family.empty() ? "" : " ") + family;
  if (byline.name.empty()) return wrong_kind(one, "a person with a name");
  article_.bylines.push_back(std::move(byline));
}

void FieldReader::add_bylines(const Field& field) {
  if (!field.value.IsSequence()) return add_byline(field.value, field);
  for (const YAML::Node& item : field.value) add_byline(item, field);
}

void FieldReader::set_publication(const Field& field) {
  Publication& publication = article_.publication;
  if (!field.value.IsMap()) return set_text(publication.name, field);
  each_of_map(field, [&](const Field& inner) {
    if (inner.key == "name" || inner.key == "title") {
      set_text(publication.name, inner);
    } else if (inner.key == "section") {
      set_text(publication.section, inner);
    } else if (inner.key == "edition") {
      set_text(publication.edition, inner);
    } else if (inner.key == "page") {
      set_text(publication.page, inner);
    } else if (inner.key == "issn") {
      set_text(publication.issn, inner);
    } else {
      return false;
    }
    return true;
  });
}

void FieldReader::set_licence(Rights& rights, const Field& field) {
  each_of_map(field, [&](const Field& inner) {
    if (inner.key == "name" || inner.key == "text") {
      set_rights_text(rights, RightsField::licence_name, inner);
    } else if (inner.key == "url" || inner.key == "link") {
      set_rights_text(rights, RightsField::licence_url, inner);
    } else {
      return false;
    }
    return true;
  });
}

void FieldReader::set_rights_text(Rights& rights, RightsField which, const Field& field) {
  const auto found = text(field);
  if (!found || (found->empty() && which == RightsField::tdm_reservation)) return;
  const std::string before = rights.licence_url;
  if (!set_rights_field(rights, which, *found)) {
    return wrong_kind(field, which == RightsField::tdm_reservation ? "1 or 0" : "a date that can be read");
  }
  const bool went_to_url = which == RightsField::licence_name && rights.licence_url != before;
  rights.note_origin(went_to_url ? RightsField::licence_url : which, RightsOrigin::Kind::front_matter,
                     field.position);
}

bool FieldReader::read_rights_field(Rights& rights, const Field& field, std::optional<RightsField> which) {
  if (!which) return false;
  if (*which == RightsField::licence_name && field.value.IsMap()) {
    set_licence(rights, field);
  } else {
    set_rights_text(rights, *which, field);
  }
  return true;
}

void FieldReader::set_rights_map(const Field& field) {
  ScopedRights one;
  bool has_scope = false;
  each_of_map(field, [&](const Field& inner) {
    if (inner.key == "scope" || inner.key == "for") {
      set_text(one.scope, inner);
      has_scope = !one.scope.empty();
      return true;
    }
    return read_rights_field(one.rights, inner, find_rights_field(inner.key));
  });
  if (has_scope || !article_.rights.empty()) {
    article_.further_rights.push_back(std::move(one));
  } else {
    article_.rights = std::move(one.rights);
  }
}

void FieldReader::add_notice(const Field& field) {
  const auto notice = text(field);
  if (!notice || notice->empty()) return;
  Rights& rights = article_.rights;
  if (rights.notice.empty()) {
    rights.note_origin(RightsField::notice, RightsOrigin::Kind::front_matter, field.position);
  }
  rights.notice += (rights.notice.empty() ? "" : "\n") + *notice;
}

// A notice, a map of fields, or a list of both: the maps that have a scope hold for a part of the article.
void FieldReader::set_rights(const Field& field) {
  const bool is_list = field.value.IsSequence();
  const std::vector<YAML::Node> nodes =
      is_list ? std::vector<YAML::Node>(field.value.begin(), field.value.end()) : std::vector{field.value};
  for (const YAML::Node& node : nodes) {
    const Field one{field.key, node, is_list ? position_of(node) : field.position};
    if (node.IsMap()) {
      set_rights_map(one);
    } else {
      add_notice(one);
    }
  }
}

void FieldReader::set_release(const Field& field) {
  const auto found = text(field);
  if (!found) return;
  if (const auto release = parse_release(*found)) {
    article_.release = *release;
    return;
  }
  conversion_.diagnostics.note(
      field.position, "metadata.status-unknown",
      "'" + *found + "' is none of usable, embargoed, withheld, cancelled; kept as an extra field");
  keep(field);
}

// What is said of a picture beside the text: a map with the file's name, or a list of such maps.
void FieldReader::add_pictures(const Field& field) {
  if (field.value.IsSequence()) {
    for (const YAML::Node& item : field.value) add_pictures({field.key, item, position_of(item)});
    return;
  }
  if (!field.value.IsMap()) return wrong_kind(field, "a map with the picture's file");
  PictureFields picture;
  picture.position = field.position;
  each_of_map(field, [&](const Field& inner) {
    if (!is_picture_key(inner.key)) return false;
    std::string value;
    set_text(value, inner);
    picture.values[inner.key] = value;
    return true;
  });
  if (!picture.values.contains("file")) return wrong_kind(field, "a picture with its file");
  conversion_.pictures.push_back(std::move(picture));
}

void FieldReader::add_correction(const YAML::Node& node, const Field& field) {
  const Field one{field.key, node, position_of(node)};
  Correction correction;
  correction.position = one.position;
  if (node.IsMap()) {
    each_of_map(one, [&](const Field& inner) {
      if (inner.key == "date") {
        set_date(correction.date, inner);
      } else if (inner.key == "text" || inner.key == "content") {
        if (const auto words = text(inner)) correction.content = blocks(*words, inner.value);
      } else {
        return false;
      }
      return true;
    });
  } else if (const auto words = text(one)) {
    correction.content = blocks(*words, node);
  }
  if (!correction.content.empty()) article_.corrections.push_back(std::move(correction));
}

void FieldReader::add_corrections(const Field& field) {
  if (!field.value.IsSequence()) return add_correction(field.value, field);
  for (const YAML::Node& item : field.value) add_correction(item, field);
}

void FieldReader::add_keywords(const Field& field) {
  std::vector<std::string> found = texts(field);
  if (field.value.IsScalar() && !found.empty()) {
    const std::string all = std::move(found.front());
    found.clear();
    for (const std::string_view part : split(all, ',')) found.emplace_back(trim(part));
  }
  for (std::string& keyword : found) {
    if (!keyword.empty()) article_.keywords.push_back(std::move(keyword));
  }
}

bool FieldReader::read_field(const Field& field) {
  using Read = std::function<void(FieldReader&, const Field&)>;
  static const std::map<std::string, Read, std::less<>> kFields = {
      {"title", [](FieldReader& r, const Field& f) { r.article_.headline = r.inlines(f); }},
      {"headline", [](FieldReader& r, const Field& f) { r.article_.headline = r.inlines(f); }},
      {"subtitle", [](FieldReader& r, const Field& f) { r.article_.standfirst = r.inlines(f); }},
      {"standfirst", [](FieldReader& r, const Field& f) { r.article_.standfirst = r.inlines(f); }},
      {"kicker", [](FieldReader& r, const Field& f) { r.article_.kicker = r.inlines(f); }},
      {"abstract",
       [](FieldReader& r, const Field& f) {
         if (const auto words = r.text(f)) r.article_.abstract = r.blocks(*words, f.value);
       }},
      {"author", [](FieldReader& r, const Field& f) { r.add_bylines(f); }},
      {"dateline", [](FieldReader& r, const Field& f) { r.set_text(r.article_.dateline, f); }},
      {"publication", [](FieldReader& r, const Field& f) { r.set_publication(f); }},
      {"section", [](FieldReader& r, const Field& f) { r.set_text(r.article_.publication.section, f); }},
      {"date", [](FieldReader& r, const Field& f) { r.set_date(r.article_.published, f); }},
      {"published", [](FieldReader& r, const Field& f) { r.set_date(r.article_.published, f); }},
      {"updated", [](FieldReader& r, const Field& f) { r.set_date(r.article_.updated, f); }},
      {"accessed", [](FieldReader& r, const Field& f) { r.set_date(r.article_.accessed, f); }},
      {"lang", [](FieldReader& r, const Field& f) { r.set_language(f); }},
      {"language", [](FieldReader& r, const Field& f) { r.set_language(f); }},
      {"canonical-url", [](FieldReader& r, const Field& f) { r.set_canonical_url(f); }},
      {"identifier", [](FieldReader& r, const Field& f) { r.set_text(r.article_.identifier, f); }},
      {"keywords", [](FieldReader& r, const Field& f) { r.add_keywords(f); }},
      {"rights", [](FieldReader& r, const Field& f) { r.set_rights(f); }},
      {"copyright", [](FieldReader& r, const Field& f) { r.set_rights(f); }},
      {"pictures", [](FieldReader& r, const Field& f) { r.add_pictures(f); }},
      {"embargo", [](FieldReader& r, const Field& f) { r.set_date(r.article_.embargo, f); }},
      {"expires", [](FieldReader& r, const Field& f) { r.set_date(r.article_.expires, f); }},
      {"status", [](FieldReader& r, const Field& f) { r.set_release(f); }},
      {"corrections", [](FieldReader& r, const Field& f) { r.add_corrections(f); }},
      {"correction", [](FieldReader& r, const Field& f) { r.add_corrections(f); }},
      {"bibliography",
       [](FieldReader& r, const Field& f) {
         for (std::string& file : r.texts(f)) r.article_.bibliographies.push_back(std::move(file));
       }},
      {"references",
       [](FieldReader& r, const Field& f) {
         for (Reference& one : references_from_yaml(f.value, r.first_line_, r.conversion_.diagnostics)) {
           r.article_.references.push_back(std::move(one));
         }
       }},
  };
  const auto found = kFields.find(field.key);
  if (found == kFields.end()) {
    return read_rights_field(article_.rights, field, find_flat_rights_field(field.key));
  }
  found->second(*this, field);
  return true;
}

void FieldReader::read_map(const YAML::Node& map) {
  std::set<std::string> known;
  for (const auto& pair : map) {
    const std::string as_found = pair.first.IsScalar() ? pair.first.Scalar() : flow_yaml(pair.first);
    const Field field{canonical_key(as_found), pair.second, position_of(pair.first)};
    if (!known.insert(field.key).second) {
      conversion_.diagnostics.warning(
          field.position, "front-matter.duplicate-key",
          "'" + as_found + "' stands a second time; the first is used, this is kept as an extra field");
      keep({as_found, field.value, field.position});
    } else if (!read_field(field)) {
      conversion_.diagnostics.note(field.position, "front-matter.unknown-key",
                                   "'" + as_found + "' has no meaning here; kept as an extra field");
      keep({as_found, field.value, field.position});
    }
  }
}

}  // namespace

void apply_front_matter(const YAML::Node& map, int first_line, Conversion& conversion) {
  FieldReader(first_line, conversion).read_map(map);
}

}  // namespace newsexport::markdown
