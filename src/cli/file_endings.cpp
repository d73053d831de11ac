// That no file is called what it is not: ends_in(), refuse_folders_as_files(), refuse_wrong_endings().
#include "cli/file_endings.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <initializer_list>

#include <fmt/format.h>

#include "support/utf8.h"

namespace newsexport {
namespace {

namespace fs = std::filesystem;

/// What is written to a file.
enum class Written { epub, pdf, text, json, page };

struct Ending {
  std::string_view ending;
  std::optional<Written> format;  ///< none: of a format that newsexport does not write
};

/// Endings that nobody gives to a text without meaning its format. All others go for text and JSON.
constexpr std::array kEndings = {
    Ending{".epub", Written::epub},
    Ending{".pdf", Written::pdf},
    Ending{".json", Written::json},
    Ending{".jsonl", Written::json},
    Ending{".ndjson", Written::json},
    Ending{".jsonld", Written::json},
    Ending{".html", Written::page},
    Ending{".htm", Written::page},
    Ending{".xhtml", Written::page},
    Ending{".mobi", {}},
    Ending{".azw", {}},
    Ending{".azw3", {}},
    Ending{".kfx", {}},
    Ending{".kpf", {}},
    Ending{".fb2", {}},
    Ending{".docx", {}},
    Ending{".doc", {}},
    Ending{".odt", {}},
    Ending{".rtf", {}},
    Ending{".xml", {}},
    Ending{".zip", {}},
    Ending{".ps", {}},
    Ending{".png", {}},
    Ending{".jpg", {}},
    Ending{".jpeg", {}},
};

[[noreturn]] void refuse(const std::string& file, const std::string& message) {
  throw Error(Error::Kind::usage, file, "usage.output-format", message);
}

/// ".pdf" of "X.PDF"; empty where what is behind the last dot is a part of the name ("Vol. 3", "2026.05.12").
std::string ending_of(const std::string& file) {
  constexpr std::size_t kLongestEnding = sizeof(".xxxxxxxx") - 1;
  const std::string ending = fold_case(fs::path(file).extension().string());
  if (ending.size() < 2 || ending.size() > kLongestEnding ||
      !is_letter(static_cast<unsigned char>(ending[1])))
    return {};
  const bool is_plain = std::all_of(ending.begin() + 1, ending.end(),
                                    [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  return is_plain ? ending : std::string();
}

const Ending* find_ending(const std::string& file) {
  const auto found = std::ranges::find(kEndings, ending_of(file), &Ending::ending);
  return found == kEndings.end() ? nullptr : &*found;
}

bool is_stream(const std::string& file) {
  return file.empty() || file == kStandardStream;
}

void refuse_folder(const std::string& file, const std::string& advice) {
  std::error_code failure;
  const bool ends_as_folder = file.ends_with('/') || file == "." || file == ".." || file.ends_with("/..");
  if (is_stream(file) || !(ends_as_folder || fs::is_directory(file, failure))) return;
  throw Error(Error::Kind::usage, file, "output.is-folder", "it is a folder, not a file" + advice);
}

/// A text may be called anything that is not the name of another format.
void require_text_name(const std::string& file, std::initializer_list<Written> allowed,
                       const std::string& message) {
  if (is_stream(file)) return;
  const Ending* ending = find_ending(file);
  const bool is_fit =
      !ending || (ending->format && std::ranges::find(allowed, *ending->format) != allowed.end());
  if (!is_fit) refuse(file, message);
}

void check_text_output(const CommandLine& command) {
  const bool is_json =
      command.action == Action::audit && command.batch.conversion.audit_format == AuditFormat::json;
  const std::string& file = command.output.file;
  if (is_json) return require_text_name(file, {Written::json}, "what is written to it is JSON");
  const Ending* ending = find_ending(file);
  const bool could_be_json = command.action == Action::audit && ending && ending->format == Written::json;
  require_text_name(file, {},
                    could_be_json ? "the audit is text; add --audit-format json"
                                  : "what is written to it is text; name the file .txt");
}

/// ".epub" is a hidden file without a name.
void require_name(const std::string& file) {
  const std::string name = fold_case(fs::path(file).filename().string());
  if (std::ranges::find(kEndings, name, &Ending::ending) != kEndings.end())
    refuse(file, fmt::format("it is an ending without a name; write NAME{}", name));
}

/// What the name says must be what is asked for, where anything is.
void check_book_output(const CommandLine& command) {
  const std::string& file = command.output.file;
  if (is_stream(file)) return;
  const std::string ending = ending_of(file);
  const bool is_pdf = ending == ".pdf", is_epub = ending == ".epub";
  if (!ending.empty() && !is_pdf && !is_epub)
    refuse(file,
           fmt::format("newsexport writes EPUB and PDF, and no {}; name the file .epub or .pdf", ending));
  const bool asks_epub = command.is_epub_asked_for, asks_pdf = command.is_pdf_asked_for;
  if (is_epub && asks_pdf && !asks_epub) refuse(file, "--pdf makes a PDF; name the file .pdf, or say --epub");
  if (is_pdf && asks_epub && !asks_pdf)
    refuse(file, "--epub makes an EPUB; name the file .epub, or say --pdf");
}

}  // namespace

bool ends_in(std::string_view name, std::string_view ending) {
  return name.size() > ending.size() && fold_case(name.substr(name.size() - ending.size())) == ending;
}

void refuse_folders_as_files(const CommandLine& command) {
  refuse_folder(command.output.file, prints_text(command.action) ? "" : "; -d writes into a folder");
  for (const std::string& file : {command.report, command.report_summary, command.batch.tdm_policy_output})
    refuse_folder(file, "");
}

void refuse_wrong_endings(const CommandLine& command) {
  for (const std::string& file :
       {command.output.file, command.report, command.report_summary, command.batch.tdm_policy_output})
    require_name(file);
  if (prints_text(command.action)) {
    check_text_output(command);
  } else {
    check_book_output(command);
  }
  require_text_name(command.report, {Written::json},
                    "a report is lines of JSON; --report-summary writes an HTML page");
  require_text_name(command.report_summary, {Written::page},
                    "the summary is an HTML page; --report writes lines of JSON");
  require_text_name(command.batch.tdm_policy_output, {Written::json}, "the policy is JSON-LD; name it .json");
}

}  // namespace newsexport
