// External interface: add_people().
#include "readers/markdown/people.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace newsexport::markdown {
namespace {

/// CSL's parts of a name, in the order in which they are spoken.
struct NameParts {
  std::string given;
  std::string dropping_particle;
  std::string non_dropping_particle;
  std::string family;
  std::string suffix;
  std::string literal;

  std::string spoken() const {
    if (!literal.empty()) return literal;
    std::string name;
    for (const std::string* part : {&given, &dropping_particle, &non_dropping_particle, &family, &suffix}) {
      if (!part->empty()) name += (name.empty() ? "" : " ") + *part;
    }
    return name;
  }
};

class PersonReader {
 public:
  explicit PersonReader(FieldValues& values) : values_(values) {}

  Byline read(const Field& field) {
    if (!field.value.IsMap()) {
      values_.set_text(byline_.name, field);
      return byline_;
    }
    values_.each_member(field, members());
    if (byline_.name.empty()) byline_.name = parts_.spoken();
    byline_.given = parts_.given;
    byline_.family = parts_.family;
    if (byline_.link.empty()) byline_.link = mail_;
    return byline_;
  }

 private:
  Members members() {
    const auto text = [this](std::string& target) {
      return [this, &target](const Field& field) { values_.set_text(target, field); };
    };
    return {
        {{"name", "text", "display-name", "full-name"}, [this](const Field& field) { read_name(field); }},
        {{"given", "first-name", "firstname", "given-name"}, text(parts_.given)},
        {{"family", "last-name", "lastname", "family-name", "surname"}, text(parts_.family)},
        {{"literal"}, text(parts_.literal)},
        {{"dropping-particle"}, text(parts_.dropping_particle)},
        {{"non-dropping-particle"}, text(parts_.non_dropping_particle)},
        {{"suffix"}, text(parts_.suffix)},
        {{"role", "roles", "job-title", "title"}, [this](const Field& field) { read_role(field); }},
        {{"affiliation", "affiliations", "institute", "organization", "organisation", "institution"},
         [this](const Field& field) { read_affiliation(field); }},
        {{"url", "link", "website", "homepage", "uri"}, text(byline_.link)},
        {{"email", "mail"}, text(mail_)},
        // Of Quarto, pandoc's EPUB, Docusaurus, Ghost and Hugo's themes.
        {{"orcid",
          "corresponding",
          "equal-contributor",
          "deceased",
          "degrees",
          "note",
          "number",
          "ref",
          "id",
          "key",
          "slug",
          "file-as",
          "metadata",
          "attributes",
          "phone",
          "fax",
          "avatar",
          "image",
          "image-url",
          "picture",
          "photo",
          "profile-image",
          "cover-image",
          "twitter",
          "x",
          "github",
          "mastodon",
          "bluesky",
          "facebook",
          "linkedin",
          "instagram",
          "socials",
          "social",
          "page",
          "location"},
         {}},
    };
  }

  void read_name(const Field& field) {
    if (!field.value.IsMap()) return values_.set_text(byline_.name, field);
    const auto text = [this](std::string& target) {
      return [this, &target](const Field& inner) { values_.set_text(target, inner); };
    };
    values_.each_member(field, {{{"given"}, text(parts_.given)},
                                {{"family"}, text(parts_.family)},
                                {{"literal"}, text(parts_.literal)},
                                {{"dropping-particle"}, text(parts_.dropping_particle)},
                                {{"non-dropping-particle"}, text(parts_.non_dropping_particle)},
                                {{"suffix"}, text(parts_.suffix)}});
  }

  void read_role(const Field& field) {
    for (const std::string& role : values_.texts(field)) {
      if (!role.empty()) byline_.role += (byline_.role.empty() ? "" : ", ") + role;
    }
  }

  // One or more institutions, each a text or a map with a name.
  void read_affiliation(const Field& field) {
    values_.each_item(field, [&](const Field& item) {
      std::string name;
      const auto set_name = [&](const Field& inner) { values_.set_text(name, inner); };
      if (item.value.IsMap()) {
        values_.each_member(item, {{{"name", "institution", "organization"}, set_name},
                                   {{"id", "ref", "number", "url", "ror", "isni", "ringgold", "department",
                                     "group", "address", "city", "region", "state", "country", "postal-code"},
                                    {}}});
      } else {
        set_name(item);
      }
      if (!name.empty()) byline_.affiliation += (byline_.affiliation.empty() ? "" : ", ") + name;
    });
  }

  FieldValues& values_;
  Byline byline_;
  NameParts parts_;
  std::string mail_;
};

}  // namespace

void add_people(FieldValues& values, const Field& field, std::string_view role) {
  values.each_item(field, [&](const Field& item) {
    Byline byline = PersonReader(values).read(item);
    if (byline.name.empty()) {
      if (item.value.IsMap()) values.wrong_kind(item, "a person with a name");
      return;
    }
    if (byline.role.empty()) byline.role = role;
    std::vector<Byline>& bylines = values.article().bylines;
    const bool is_there = std::ranges::any_of(bylines, [&](const Byline& other) {
      return other.name == byline.name && (other.role == byline.role || byline.role == role);
    });
    if (!is_there) bylines.push_back(std::move(byline));
  });
}

}  // namespace newsexport::markdown
