#include "batch/article_tasks.h"

#include <catch2/catch.hpp>

#include "support/error.h"

using namespace newsexport;

namespace {

using Paths = std::vector<std::string>;

std::vector<Reading> two_readings() {
  std::vector<Reading> readings(2);
  append_text(readings[0].article.headline, "Rain");
  append_text(readings[1].article.headline, "Hail");
  return readings;
}

Paths outputs(const Task& task, Product product) {
  const std::vector<Task> batch{task};
  Paths paths;
  for (const Task& article : plan_articles(task, two_readings(), product, PlannedFiles(batch))) {
    paths.push_back(article.output);
    if (!article.pdf_output.empty()) paths.push_back(article.pdf_output);
  }
  return paths;
}

std::string refusal_code(const Task& task, Product product, const std::vector<Task>& batch) {
  try {
    plan_articles(task, two_readings(), product, PlannedFiles(batch));
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    return error.code();
  }
  return "none";
}

}  // namespace

TEST_CASE("plan_articles: the articles of an input get a folder of its name") {
  CHECK(outputs({"feed.xml", "out/feed.epub"}, Product::epub) ==
        Paths{"out/feed/rain.epub", "out/feed/hail.epub"});
  CHECK(outputs({"feed.xml", "feed.epub", "feed.pdf"}, Product::epub_and_pdf) ==
        Paths{"feed/rain.epub", "feed/rain.pdf", "feed/hail.epub", "feed/hail.pdf"});
}

TEST_CASE("plan_articles: the folder does not take the input's own name") {
  CHECK(outputs({"feed", "feed.pdf"}, Product::pdf) ==
        Paths{"feed-articles/rain.pdf", "feed-articles/hail.pdf"});
}

TEST_CASE("plan_articles: where nothing is to be written, nothing is") {
  CHECK(outputs({"feed.xml", ""}, Product::epub) == Paths{"", ""});
}

TEST_CASE("plan_articles: text goes to standard output one article after the other") {
  CHECK(outputs({"feed.xml", "-", "", OutputNaming::by_user}, Product::model_dump) == Paths{"-", "-"});
}

TEST_CASE("plan_articles: one file that the user names cannot be several articles") {
  const Task named{"feed.xml", "book.epub", "", OutputNaming::by_user};
  CHECK(refusal_code(named, Product::epub, {named}) == "output.several-articles");
  const Task stream{"feed.xml", "-", "", OutputNaming::by_user};
  CHECK(refusal_code(stream, Product::epub, {stream}) == "output.several-articles");
}

TEST_CASE("plan_articles: no article takes the file of another input") {
  const Task feed{"feed.xml", "out/feed.epub"};
  CHECK(refusal_code(feed, Product::epub, {feed, {"x/rain.md", "out/feed/./rain.epub"}}) == "output.clash");
  CHECK(refusal_code(feed, Product::epub, {feed, {"out/feed/hail.epub", "out/hail.epub"}}) == "output.clash");
  CHECK(refusal_code(feed, Product::epub, {feed, {"x/snow.md", "out/feed/snow.epub"}}) == "none");
}
