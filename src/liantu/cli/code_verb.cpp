#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/cli/remarks.h"
#include "liantu/cli/verbs.h"
#include "liantu/enterprise/firm_list_import.h"
#include "liantu/enterprise/industry_coding.h"
#include "liantu/enterprise/scope_phrases.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::cli {
namespace {

using enterprise::FirmList;
using enterprise::FirstPhrase;
using enterprise::IndustryCoding;
using enterprise::IndustryReason;

struct Options {
  std::string file, out;
  bool cut_first_phrase = false;
};

std::string_view scope_of(const FirmList& list, int row, FirstPhrase first) {
  const std::string_view scope = list.cell(row, list.scope);
  return first == FirstPhrase::Missing ? enterprise::after_first_phrase(scope) : scope;
}

/// "2682:0.31;2689:0.12": what else it may be.
std::string alternatives_text(const IndustryCoding& coding) {
  std::string text;
  for (std::size_t i = 1; i < coding.choices.size(); ++i)
    text += fmt::format("{}{}:{:.2f}", i > 1 ? ";" : "", coding.choices[i].industry->code, coding.choices[i].likelihood);
  return text;
}

std::string reasons_text(const IndustryCoding& coding, bool no_scope) {
  std::string text = no_scope ? "没有经营范围，只按名称判断" : "";
  for (const IndustryReason& reason : coding.reasons) {
    if (!text.empty()) text += "；";
    text += reason.part == IndustryReason::Part::Name ? "名称：" : "";
    text += reason.words;
  }
  return text;
}

std::string coded_csv(const FirmList& list, FirstPhrase first) {
  enterprise::IndustryCoder coder({.first_phrase = first});
  IndustryCoding coding;
  Remarks no_scope("没有经营范围，只按名称判断"), unknown("名称和经营范围里没有可判断行业的词，行业留空");
  const auto columns = static_cast<std::size_t>(list.columns);
  std::string out;
  std::vector<std::string_view> record(columns + 4);
  const auto keep = [&](int row) {
    for (std::size_t c = 0; c < columns; ++c) record[c] = list.cell(row, static_cast<int>(c));
  };
  const auto append = [&](std::string_view code, std::string_view confidence, std::string_view alternatives, std::string_view reasons) {
    record[columns] = code;
    record[columns + 1] = confidence;
    record[columns + 2] = alternatives;
    record[columns + 3] = reasons;
    sheet::append_csv_record(out, record);
  };
  keep(-1);
  append("code", "confidence", "alternatives", "reasons");
  for (int row = 0; row < list.rows(); ++row) {
    keep(row);
    const std::string_view name = list.cell(row, list.name);
    const bool scopeless = sheet::trimmed(list.cell(row, list.scope)).empty();
    if (scopeless) no_scope.add(row);
    coder.code(name, scope_of(list, row, first), coding);
    const std::string reasons = reasons_text(coding, scopeless);
    if (coding.choices.empty()) {
      unknown.add(row);
      append({}, {}, {}, reasons);
      continue;
    }
    append(coding.choices[0].industry->code, fmt::format("{:.3f}", coding.choices[0].likelihood), alternatives_text(coding), reasons);
  }
  no_scope.say();
  unknown.say();
  return out;
}

void run(const Options& options) {
  const FirmList list = enterprise::read_firm_list(options.file);
  const std::string csv = coded_csv(list, options.cut_first_phrase ? FirstPhrase::Missing : FirstPhrase::Leads);
  if (!options.out.empty()) return sheet::write_file(options.out, csv);
  if (std::fwrite(csv.data(), 1, csv.size(), stdout) != csv.size() || std::fflush(stdout) != 0)
    throw Error(ErrorCode::Unavailable, "结果没有写完，请检查磁盘空间。", "out");
}

}  // namespace

void add_code_verb(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("code", "按名称和经营范围判断企业的行业小类（GB/T 4754-2017）；不需要数据库");
  verb->add_option("file", options->file, "企业名单 .csv：至少有名称（name）或经营范围（scope）一列")->required();
  verb->add_option("--out", options->out, "结果文件 .csv：原有各行各列，后加 code,confidence,alternatives,reasons；不写则输出到标准输出");
  verb->add_flag("--cut-first-phrase", options->cut_first_phrase, "先删去经营范围的第一个短语（到第一个 ;；,，、。.(（ 为止）");
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
