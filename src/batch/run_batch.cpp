// Each article by itself, from file to file: run_task(), run_batch().
#include "batch/run_batch.h"

#include <algorithm>

#include "batch/clear_leftovers.h"
#include "batch/lap_timer.h"
#include "batch/open_input.h"
#include "batch/ordered_work.h"
#include "batch/standard_output.h"
#include "support/digest.h"
#include "support/files.h"
#include "support/secure_hash.h"

namespace newsexport {
namespace {

/// What goes into Task::output.
const std::string& main_product(const Conversion& conversion, Product product) {
  switch (product) {
    case Product::pdf:
      return conversion.pdf;
    case Product::model_dump:
      return conversion.model_dump;
    case Product::page_dump:
      return conversion.page_dump;
    case Product::audit:
      return conversion.audit;
    case Product::epub:
    case Product::epub_and_pdf:
      break;
  }
  return conversion.epub;
}

void write_output(const std::string& output, std::string_view bytes) {
  if (output == kStandardStream) {
    write_standard_output(bytes);
  } else {
    write_file(output, bytes);
  }
}

void write_files(const Conversion& conversion, const BatchOptions& options, ArticleReport& report) {
  if (!options.tdm_policy_output.empty() && !conversion.tdm_policy.empty()) {
    write_output(options.tdm_policy_output, conversion.tdm_policy);
    report.policy_output = options.tdm_policy_output;
    report.policy_bytes = conversion.tdm_policy.size();
    report.policy_sha256 = hash_for_report(conversion.tdm_policy, options);
  }
  const std::string& product = main_product(conversion, options.conversion.product);
  write_output(report.task.output, product);
  report.output_bytes = product.size();
  report.output_digest = digest_of(product);
  report.output_sha256 = hash_for_report(product, options);
  if (report.task.pdf_output.empty() || conversion.pdf_failure) return;
  write_output(report.task.pdf_output, conversion.pdf);
  report.pdf_bytes = conversion.pdf.size();
  report.pdf_digest = digest_of(conversion.pdf);
  report.pdf_sha256 = hash_for_report(conversion.pdf, options);
}

bool has_error(const std::vector<Diagnostic>& entries) {
  return std::ranges::find(entries, Severity::error, &Diagnostic::severity) != entries.end();
}

/// An input as it was read, with a task for each of its articles.
struct ReadInput {
  const OpenedInput& opened;
  std::vector<Reading> readings;
  std::vector<Task> tasks;
};

/// The source as a file of the PDF (PDF/A-3, annex E: "Source").
Attachment source_attachment(const OpenedInput& input) {
  const std::string extension = std::filesystem::path(input.name).extension().string();
  const char* type = extension == ".md"     ? "text/markdown"
                     : extension == ".html" ? "text/html"
                     : extension == ".json" ? "application/json"
                     : extension == ".xml"  ? "application/xml"
                                            : "text/plain";
  const std::string name = std::filesystem::path(input.name).filename().string();
  return {name == kStandardStream ? "article" : name, type, "What this document was made from",
          Attachment::Relationship::source, input.bytes};
}

/// Converts an article and lays its source into its book. A source that holds several articles is not laid
/// into the books of each.
Conversion convert_with_source(Article article, const ReadInput& input, const BatchOptions& options,
                               Diagnostics& diagnostics) {
  SourceBundle bundle{input.opened.name,
                      input.opened.format.empty() ? options.conversion.from : input.opened.format,
                      input.opened.bytes,
                      {}};
  const auto read_and_keep = [&](const std::string& path) {
    return bundle.resources[path] = input.opened.read_resource(path);
  };
  const bool is_shared = input.tasks.size() != 1;
  ConversionOptions conversion_options = options.conversion;
  if (!is_shared) conversion_options.attachments = {source_attachment(input.opened)};
  Conversion conversion = convert(std::move(article), conversion_options, read_and_keep, diagnostics);
  if (is_shared) {
    diagnostics.warning({}, "epub.source-shared",
                        "the source holds several articles; it is not laid into the book of one");
  } else if (!conversion.epub.empty()) {
    conversion.epub = embed_source(conversion.epub, bundle);
  }
  return conversion;
}

Conversion convert_reading(Reading& reading, const ReadInput& input, const BatchOptions& options) {
  if (options.source_use == SourceUse::embed) {
    return convert_with_source(std::move(reading.article), input, options, reading.diagnostics);
  }
  return convert(std::move(reading.article), options.conversion, input.opened.read_resource,
                 reading.diagnostics);
}

/// The steps of one article, once it is read.
void convert_and_write(Reading& reading, const ReadInput& input, const BatchOptions& options,
                       ArticleReport& report) {
  const Diagnostics& diagnostics = reading.diagnostics;
  Conversion conversion;
  try {
    conversion = convert_reading(reading, input, options);
  } catch (...) {
    report.diagnostics = judged(diagnostics, options.warnings);
    throw;
  }
  report.diagnostics = judged(diagnostics, options.warnings);
  if (has_error(report.diagnostics)) {
    report.outcome = ArticleOutcome::failed;
    return;
  }
  write_products(conversion, options, report);
  report.window = conversion.window;
  report.title = conversion.title;
  report.language = conversion.language;
}

/// Reads the articles of the report's input. What is odd in it as a whole is told with its first article;
/// only an error, which ends them all, stays in `report`.
ReadInput read_opened(const OpenedInput& opened, const BatchOptions& options, const PlannedFiles& planned,
                      ArticleReport& report) {
  ReadInput input{opened};
  Diagnostics diagnostics(opened.name);
  attempt(report, [&] {
    const Input source{input.opened.name, input.opened.bytes};
    if (input.opened.format.empty()) {
      input.readings = read_articles(source, options.conversion, diagnostics);
    } else {
      ConversionOptions of_book = options.conversion;
      of_book.from = input.opened.format;
      input.readings = read_articles(source, of_book, diagnostics);
    }
    const bool is_one = input.readings.size() == 1;
    if (!is_one && !options.tdm_policy_output.empty()) {
      throw Error(
          Error::Kind::usage, options.tdm_policy_output, "output.several-articles",
          "a policy for text and data mining is written for one article, and the input holds several");
    }
    const Product product = options.conversion.product;
    input.tasks =
        is_one ? std::vector{report.task} : plan_articles(report.task, input.readings, product, planned);
  });
  std::vector<Diagnostic> entries = judged(diagnostics, options.warnings);
  const bool is_refused =
      report.outcome == ArticleOutcome::done && input.readings.size() > 1 && has_error(entries);
  if (report.outcome != ArticleOutcome::done || is_refused) {
    report.outcome = ArticleOutcome::failed;
    report.diagnostics.insert(report.diagnostics.begin(), entries.begin(), entries.end());
    return {opened};
  }
  input.readings.front().diagnostics.put_before(diagnostics);
  return input;
}

/// The reports of the input's articles, or that of the whole where it cannot be read.
std::vector<ArticleReport> convert_opened(const OpenedInput& opened, const BatchOptions& options,
                                          const PlannedFiles& planned, ArticleReport& whole,
                                          LapTimer& timer) {
  ReadInput input = read_opened(opened, options, planned, whole);
  if (whole.outcome != ArticleOutcome::done) return {whole};
  std::vector<ArticleReport> articles;
  for (std::size_t i = 0; i < input.readings.size(); ++i) {
    ArticleReport& article = articles.emplace_back();
    article.task = input.tasks[i];
    article.format = input.readings[i].format;
    attempt(article, [&] { convert_and_write(input.readings[i], input, options, article); });
    input.readings[i].article = {};  // a large export need not be kept as it is converted
    article.seconds = timer.lap();
  }
  return articles;
}

/// An article that cannot be noted is written all the same, and will be converted again.
void keep_in_journal(const Task& task, const OpenedInput& opened, const ResourceLog& resources,
                     const BatchOptions& options, std::vector<ArticleReport>& articles) {
  try {
    note_done(task, opened, articles, resources, options.history);
  } catch (const Error& error) {
    articles.front().diagnostics.push_back(
        {Severity::warning, error.subject(), error.position(), error.what(), error.code()});
  }
}

/// Where articles go out all the same, no date changes that.
std::optional<DateTime> moment_of_holds(const ConversionOptions& conversion) {
  return conversion.holds == HoldPolicy::refuse ? conversion.now : std::nullopt;
}

/// Whether one of the articles of an input would be another file of the run. plan_articles() says so then.
bool takes_place_of(const PlannedFiles& planned, const std::vector<ArticleReport>& articles) {
  return std::ranges::any_of(articles, [&](const ArticleReport& article) {
    const Task& task = article.task;
    return planned.contains(task.output) || (!task.pdf_output.empty() && planned.contains(task.pdf_output));
  });
}

/// Those of an earlier run, which stand as they were written.
void add_hashes_of_outputs(ArticleReport& article, const BatchOptions& options) {
  if (!options.wants_hashes || article.outcome != ArticleOutcome::unchanged) return;
  article.output_sha256 = sha256_hex(read_file(article.task.output, article.output_bytes));
  if (article.pdf_bytes > 0)
    article.pdf_sha256 = sha256_hex(read_file(article.task.pdf_output, article.pdf_bytes));
}

/// What goes down a stream must come in order.
bool writes_stream(const Task& task) {
  if (task.output == kStandardStream) return true;
  std::error_code failure;
  const std::filesystem::file_status status = std::filesystem::status(task.output, failure);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

unsigned jobs_for(const std::vector<Task>& tasks, const BatchOptions& options) {
  if (std::ranges::any_of(tasks, writes_stream)) return 1;
  return static_cast<unsigned>(std::min<std::size_t>(options.jobs, tasks.size()));
}

}  // namespace

std::vector<Diagnostic> judged(const Diagnostics& diagnostics, WarningPolicy policy) {
  std::vector<Diagnostic> entries = diagnostics.entries();
  if (policy == WarningPolicy::accept) return entries;
  for (Diagnostic& entry : entries) {
    if (entry.severity == Severity::warning) entry.severity = Severity::error;
  }
  return entries;
}

std::string hash_for_report(std::string_view bytes, const BatchOptions& options) {
  return options.wants_hashes ? sha256_hex(bytes) : std::string();
}

void write_products(const Conversion& conversion, const BatchOptions& options, ArticleReport& report) {
  report.has_sources = conversion.has_sources;
  report.cites_shared = conversion.cites_shared;
  if (!report.task.output.empty()) write_files(conversion, options, report);
  if (conversion.pdf_failure) throw *conversion.pdf_failure;
}

void run_task(const Task& task, const BatchOptions& options, const PlannedFiles& planned,
              const ReportSink& report) {
  LapTimer timer(options.clock);
  ArticleReport whole;
  whole.task = task;
  OpenedInput opened;
  std::string input_sha256;
  ResourceLog resources;
  std::vector<ArticleReport> articles;
  const bool has_journal = options.history.journal != nullptr;
  attempt(whole, [&] {
    opened = open_input(task.input, options.resource_folders, &options.resource_map);
    input_sha256 = hash_for_report(opened.bytes, options);
    if (!has_journal) return;
    articles = find_unchanged(task, opened, options.history, moment_of_holds(options.conversion));
    if (articles.size() > 1 && takes_place_of(planned, articles)) articles.clear();
    opened.read_resource = resources.watch(std::move(opened.read_resource));
  });
  if (whole.outcome != ArticleOutcome::done) {
    articles = {whole};
  } else if (articles.empty()) {
    articles = convert_opened(opened, options, planned, whole, timer);
    const bool is_done = std::ranges::all_of(
        articles, [](const ArticleReport& article) { return article.outcome == ArticleOutcome::done; });
    if (has_journal && is_done) keep_in_journal(task, opened, resources, options, articles);
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].articles_left = articles.size() - 1 - i;
    articles[i].input_sha256 = input_sha256;
    attempt(articles[i], [&] { add_hashes_of_outputs(articles[i], options); });
    if (!articles[i].seconds) articles[i].seconds = timer.lap();
    report(articles[i]);
  }
}

BatchSummary run_batch(const std::vector<Task>& tasks, const BatchOptions& options,
                       const ReportSink& report) {
  BatchSummary summary;
  clear_leftovers(tasks);
  if (options.history.journal) clear_leftovers({Task{"", options.history.journal->path()}});
  const PlannedFiles planned(options.whole_plan ? *options.whole_plan : tasks, options.reports);
  OrderedWork work;
  work.count = tasks.size();
  work.jobs = jobs_for(tasks, options);
  work.is_to_stop = options.is_to_stop;
  work.work = [&](std::size_t number) {
    InputReports reports;
    run_task(tasks[number], options, planned,
             [&reports](const ArticleReport& done) { reports.push_back(done); });
    return reports;
  };
  work.deliver = [&](const InputReports& reports) {
    for (const ArticleReport& done : reports) {
      count(done, summary);
      report(done);
    }
  };
  summary.untried_inputs = tasks.size() - do_in_order(work);
  return summary;
}

}  // namespace newsexport
