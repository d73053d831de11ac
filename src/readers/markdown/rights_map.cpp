// External interface: set_rights(), set_rights_field().
#include "readers/markdown/rights_map.h"

#include <yaml-cpp/yaml.h>

#include <utility>

namespace newsexport::markdown {
namespace {

void set_text(FieldValues& values, Rights& rights, RightsField which, const Field& field) {
  const auto found = values.text(field);
  if (!found || (found->empty() && which == RightsField::tdm_reservation)) return;
  const std::string before = rights.licence_url;
  if (!newsexport::set_rights_field(rights, which, *found)) {
    return values.wrong_kind(field,
                             which == RightsField::tdm_reservation ? "1 or 0" : "a date that can be read");
  }
  const bool went_to_url = which == RightsField::licence_name && rights.licence_url != before;
  rights.note_origin(went_to_url ? RightsField::licence_url : which, RightsOrigin::Kind::front_matter,
                     field.position);
}

void set_licence(FieldValues& values, Rights& rights, const Field& field) {
  const auto read = [&](RightsField which) {
    return [&values, &rights, which](const Field& inner) { set_text(values, rights, which, inner); };
  };
  values.each_member(field, {{{"name", "text", "title", "type"}, read(RightsField::licence_name)},
                             {{"url", "link", "href"}, read(RightsField::licence_url)}});
}

void read_one(FieldValues& values, Rights& rights, const Field& field, RightsField which) {
  if (which == RightsField::licence_name && field.value.IsMap()) {
    set_licence(values, rights, field);
  } else {
    set_text(values, rights, which, field);
  }
}

/// What a map of rights may have: the rows of the model's table, and what the map is for.
Members members_of(FieldValues& values, ScopedRights& one) {
  Members members;
  members.push_back({{"scope", "for"}, [&](const Field& inner) { values.set_text(one.scope, inner); }});
  for (const std::string_view key : rights_keys()) {
    const RightsField which = find_rights_field(key).value();
    members.push_back(
        {{key}, [&values, &one, which](const Field& inner) { read_one(values, one.rights, inner, which); }});
  }
  return members;
}

void set_map(FieldValues& values, const Field& field) {
  ScopedRights one;
  values.each_member(field, members_of(values, one));
  Article& article = values.article();
  if (!one.scope.empty() || !article.rights.empty()) {
    article.further_rights.push_back(std::move(one));
  } else {
    article.rights = std::move(one.rights);
  }
}

void add_notice(FieldValues& values, const Field& field) {
  // A switch of a site ("copyright: true") is no notice.
  if (FieldValues::truth(field)) return values.wrong_kind(field, "a notice");
  const auto notice = values.text(field);
  if (!notice || notice->empty()) return;
  Rights& rights = values.article().rights;
  if (rights.notice.empty()) {
    rights.note_origin(RightsField::notice, RightsOrigin::Kind::front_matter, field.position);
  }
  rights.notice += (rights.notice.empty() ? "" : "\n") + *notice;
}

}  // namespace

void set_rights(FieldValues& values, const Field& field) {
  values.each_item(field, [&](const Field& item) {
    if (item.value.IsMap()) {
      set_map(values, item);
    } else {
      add_notice(values, item);
    }
  });
}

void set_rights_field(FieldValues& values, const Field& field, RightsField which) {
  read_one(values, values.article().rights, field, which);
}

}  // namespace newsexport::markdown
