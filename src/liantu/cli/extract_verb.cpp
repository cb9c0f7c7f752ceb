// liantu extract FILE… [--format jsonl|text] [--year 2026] [--words FILE.json] [--out FILE]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

#include "liantu/api/documents/extracted_line.h"
#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/cli/verbs.h"
#include "liantu/document/extraction.h"
#include "liantu/document/reading_preset.h"
#include "liantu/document/source_import.h"
#include "liantu/json/json.h"

namespace liantu::cli {
namespace {

using document::Extraction, document::StatedFact, document::StatedProject;
using json::Json;

constexpr std::uintmax_t kLargestDocument = 64ULL << 20;

struct ExtractOptions {
  std::vector<std::string> files;
  std::string format = "jsonl", words, out;
  int year = 0;
};

std::string document_bytes(const std::string& path) {
  std::error_code missing;
  if (std::filesystem::file_size(path, missing) > kLargestDocument && !missing)
    throw Error(ErrorCode::InvalidInput, fmt::format("{} 超过 64 MB，请拆分后再试。", path), path);
  std::ifstream in(path, std::ios::binary);
  if (missing || !in)
    throw Error(ErrorCode::InvalidInput, fmt::format("读不了 {}，请检查路径。", path), path);
  return rest_of(in);
}

/// A line of output and where it belongs.
struct ExtractLine {
  std::size_t begin;
  std::string text;
};

std::string json_lines(const std::string& doc, const Extraction& found) {
  std::vector<ExtractLine> lines;
  const auto add = [&](const auto& all_of_kind) {
    for (const auto& one : all_of_kind)
      lines.push_back({one.place.begin, api::extracted_line(doc, one).dump()});
  };
  add(found.facts);
  add(found.projects);
  add(found.mechanisms);
  for (const document::SetAside& aside : found.asides) {
    Json line = Json::object({{"doc", doc}, {"kind", "aside"}, {"reason", aside.reason}});
    line.set("start", aside.place.begin).set("end", aside.place.end);
    lines.push_back({aside.place.begin, line.dump()});
  }
  std::ranges::stable_sort(lines, {}, &ExtractLine::begin);
  std::string all;
  for (const ExtractLine& line : lines) all += line.text + "\n";
  return all;
}

std::string_view nature_words(text::Nature nature) {
  switch (nature) {
    case text::Nature::Target:
      return "目标";
    case text::Nature::Actual:
      return "实绩";
    case text::Nature::Scope:
      return "情况";
  }
  return {};
}

std::string text_lines(const std::string& doc, const Extraction& found) {
  std::string all = fmt::format("{}：{} 个数、{} 个项目、{} 个说法，{} 段不是正文\n", doc, found.facts.size(),
                                found.projects.size(), found.mechanisms.size(), found.asides.size());
  for (const StatedFact& fact : found.facts) {
    const std::string upper = fact.value2 ? fmt::format(" → {}", *fact.value2) : "";
    all += fmt::format("  [{}] {} {}{}{}  {}  “{}”\n", nature_words(fact.nature), fact.indicator, fact.value,
                       upper, fact.unit, fact.period, fact.quote);
  }
  for (const StatedProject& project : found.projects)
    all += fmt::format("  [项目] {}{}{}\n", project.name, project.status.empty() ? "" : "，", project.status);
  return all;
}

document::Reading reading_of(const ExtractOptions& options) {
  if (options.words.empty()) return document::shipped_reading();
  return document::parse_reading(document_bytes(options.words));
}

void extract_files(const ExtractOptions& options) {
  const document::Reading reading = reading_of(options);
  std::string all;
  for (const std::string& file : options.files) {
    document::SourceText source = document::source_text(document_bytes(file));
    if (const std::string refusal = document::classification_refusal(source.text); !refusal.empty())
      throw Error(ErrorCode::InvalidInput, refusal, file);
    const Extraction found = document::extract(std::move(source.text), reading, options.year);
    const std::string doc = std::filesystem::path(file).stem().string();
    all += options.format == "text" ? text_lines(doc, found) : json_lines(doc, found);
  }
  std::FILE* out = options.out.empty() ? stdout : std::fopen(options.out.c_str(), "wb");
  if (out == nullptr)
    throw Error(ErrorCode::InvalidInput, fmt::format("写不了 {}，请检查路径。", options.out), "out");
  const bool written = std::fwrite(all.data(), 1, all.size(), out) == all.size();
  const bool closed = out == stdout ? std::fflush(out) == 0 : std::fclose(out) == 0;
  if (!written || !closed) throw Error(ErrorCode::Unavailable, "结果没有写完，请检查磁盘空间。", "out");
}

}  // namespace

void add_extract_verb(CLI::App& program) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App* verb =
      program.add_subcommand("extract", "从讲话、报告、新闻中摘出数字、项目和说法，每条都指回原文");
  verb->add_option("file", options->files, ".txt、.html、.docx 或有文字层的 .pdf")->required();
  verb->add_option("--format", options->format, "jsonl（每行一条）或 text（给人看）")
      ->check(CLI::IsMember({"jsonl", "text"}));
  verb->add_option("--year", options->year, "文稿所说的年份；不给则从文中找")->check(CLI::Range(1949, 2100));
  verb->add_option("--words", options->words, "自己的词表（同 presets/document_reading.json）");
  verb->add_option("--out", options->out, "结果写到文件，不给则到标准输出");
  verb->callback([options] { extract_files(*options); });
}

}  // namespace liantu::cli
