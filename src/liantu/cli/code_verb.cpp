#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/cli/progress_line.h"
#include "liantu/cli/remarks.h"
#include "liantu/cli/verbs.h"
#include "liantu/enterprise/firm_list_import.h"
#include "liantu/enterprise/industry_coding.h"
#include "liantu/enterprise/industry_features.h"
#include "liantu/enterprise/scope_phrases.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/sheet/table_writer.h"
#include "liantu/text/linear_classifier.h"
#include "liantu/vocab/industry_catalogue.h"

namespace liantu::cli {
namespace {

using enterprise::FirmList;
using enterprise::FirstPhrase;
using enterprise::IndustryCoding;
using enterprise::IndustryReason;

struct Options {
  std::string file, out, model, train;
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

std::shared_ptr<text::LinearClassifier> read_model(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::InvalidInput, fmt::format("读不了模型文件 {}，请检查路径，或先用 --train 学习生成。", path), "model");
  const std::string bytes = rest_of(in);
  return std::make_shared<text::LinearClassifier>(text::LinearClassifier::from_bytes(bytes, enterprise::kIndustryFeatures));
}

/// Rows of the list whose code is a class of the standard.
std::vector<text::Example> confirmed_rows(const FirmList& list, FirstPhrase first) {
  const std::optional<int> code = enterprise::column_named(list, "gbt4754_code");
  if (!code) throw Error(ErrorCode::InvalidInput, "学习用的名单没有 gbt4754_code 列，请补上确认过的四位行业小类代码。", "train");
  enterprise::IndustryCoder coder({.first_phrase = first});
  Remarks no_code("没有行业代码，这些行不参加学习"), wrong("行业代码不在 GB/T 4754-2017 中（可能是 2011 年版），这些行不参加学习");
  std::vector<text::Example> rows;
  for (int row = 0; row < list.rows(); ++row) {
    const std::string_view given = sheet::trimmed(list.cell(row, *code));
    const vocab::Industry* industry = vocab::IndustryCatalogue::standard().find(given);
    if (given.empty()) no_code.add(row);
    else if (industry == nullptr || industry->code.size() != 4) wrong.add(row);
    else rows.push_back({coder.features(list.cell(row, list.name), scope_of(list, row, first)), industry->code});
  }
  no_code.say();
  wrong.say();
  return rows;
}

/// The model to code with: the file's, taught further by the confirmed rows and written back, or one for this run only.
std::shared_ptr<const text::LinearClassifier> model_for(const Options& options, FirstPhrase first) {
  if (options.train.empty()) return options.model.empty() ? nullptr : read_model(options.model);
  const bool goes_on = !options.model.empty() && std::filesystem::exists(options.model);
  const auto model = goes_on ? read_model(options.model) : std::make_shared<text::LinearClassifier>();
  const std::vector<text::Example> rows = confirmed_rows(enterprise::read_firm_list(options.train), first);
  ProgressLine progress("学习");
  const std::size_t fresh = model->learn(rows, enterprise::industry_training(), [&](std::int64_t done, std::int64_t all) { progress(done, all); });
  if (model->examples() == 0) throw Error(ErrorCode::InvalidInput, "学习用的名单里没有一行可学，请检查 gbt4754_code 列。", "train");
  fmt::print(stderr, "新学 {} 家企业，模型共学过 {} 家、{} 个行业小类。\n", fresh, model->examples(), model->labels());
  if (!options.model.empty()) sheet::write_file(options.model, model->bytes(enterprise::kIndustryFeatures));
  return model;
}

std::string coded_csv(const FirmList& list, FirstPhrase first, std::shared_ptr<const text::LinearClassifier> model) {
  enterprise::IndustryCoder coder({.first_phrase = first});
  if (model != nullptr) coder.use(std::move(model));
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
  const FirstPhrase first = options.cut_first_phrase ? FirstPhrase::Missing : FirstPhrase::Leads;
  const std::string csv = coded_csv(list, first, model_for(options, first));
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
  verb->add_option("--model", options->model, "模型文件：判断时并用学到的经验；与 --train 同用时先读入（没有则新建），学完写回");
  verb->add_option("--train", options->train,
                   "已确认的企业名单 .csv，要有 gbt4754_code 列：先从中学习，再判断 file；没有 --model 则只用于本次。"
                   "同一行学过不再重复；分几次学与一次学完结果相同");
  verb->add_flag("--cut-first-phrase", options->cut_first_phrase, "先删去经营范围的第一个短语（到第一个 ;；,，、。.(（ 为止），学习和判断都是");
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
