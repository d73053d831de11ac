// What need not be done again: find_unchanged(), note_done().
#include "batch/unchanged.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "support/digest.h"
#include "support/files.h"

namespace newsexport {
namespace {

/// Of the input only its bytes and its name count, not where it lies: an archive may be mounted elsewhere.
std::string key_of(const OpenedInput& opened, const History& history) {
  const std::string name = std::filesystem::path(opened.name).filename().string();
  return Digest().add(history.settings).add(name).add(opened.format).add(opened.bytes).hex();
}

std::string state_of(const ResourceReader& reader, const std::string& name) {
  try {
    return digest_of(reader(name));
  } catch (const Error& error) {
    return "!" + error.code();
  }
}

bool stands(const WrittenFile& file, const Journal& journal) {
  const std::string path = journal.located(file.path);
  std::error_code failure;
  if (std::filesystem::file_size(path, failure) != file.bytes || failure) return false;
  try {
    return digest_of(read_file(path, file.bytes)) == file.digest;
  } catch (const Error&) {
    return false;
  }
}

bool is_unchanged(const JournalRecord& record, const OpenedInput& opened, const History& history,
                  const std::optional<DateTime>& now) {
  if (record.articles.empty() || record.key != key_of(opened, history)) return false;
  if (now && !record.window.contains(*now)) return false;
  const bool is_same = std::ranges::all_of(record.resources, [&](const ReadResource& resource) {
    return state_of(opened.read_resource, resource.name) == resource.state;
  });
  return is_same && std::ranges::all_of(record.articles, [&](const std::vector<WrittenFile>& files) {
           return std::ranges::all_of(
               files, [&](const WrittenFile& file) { return stands(file, *history.journal); });
         });
}

ArticleReport unchanged_report(const Task& task, const std::vector<WrittenFile>& files,
                               const Journal& journal) {
  ArticleReport report;
  report.task = task;
  report.outcome = ArticleOutcome::unchanged;
  report.task.output = journal.located(files.front().path);
  report.output_bytes = files.front().bytes;
  report.output_digest = files.front().digest;
  if (files.size() < 2) return report;
  report.task.pdf_output = journal.located(files[1].path);
  report.pdf_bytes = files[1].bytes;
  report.pdf_digest = files[1].digest;
  return report;
}

std::vector<WrittenFile> files_of(const ArticleReport& report, const Journal& journal) {
  std::vector<WrittenFile> files{
      {journal.relative(report.task.output), report.output_bytes, report.output_digest}};
  if (!report.task.pdf_output.empty())
    files.push_back({journal.relative(report.task.pdf_output), report.pdf_bytes, report.pdf_digest});
  return files;
}

/// The moments at which all of them may go out.
void narrow(ReleaseWindow& window, const ReleaseWindow& other) {
  if (other.from) window.from = std::max(window.from.value_or(*other.from), *other.from);
  if (other.until) window.until = std::min(window.until.value_or(*other.until), *other.until);
}

}  // namespace

ResourceReader ResourceLog::watch(ResourceReader reader) {
  return [this, reader = std::move(reader)](const std::string& name) {
    try {
      std::string bytes = reader(name);
      note(name, digest_of(bytes));
      return bytes;
    } catch (const Error& error) {
      note(name, "!" + error.code());
      throw;
    }
  };
}

std::optional<std::vector<ReadResource>> ResourceLog::entries() const {
  const std::lock_guard lock(mutex_);
  if (has_changed_) return std::nullopt;
  std::vector<ReadResource> entries;
  for (const auto& [name, state] : states_) entries.push_back({name, state});
  return entries;
}

void ResourceLog::note(const std::string& name, const std::string& state) {
  const std::lock_guard lock(mutex_);
  const auto [known, is_new] = states_.emplace(name, state);
  if (!is_new && known->second != state) has_changed_ = true;
}

std::vector<ArticleReport> find_unchanged(const Task& task, const OpenedInput& opened, const History& history,
                                          const std::optional<DateTime>& now) {
  const Journal& journal = *history.journal;
  const std::optional<JournalRecord> record = journal.find(journal.relative(task.output));
  if (!record || !is_unchanged(*record, opened, history, now)) return {};
  std::vector<ArticleReport> reports;
  for (const std::vector<WrittenFile>& files : record->articles)
    reports.push_back(unchanged_report(task, files, journal));
  return reports;
}

void note_done(const Task& task, const OpenedInput& opened, const std::vector<ArticleReport>& articles,
               const ResourceLog& resources, const History& history) {
  std::optional<std::vector<ReadResource>> entries = resources.entries();
  if (!entries) return;
  Journal& journal = *history.journal;
  JournalRecord record{journal.relative(task.output), key_of(opened, history)};
  for (const ArticleReport& article : articles) {
    record.articles.push_back(files_of(article, journal));
    narrow(record.window, article.window);
  }
  record.resources = std::move(*entries);
  journal.add(record);
}

}  // namespace newsexport
