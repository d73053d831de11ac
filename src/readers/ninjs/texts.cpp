// External interface: texts_of(), choose(), plain().
#include "readers/ninjs/texts.h"

#include <algorithm>

#include "model/inlines.h"
#include "readers/html/fragment.h"
#include "support/utf8.h"

namespace newsexport::ninjs {
namespace {

std::string plural_of(std::string_view kind) {
  return kind == "body" ? "bodies" : std::string(kind) + "s";
}

void add(std::vector<RoleText>& texts, RoleText text) {
  if (!trim(text.value).empty()) texts.push_back(std::move(text));
}

}  // namespace

std::vector<RoleText> texts_of(const Json& item, std::string_view kind) {
  std::vector<RoleText> texts;
  const std::string prefix = std::string(kind) + '_';
  for (const Json::Member& member : item.members) {
    const std::string name = fold_case(member.name);
    const bool is_text = member.value.kind == Json::Kind::text;
    if (is_text && name == kind)
      add(texts, {"", "", member.value.text, member.value.position, &member.value});
    if (is_text && name.starts_with(prefix)) {
      add(texts, {name.substr(prefix.size()), "", member.value.text, member.value.position, &member.value});
    }
    if (name != plural_of(kind) && !(name == kind && !is_text)) continue;
    for (const Json* one : each(&member.value)) {
      if (is_object(one)) {
        add(texts, {fold_case(text_at(*one, "role")), fold_case(text_at(*one, "contenttype")),
                    text_at(*one, "value"), one->position, one});
      } else {
        add(texts, {"", "", one->text, one->position, one});
      }
    }
  }
  return texts;
}

const RoleText* choose(const std::vector<RoleText>& texts, const std::vector<std::string_view>& roles) {
  for (const std::string_view role : roles) {
    const auto found = std::ranges::find(texts, role, &RoleText::role);
    if (found != texts.end()) return &*found;
  }
  return nullptr;
}

std::string plain(const RoleText& text) {
  if (text.value.find('<') == std::string::npos && text.value.find('&') == std::string::npos) {
    return collapse_space(text.value);
  }
  Diagnostics unheard;  // of a caption nothing can be odd that its reader would want to know
  return collapse_space(plain_text(read_html_inlines(text.value, {}, unheard)));
}

}  // namespace newsexport::ninjs
