// External interface: findings_as_text(), findings_as_json(), lacks_link().
#include "audit/write_findings.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/visible_text.h"

namespace newsexport {
namespace {

using Json = nlohmann::ordered_json;

/// "story.md:14:3: "; of a place that is not known as much as is.
std::string place(const AuditFindings& findings, Position position) {
  const std::string article = visible(findings.article);
  if (position.line == 0) return article + ": ";
  if (position.column == 0) return fmt::format("{}:{}: ", article, position.line);
  return fmt::format("{}:{}:{}: ", article, position.line, position.column);
}

/// Lines of the input are one here; what else drives a terminal is made visible.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return visible(line);
}

void add_heading(std::string& text, std::string_view name, std::size_t count) {
  text += fmt::format("  {}: {}\n", name, count == 0 ? "none" : std::to_string(count));
}

void add_line(std::string& text, const AuditFindings& findings, Position position, std::string_view what) {
  text += fmt::format("    {}{}\n", place(findings, position), one_line(what));
}

std::string numbered(int number, std::string_view text) {
  return number > 0 ? fmt::format("{}. {}", number, text) : std::string(text);
}

void add_sources(std::string& text, const AuditFindings& findings) {
  add_heading(text, "sources", findings.sources.size());
  std::size_t unlinked = 0;
  for (const AuditedSource& source : findings.sources) {
    add_line(text, findings, source.position, numbered(source.number, source.text));
    unlinked += lacks_link(source);
  }
  add_heading(text, "attributions without a link", unlinked);
  for (const AuditedSource& source : findings.sources) {
    if (lacks_link(source)) add_line(text, findings, source.position, source.text);
  }
}

void add_notes_and_links(std::string& text, const AuditFindings& findings) {
  add_heading(text, "notes", findings.notes.size());
  for (const AuditedNote& note : findings.notes) {
    const std::string unused = note.references == 0 ? " (nothing refers to it)" : "";
    add_line(text, findings, note.position, numbered(note.number, note.text) + unused);
  }
  add_heading(text, "links", findings.links.size());
  for (const AuditedLink& link : findings.links) {
    add_line(text, findings, link.position, fmt::format("\"{}\" to {}", link.text, link.target));
  }
}

std::string right_line(const AuditedRight& right) {
  const std::string scope = right.scope.empty() ? "" : fmt::format(" ({})", right.scope);
  const std::string origin = right.origin.empty() ? "" : fmt::format(" [{}]", right.origin);
  return fmt::format("{}{}: {}{}", right.field, scope, right.value, origin);
}

void add_pictures(std::string& text, const AuditFindings& findings) {
  add_heading(text, "pictures", findings.pictures.size());
  for (const AuditedPicture& picture : findings.pictures) {
    std::string line = picture.source;
    if (picture.is_omitted) line += " (left out for its rights)";
    if (!picture.missing.empty()) line += fmt::format(" lacks {}", fmt::join(picture.missing, ", "));
    add_line(text, findings, picture.position, line);
    for (const AuditedRight& field : picture.fields) {
      text += fmt::format("      {}\n", one_line(right_line(field)));
    }
  }
}

Json object_at(Position position) {
  Json object = Json::object();
  if (position.line > 0) object["line"] = position.line;
  if (position.column > 0) object["column"] = position.column;
  return object;
}

void set(Json& object, const char* name, const std::string& value) {
  if (!value.empty()) object[name] = value;
}

Json source_object(const AuditedSource& source) {
  Json object = object_at(source.position);
  if (source.number > 0) object["number"] = source.number;
  object["text"] = source.text;
  set(object, "url", source.link);
  if (source.is_attribution) object["as_cited_in_text"] = true;
  return object;
}

Json note_object(const AuditedNote& note) {
  Json object = object_at(note.position);
  object["number"] = note.number;
  object["text"] = note.text;
  object["references"] = note.references;
  return object;
}

Json link_object(const AuditedLink& link) {
  Json object = object_at(link.position);
  object["url"] = link.target;
  object["text"] = link.text;
  return object;
}

Json right_object(const AuditedRight& right) {
  Json object = object_at(right.position);
  set(object, "scope", right.scope);
  object["field"] = right.field;
  object["value"] = right.value;
  set(object, "origin", right.origin);
  return object;
}

Json picture_object(const AuditedPicture& picture) {
  Json object = object_at(picture.position);
  object["file"] = picture.source;
  if (picture.is_omitted) object["omitted"] = true;
  object["missing"] = picture.missing;
  object["fields"] = Json::array();
  for (const AuditedRight& field : picture.fields) object["fields"].push_back(right_object(field));
  return object;
}

template <typename Found, typename MakeObject>
Json list_of(const std::vector<Found>& all, MakeObject make_object) {
  Json list = Json::array();
  for (const Found& one : all) list.push_back(make_object(one));
  return list;
}

}  // namespace

bool lacks_link(const AuditedSource& source) {
  return source.is_attribution && source.link.empty();
}

std::string findings_as_text(const AuditFindings& findings) {
  std::string text = one_line(fmt::format("{}: {}", findings.article, findings.title)) + '\n';
  if (findings.status != "usable") text += fmt::format("  status: {}\n", findings.status);
  if (!findings.embargo.empty()) text += fmt::format("  embargo: {}\n", findings.embargo);
  if (!findings.expires.empty()) text += fmt::format("  expires: {}\n", findings.expires);
  add_sources(text, findings);
  add_notes_and_links(text, findings);
  add_heading(text, "rights", findings.rights.size());
  for (const AuditedRight& right : findings.rights) {
    add_line(text, findings, right.position, right_line(right));
  }
  add_pictures(text, findings);
  return text;
}

std::string findings_as_json(const AuditFindings& findings) {
  Json json = {{"article", findings.article}, {"title", findings.title}, {"status", findings.status}};
  set(json, "embargo", findings.embargo);
  set(json, "expires", findings.expires);
  json["sources"] = list_of(findings.sources, source_object);
  json["notes"] = list_of(findings.notes, note_object);
  json["links"] = list_of(findings.links, link_object);
  json["attributions_without_link"] = Json::array();
  for (const AuditedSource& source : findings.sources) {
    if (lacks_link(source)) json["attributions_without_link"].push_back(source_object(source));
  }
  json["rights"] = list_of(findings.rights, right_object);
  json["pictures"] = list_of(findings.pictures, picture_object);
  return visible_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace newsexport
