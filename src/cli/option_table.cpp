// Every option of the program, a row each: option_table().
#include "cli/option_table.h"

#include <array>

#include <fmt/format.h>

#include "cli/option_setters.h"

namespace newsexport {
namespace {

using C = CommandLine;
using S = const std::string&;
using namespace option_setters;
using namespace conditions;

constexpr auto kOnce = Repetition::once;
constexpr auto kMany = Repetition::many;
constexpr auto kOnTheRun = Effect::on_the_run;

constinit const std::array kOptions = {
    OptionRow{"--epub", "",
              "Make an EPUB 3.3 of each input. This is what is done where nothing else is asked for.",
              OptionGroup::output, kOnce, kAlways, [](C& c, S) { c.is_epub_asked_for = true; }},
    OptionRow{"--pdf", "",
              "Make a PDF of each input, tagged and fit for archives. With --epub, both are made in one go, "
              "and the "
              "EPUB has the PDF's page numbers.",
              OptionGroup::output, kOnce, kAlways, [](C& c, S) { c.is_pdf_asked_for = true; }},
    OptionRow{"-o,--output", "FILE",
              "Write to FILE; '-' is standard output. For one input; its ending .epub or .pdf asks for that "
              "format.",
              OptionGroup::output, kOnce, kNamesOutput, set_output, kOnTheRun},
    OptionRow{
        "-d,--output-dir", "DIR",
        "Write the outputs below DIR, which is made if need be. The folders of an input that is named by a "
        "relative path are kept: a/story.md becomes DIR/a/story.epub.",
        OptionGroup::output, kOnce, kIsWritten, set_output_folder, kOnTheRun},
    OptionRow{
        "--edition", "TITLE|FILE.yaml",
        "Bind all inputs into one book of that title, or as the edition file says: its sections with their "
        "articles, date, number, cover and imprint. With --epub and --pdf, '-o morning' writes morning.epub "
        "and "
        "morning.pdf. --meta is about the edition then.",
        OptionGroup::output, kOnce, kAlways, set_edition},
    OptionRow{"--combined-bibliography", "",
              "End an edition with all that its articles cite, in one list, beside the sources of each.",
              OptionGroup::output, kOnce, kCombinesSources,
              [](C& c, S) { c.batch.conversion.assembly.combines_sources = true; }},
    OptionRow{
        "--style", "NAME|FILE.css",
        "Use the built-in style of that name ('classic' where none is named), or lay your own stylesheet "
        "over it. May be given several times.",
        OptionGroup::output, kMany, kMakesLook, add_style, kOnTheRun},
    OptionRow{"--embed-source", "",
              "Put the input and the files that it names into the EPUB, so that newsexport can read the EPUB "
              "again. Whoever has the EPUB can read them too.",
              OptionGroup::output, kOnce, kWritesBook,
              [](C& c, S) { c.batch.source_use = SourceUse::embed; }},
    OptionRow{"--page-size", "SIZE",
              "The PDF's page: a4, a5, letter, tabloid, or WIDTHxHEIGHT like 156mmx234mm.",
              OptionGroup::output, kOnce, kMakesPages, set_page_size},
    OptionRow{"--font-size", "LENGTH",
              "The size of the PDF's running text, like 11pt; all else goes with it.", OptionGroup::output,
              kOnce, kSetsPages, set_font_size},
    OptionRow{"--font-path", "PATH",
              "A font file, or a folder of them, for the PDF, beside the program's own.", OptionGroup::output,
              kMany, kMakesPages, [](C& c, S path) { c.font_paths.emplace_back(path); }, kOnTheRun},
    OptionRow{"--citation-style", "NAME|FILE.csl",
              "How citations and the list of sources are set: news (the default), apa, mla, chicago-notes, "
              "chicago-author-date or ieee, or a CSL 1.0.2 style of your own.",
              OptionGroup::output, kOnce, kHasSources, [](C& c, S style) { c.citation_style = style; }},
    OptionRow{
        "--cite-this", "",
        "End each article with its own reference in the citation style; the EPUB has it as CSL-JSON, BibTeX "
        "and RIS too.",
        OptionGroup::output, kOnce, kWritesPages,
        [](C& c, S) { c.batch.conversion.assembly.cites_itself = true; }},
    OptionRow{
        "--links", "HOW",
        "What becomes of links in the text: 'sources' lists each address among the sources, 'notes' puts it "
        "into a note, 'inline' leaves the link alone. By default: inline in an EPUB, and where a PDF is made "
        "sources, or notes for citation styles that do not number their sources.",
        OptionGroup::output, kOnce, kIsWritten, set_links},
    OptionRow{
        "--modified", "TIME",
        "The book's time of modification, like 2026-05-12T14:30:00Z. Otherwise SOURCE_DATE_EPOCH, or the "
        "article's own date.",
        OptionGroup::output, kOnce, kWritesBook, set_modified},
    OptionRow{"-f,--from", "FORMAT",
              "The format of the inputs, by a name of the list below. Without it, or with 'auto', newsexport "
              "goes by "
              "the content and the ending of the name.",
              OptionGroup::input, kOnce, kAlways, set_input_format},
    OptionRow{"--meta", "KEY=VALUE",
              "Set a metadata field of every input, in place of its own. More than one 'author' adds up.",
              OptionGroup::input, kMany, kAlways, add_metadata},
    OptionRow{"--resource-path", "DIR",
              "Pictures and bibliographies may lie in DIR too, beside the folder of the article.",
              OptionGroup::input, kMany, kAlways,
              [](C& c, S folder) { c.batch.resource_folders.emplace_back(folder); }, kOnTheRun},
    OptionRow{
        "--resource-map", "FILE",
        "Pictures on the web have local copies: each line of FILE is an address, a space and the name of "
        "the copy, relative to FILE. Nothing is ever fetched.",
        OptionGroup::input, kOnce, kAlways, [](C& c, S file) { c.resource_map = file; }, kOnTheRun},
    OptionRow{
        "--bibliography", "FILE",
        "Works that the inputs cite, in CSL-JSON, CSL-YAML, BibTeX or BibLaTeX, beside what an article names "
        "itself.",
        OptionGroup::input, kMany, kCitesFromFiles, [](C& c, S file) { c.bibliographies.emplace_back(file); },
        kOnTheRun},
    OptionRow{
        "--attributions", "",
        "Make citations of the outlets that sentences name as their sources, in articles whose body has no "
        "links. The plain-text reader does so always.",
        OptionGroup::input, kOnce, kIsWritten, [](C& c, S) { c.batch.conversion.marks_attributions = true; }},
    OptionRow{"--keep-all", "",
              "Keep what is taken for the site's navigation, comments and footer, as an appendix.",
              OptionGroup::input, kOnce, kWritesAppendix,
              [](C& c, S) { c.batch.conversion.assembly.keep_all = true; }},
    OptionRow{"--tdm-reservation", "0|1",
              "Whether text and data mining is reserved (W3C TDMRep), in place of what the input says.",
              OptionGroup::rights, kOnce, kAlways,
              [](C& c, S value) {
                set_field(c, "--tdm-reservation", {"tdm-reservation", value});
              }},
    OptionRow{"--tdm-policy", "URL", "Where the policy for text and data mining stands.", OptionGroup::rights,
              kOnce, kAlways, set_policy},
    OptionRow{
        "--tdm-policy-out", "FILE",
        "Write that policy, as the article's rights state it, to FILE (ODRL in JSON-LD). For one input.",
        OptionGroup::rights, kOnce, kAlways, set_policy_output},
    OptionRow{"--force", "",
              "Convert articles too that are embargoed, withheld, cancelled or expired; they are reported.",
              OptionGroup::rights, kOnce, kGoesOut,
              [](C& c, S) { c.batch.conversion.holds = HoldPolicy::force; }},
    OptionRow{
        "--audit", "",
        "Print, instead of an EPUB, what each article says of its sources and rights and where it says it: "
        "sources, notes, links, attributions without a link, each piece of the rights, pictures without "
        "credit or alternative text.",
        OptionGroup::rights, kOnce, kAlways, [](C& c, S) { choose(c, Action::audit); }},
    OptionRow{"--audit-format", "FORMAT", "The form of the audit: text, or json (one object a line).",
              OptionGroup::rights, kOnce, kAudits, set_audit_format},
    OptionRow{"-j,--jobs", "N", "Convert N inputs at once; by default as many as there are processors.",
              OptionGroup::batch, kOnce, kWorksInParallel, set_jobs, kOnTheRun},
    OptionRow{"--files-from", "FILE", "Take inputs from FILE too, one a line; '-' is standard input.",
              OptionGroup::batch, kOnce, kAlways, set_input_list, kOnTheRun},
    OptionRow{"-0,--null", "", "The inputs of --files-from end in NUL, not in a new line.",
              OptionGroup::batch, kOnce, kReadsList, [](C& c, S) { c.input_separator = '\0'; }, kOnTheRun},
    OptionRow{
        "--include", "GLOB",
        "In folders take the files that fit GLOB, instead of those of known formats. '*' stands for '/' "
        "too; a GLOB with '/' is compared with the path below the folder.",
        OptionGroup::batch, kMany, kReadsFolders,
        [](C& c, S glob) { c.folder_filter.include.push_back(glob); }, kOnTheRun},
    OptionRow{"--exclude", "GLOB", "In folders pass over the files and folders that fit GLOB.",
              OptionGroup::batch, kMany, kReadsFolders,
              [](C& c, S glob) { c.folder_filter.exclude.push_back(glob); }, kOnTheRun},
    OptionRow{"--shard", "I/N",
              "Do the I-th of N parts of the inputs. 'auto' takes I and N from a Slurm array or a Kubernetes "
              "Indexed Job.",
              OptionGroup::batch, kOnce, kAlways, set_shard, kOnTheRun},
    OptionRow{
        "--skip-unchanged", "",
        "Convert only what is new or changed: an input whose bytes, pictures, bibliographies and options are "
        "as they were, and whose outputs are as they were written, is passed over. What was done is kept "
        "in .newsexport-journal in the folder of the outputs.",
        OptionGroup::batch, kOnce, kAlways, [](C& c, S) { c.skips_unchanged = true; }, kOnTheRun},
    OptionRow{"--watch", "DIR",
              "Convert what is in DIR and then, until Ctrl-C, whatever comes or changes there, once nobody "
              "writes to it "
              "any more; what is unchanged since an earlier run is passed over.",
              OptionGroup::batch, kOnce, kAlways, set_watch, kOnTheRun},
    OptionRow{"--check", "", "Read and verify; write nothing.", OptionGroup::diagnostics, kOnce, kAlways,
              [](C& c, S) { choose(c, Action::check); }},
    OptionRow{"--strict", "", "A warning counts as an error: an article that has one is not written.",
              OptionGroup::diagnostics, kOnce, kAlways,
              [](C& c, S) { c.batch.warnings = WarningPolicy::refuse; }},
    OptionRow{"--dump-model", "", "Print what was understood of each article, as text, instead of an EPUB.",
              OptionGroup::diagnostics, kOnce, kAlways, [](C& c, S) { choose(c, Action::dump_model); }},
    OptionRow{"--dump-pages", "", "Print the PDF's pages as text: each line of type with its place and font.",
              OptionGroup::diagnostics, kOnce, kAlways, [](C& c, S) { choose(c, Action::dump_pages); }},
    OptionRow{"--report", "FILE", "Write a JSON object for each article to FILE, a line each.",
              OptionGroup::batch, kOnce, kAlways, set_report, kOnTheRun},
    OptionRow{"--report-summary", "FILE",
              "Write an HTML page about all articles to FILE, in which they can be sorted and filtered.",
              OptionGroup::batch, kOnce, kAlways, set_report_summary, kOnTheRun},
    OptionRow{"-q,--quiet", "", "Print errors only.", OptionGroup::diagnostics, kOnce, kAlways,
              [](C& c, S) { c.verbosity = Verbosity::quiet; }, kOnTheRun},
    OptionRow{"-v,--verbose", "", "Print notes too, and what was written.", OptionGroup::diagnostics, kOnce,
              kAlways, [](C& c, S) { c.verbosity = Verbosity::verbose; }, kOnTheRun},
    OptionRow{"--color", "WHEN", "Colour the diagnostics: auto (on a terminal), always or never.",
              OptionGroup::diagnostics, kOnce, kAlways,
              [](C& c, S when) { c.color = when_of("--color", when); }, kOnTheRun},
    OptionRow{"--progress", "WHEN",
              "Tell how far a batch has come: auto (in a line of the terminal, with the time that is left), "
              "always (elsewhere as a line every few seconds) or never.",
              OptionGroup::batch, kOnce, kAlways,
              [](C& c, S when) { c.progress = when_of("--progress", when); }, kOnTheRun},
    OptionRow{"-h,--help", "", "Print this help.", OptionGroup::information, kOnce, kAlways,
              [](C& c, S) { choose(c, Action::print_help); }},
    OptionRow{"--version", "", "Print the version.", OptionGroup::information, kOnce, kAlways,
              [](C& c, S) { choose(c, Action::print_version); }},
    OptionRow{"--completions", "SHELL",
              "Print what bash, zsh or fish reads to complete options and their arguments.",
              OptionGroup::information, kOnce, kAlways, set_completions},
    OptionRow{"--man-page", "", "Print the manual in roff; the build makes newsexport.1 of it.",
              OptionGroup::hidden, kOnce, kAlways, [](C& c, S) { choose(c, Action::print_man_page); }},
};

}  // namespace

std::span<const OptionRow> option_table() {
  return kOptions;
}

std::span<const OptionGroup> shown_option_groups() {
  static constexpr std::array kShown = {OptionGroup::output,      OptionGroup::input,
                                        OptionGroup::rights,      OptionGroup::batch,
                                        OptionGroup::diagnostics, OptionGroup::information};
  return kShown;
}

std::string_view heading(OptionGroup group) {
  switch (group) {
    case OptionGroup::output:
      return "Output";
    case OptionGroup::input:
      return "Input";
    case OptionGroup::rights:
      return "Rights";
    case OptionGroup::batch:
      return "Batches";
    case OptionGroup::diagnostics:
      return "Diagnostics";
    case OptionGroup::information:
      return "Information";
    case OptionGroup::hidden:
      break;
  }
  return {};
}

std::string long_name(const OptionRow& row) {
  return std::string(row.names.substr(row.names.rfind(',') + 1));
}

std::string spelled_out(const OptionRow& row) {
  std::string text;
  for (const char c : row.names) {
    text += c;
    if (c == ',') text += ' ';
  }
  if (!row.argument.empty()) text += fmt::format(" {}", row.argument);
  return text;
}

}  // namespace newsexport
