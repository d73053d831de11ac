// External interface: the lead picture that front matter names.
#include "readers/markdown/lead_picture.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>

#include "model/traverse.h"
#include "support/key_names.h"
#include "support/utf8.h"

namespace newsexport::markdown {
namespace {

/// What can be said of the picture, and the key of PictureFields (or "caption") that holds it; "" is known
/// and means nothing for us.
struct Detail {
  std::string_view key;
  std::string_view field;
};
constexpr std::array kDetails = {
    Detail{"alt", "alt"},
    Detail{"alt-text", "alt"},
    Detail{"alternative-text", "alt"},
    Detail{"alternate-text", "alt"},
    Detail{"caption", "caption"},
    Detail{"credit", "credit"},
    Detail{"credits", "credit"},
    Detail{"attribution", "credit"},
    Detail{"byline", "credit"},
    Detail{"creator", "creator"},
    Detail{"author", "creator"},
    Detail{"photographer", "creator"},
    Detail{"title", "title"},
    Detail{"description", "description"},
    Detail{"rights", "rights"},
    Detail{"copyright", "rights"},
    Detail{"license", "license"},
    Detail{"licence", "license"},
    Detail{"usage-terms", "usage-terms"},
    Detail{"ai", "ai"},
    Detail{"data-mining", "data-mining"},
    Detail{"width", ""},
    Detail{"height", ""},
    Detail{"class", ""},
    Detail{"style", ""},
    Detail{"position", ""},
    Detail{"relative", ""},
    Detail{"hidden", ""},
    Detail{"hidden-in-list", ""},
    Detail{"hidden-in-single", ""},
    Detail{"lqip", ""},
    Detail{"no-hide", ""},
    Detail{"preview-only", ""},
    Detail{"focal-point", ""},
    Detail{"placement", ""},
    Detail{"responsive-images", ""},
    Detail{"link-full-images", ""},
    Detail{"id", ""},
    Detail{"link", ""},
    Detail{"show", ""},
};

/// Obsidian's "[[quay.jpg]]", and Markdown's picture, are understood too.
std::string file_named(std::string text) {
  std::string_view name = trim(text);
  if (name.starts_with('!')) name.remove_prefix(1);
  if (name.starts_with("[[") && name.ends_with("]]")) {
    name = name.substr(2, name.size() - 4);
    return std::string(trim(name.substr(0, name.find('|'))));
  }
  const std::size_t target = name.find("](");
  const bool is_markdown = name.starts_with('[') && target != std::string_view::npos && name.ends_with(')');
  return std::string(is_markdown ? trim(name.substr(target + 2, name.size() - target - 3)) : trim(text));
}

void set_file(FieldValues& values, const Field& field) {
  if (FieldValues::truth(field)) return;  // "cover: false" is a switch
  const auto found = values.text(field);
  if (!found || found->empty()) return;
  PictureFields& picture = values.conversion().lead_picture;
  if (picture.values.contains("file")) return values.keep(field);  // the same picture in another size
  picture.values["file"] = file_named(*found);
  picture.position = field.position;
}

void set_detail(FieldValues& values, const Field& field, std::string_view name) {
  if (name.empty()) return values.keep(field);
  const auto found = values.text(field);
  if (!found || found->empty()) return;
  const auto [kept, is_first] = values.conversion().lead_picture.values.emplace(std::string(name), *found);
  if (is_first || kept->second == *found) return;
  values.duplicate(field,
                   fmt::format("'{}' gives the picture a second {}; the first is used, this is kept as "
                               "an extra field",
                               field.key, name));
}

/// Of "feature_image_caption" and the like.
const Detail* find_flat_detail(std::string_view name) {
  const std::string key = plain_key(name);
  for (const std::string_view picture : lead_picture_keys()) {
    const std::string prefix = plain_key(picture);
    if (!key.starts_with(prefix)) continue;
    const auto detail = std::ranges::find_if(
        kDetails, [&](const Detail& one) { return plain_key(one.key) == key.substr(prefix.size()); });
    if (detail != kDetails.end()) return &*detail;
  }
  return nullptr;
}

/// "img/quay.jpg" of "/img/quay.jpg?w=1200" and "./img/quay.jpg".
std::string_view bare_path(std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  while (path.starts_with("./") || path.starts_with('/')) path.remove_prefix(path.starts_with('/') ? 1 : 2);
  return path;
}

/// Whether both name one file: the folders before it may be those of the site in one of them.
bool is_same_picture(std::string_view one, std::string_view other) {
  one = bare_path(one);
  other = bare_path(other);
  if (one.size() < other.size()) std::swap(one, other);
  if (other.empty() || !one.ends_with(other)) return false;
  return one.size() == other.size() || one[one.size() - other.size() - 1] == '/';
}

/// The name by which the text shows the picture; "" where it does not.
std::string shown_as(const Article& article, const std::string& file) {
  std::string shown;
  ConstVisitor visitor;
  visitor.picture = [&](const Picture& picture) {
    if (shown.empty() && is_same_picture(picture.source, file)) shown = picture.source;
  };
  traverse(article, visitor);
  return shown;
}

}  // namespace

const std::vector<std::string_view>& lead_picture_keys() {
  static const std::vector<std::string_view> kKeys = {
      "image",         "lead-picture",    "lead-image",    "cover-image",      "cover",
      "cover-picture", "featured-image",  "feature-image", "featured-picture", "hero-image",
      "hero",          "header-image",    "main-image",    "post-image",       "banner-image",
      "banner",        "picture",         "photo",         "preview-image",    "header",
      "thumbnail",     "thumbnail-image", "thumb",         "top-img",          "images",
      "og-image",      "social-image",    "share-image",   "twitter-image"};
  return kKeys;
}

void read_lead_picture(FieldValues& values, const Field& field) {
  if (field.value.IsSequence()) {
    if (field.value.size() > 0) {
      const YAML::Node first = field.value[0];
      read_lead_picture(values, {field.key, first, values.position_of(first)});
    }
    return;
  }
  if (!field.value.IsMap()) return set_file(values, field);
  Members members = {{{"src", "path", "file", "url", "image", "feature", "filename", "source",
                       "overlay-image", "teaser", "img", "og-image", "thumbnail"},
                      [&](const Field& inner) { set_file(values, inner); }},
                     {{"video", "overlay-color", "overlay-filter", "actions", "og-image", "cta-label",
                       "cta-url", "tagline", "theme", "text", "icon", "logo"},
                      {}}};
  for (const Detail& detail : kDetails) {
    members.push_back({{detail.key}, [&](const Field& inner) { set_detail(values, inner, detail.field); }});
  }
  values.each_member(field, members);
}

bool is_lead_picture_detail(std::string_view key) {
  return find_flat_detail(key) != nullptr;
}

void read_lead_picture_detail(FieldValues& values, const Field& field) {
  if (const Detail* detail = find_flat_detail(field.key)) set_detail(values, field, detail->field);
}

void place_lead_picture(Conversion& conversion) {
  PictureFields lead = conversion.lead_picture;
  const auto file = lead.values.find("file");
  if (file == lead.values.end()) return;
  std::string caption;
  if (const auto found = lead.values.find("caption"); found != lead.values.end()) caption = found->second;
  lead.values.erase("caption");
  const std::string shown = shown_as(conversion.article, file->second);
  if (shown.empty()) {
    Figure figure;
    figure.pictures.emplace_back();
    figure.pictures.front().source = file->second;
    figure.pictures.front().position = lead.position;
    figure.caption = read_inline_text(caption, lead.position.line, conversion);
    Blocks& body = conversion.article.body;
    body.insert(body.begin(), Block{std::move(figure), lead.position, {}, {}, {}, {}});
  } else {
    file->second = shown;
  }
  if (lead.values.size() > 1) conversion.pictures.push_back(std::move(lead));
}

}  // namespace newsexport::markdown
