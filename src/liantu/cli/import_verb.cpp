// liantu import KIND FILE… | liantu import --undo BATCH
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "liantu/api/app.h"
#include "liantu/api/desk/week_answers.h"
#include "liantu/api/error_workbook.h"
#include "liantu/api/import_plan.h"
#include "liantu/api/land/land_quota_desk.h"
#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/chain/outside_list_preset.h"
#include "liantu/cli/ledger_kind.h"
#include "liantu/cli/progress_line.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/json/json.h"
#include "liantu/project/project_week_store.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::cli {
namespace {

constexpr std::size_t kFindingsShown = 50;
constexpr std::string_view kSiteKinds[] = {"parcel", "plant", "yard"};

struct Options {
  WorkspaceOptions workspace;
  std::string kind, key, sheet, mapping, crs, list, residence, undo, reason, errors;
  std::vector<std::string> files, answers;
  bool dry_run = false, strict = false, baseline = false;
};

/// {"sheet name or empty": {"header": "field or empty"}}
api::ColumnMapping read_mapping(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::InvalidInput, fmt::format("读不了列对应文件 {}，请检查路径。", path));
  const json::Json whole = json::Json::parse(rest_of(in));
  const auto wrong = [&] {
    return Error(ErrorCode::InvalidInput, "列对应文件应为 {\"表名\":{\"表头\":\"字段\"}}，请照此修改。", path);
  };
  if (whole.members() == nullptr) throw wrong();
  api::ColumnMapping mapping;
  for (const auto& [sheet, columns] : *whole.members()) {
    if (columns.members() == nullptr) throw wrong();
    for (const auto& [header, field] : *columns.members()) {
      if (field.text() == nullptr) throw wrong();
      mapping[sheet].emplace_back(header, *field.text());
    }
  }
  return mapping;
}

api::ImportOptions import_options(const Options& options) {
  api::ImportOptions wanted;
  if (options.kind != "site" && options.kind != "auto") wanted.kind = std::string(ledger_named(options.kind).name);
  wanted.sheet = options.sheet;
  wanted.key = options.key;
  wanted.crs = options.crs;
  wanted.list = options.list;
  wanted.residence = options.residence;
  if (!options.mapping.empty()) wanted.mapping = read_mapping(options.mapping);
  wanted.today = shanghai_day(now_utc());
  return wanted;
}

std::string place(const api::PlanRow& row, const sheet::Finding& finding) {
  const std::string sheet = row.sheet.empty() ? row.file : row.file + " " + row.sheet;
  return finding.cell.empty() ? fmt::format("{} 第{}行", sheet, row.row) : fmt::format("{} {}", sheet, finding.cell);
}

void print_findings(const api::ImportPlan& plan) {
  std::size_t shown = 0, more = 0;
  for (const auto& row : plan.rows)
    for (const auto& finding : row.findings) {
      if (shown == kFindingsShown) {
        ++more;
        continue;
      }
      ++shown;
      fmt::print(stderr, "{}：{}\n", place(row, finding), finding.message);
    }
  if (more > 0) fmt::print(stderr, "另有 {} 处提示\n", more);
  for (const auto& question : plan.questions) fmt::print(stderr, "{}\n", question.zh);
}

void check_site_only(const api::ImportPlan& plan) {
  for (const auto& row : plan.rows)
    if (row.entity != nullptr &&
        std::find(std::begin(kSiteKinds), std::end(kSiteKinds), row.entity->name) == std::end(kSiteKinds))
      throw Error(ErrorCode::InvalidInput,
                  fmt::format("表 {} 是{}台账，不是地块、厂房或院落；请用 --sheet 指定要导入的表。", row.sheet, row.entity->zh));
}

std::size_t bad_rows(const api::ImportPlan& plan) {
  return static_cast<std::size_t>(std::count_if(plan.rows.begin(), plan.rows.end(), api::has_error));
}

/// "errors" of the last line counts the rows that stay out; the others were taken without their wrong cells.
std::string bad_words(const api::ImportPlan& plan) {
  const auto out =
      static_cast<std::size_t>(std::count_if(plan.rows.begin(), plan.rows.end(), [](const auto& row) {
        return row.status == api::RowStatus::Error;
      }));
  return fmt::format("{} 行未导入，{} 行有格要改", out, bad_rows(plan) - out);
}

void write_error_workbook(const Options& options, const api::ImportPlan& plan) {
  const std::string path =
      options.errors.empty() ? std::filesystem::path(options.files.front()).stem().string() + "-错误行.xlsx" : options.errors;
  sheet::write_file(path, api::error_workbook(plan));
  fmt::print(stderr, "{}，已写入 {}，红色单元格改好后可再导入\n", bad_words(plan), path);
}

void undo(const Options& options) {
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const auto written = api::undo_within_quota(*session, machine_access(), options.undo, options.reason, now_utc(), api::ledgers());
  fmt::print("{}\n", json::Json::object({{"batch", written.batch}, {"undoes", options.undo}, {"rows", written.rows.size()}}).dump());
}

/// "ID=take" for one question, "all=keep" for every one that offers it; a question named by itself comes before "all".
std::vector<api::AnsweredQuestion> answers_said(const Options& options, const api::WeekDesk& desk) {
  std::vector<api::AnsweredQuestion> said;
  const auto add = [&](const std::string& question, dispatch::WeekAnswer answer) {
    api::answer_week(desk, {question, answer, std::string(machine_access().actor), now_utc()}, said);
  };
  std::vector<std::pair<std::string, dispatch::WeekAnswer>> named;
  for (const std::string& text : options.answers) {
    const auto equals = text.rfind('=');
    if (equals == std::string::npos)
      throw Error(ErrorCode::InvalidInput, "--answer 应写成 问题=take、问题=keep、问题=skip 或 all=take。", text);
    const dispatch::WeekAnswer answer = api::week_answer_named(text.substr(equals + 1));
    if (text.substr(0, equals) != "all") {
      named.emplace_back(text.substr(0, equals), answer);
      continue;
    }
    for (const dispatch::WeekQuestion& question : desk.questions) {
      const auto choices = question.choices();
      if (std::find(choices.begin(), choices.end(), answer) != choices.end()) add(question.id(), answer);
    }
  }
  for (const auto& [question, answer] : named) add(question, answer);
  return said;
}

/// The questions of a week as on the page: what nobody answers stays as it is in the register.
api::ImportPlan after_questions(const Options& options, store::Session& session, const api::ImportPlan& plan) {
  const api::WeekDesk desk = api::week_desk(session, machine_access(), plan);
  const auto said = answers_said(options, desk);
  const auto answered = [&](const dispatch::WeekQuestion& question) {
    return std::any_of(said.begin(), said.end(), [&](const auto& one) { return one.question == question.id(); });
  };
  for (const dispatch::WeekQuestion& question : desk.questions)
    if (!answered(question)) fmt::print(stderr, "待答 {}：{}\n", question.id(), question.text);
  api::AnsweredPlan written = api::with_answers(session, machine_access(), plan, said);
  if (!written.held.empty())
    fmt::print(stderr, "{} 个数有问题待答，没有写入；用 --answer 问题=take|keep|skip（或 all=take）答复后再导入一次。\n",
               written.held.size());
  return std::move(written.plan);
}

void import(const Options& options) {
  api::ImportOptions wanted = import_options(options);
  const Workspace workspace = open_workspace(options.workspace, Schema::BringUpToDate);
  wanted.boundary_rules_file = workspace.settings.values.boundary_rules_file;
  wanted.land_limits_file = workspace.settings.values.land_limits_file;
  auto session = workspace.database->lease();
  std::vector<api::ImportFile> files;
  for (const auto& file : options.files) files.push_back({std::filesystem::path(file).filename().string(), {}, file, {}});
  api::ImportPlan plan;
  {
    ProgressLine progress("读取和比对");
    plan = api::plan_import(*session, machine_access(), files, wanted,
                            [&](std::int64_t done, std::int64_t total) { progress(done, total); });
  }
  print_findings(plan);
  if (options.kind == "site") check_site_only(plan);
  const std::size_t bad = bad_rows(plan);
  if (options.strict && bad > 0)
    throw Error(ErrorCode::InvalidInput,
                fmt::format("{} 行有要改的格，按 --strict 没有导入；请改正后重试，或去掉 --strict。", bad));
  const bool weeks = std::any_of(plan.rows.begin(), plan.rows.end(), [](const api::PlanRow& row) {
    return row.entity == &project::project_week_entity();
  });
  if (weeks) plan = after_questions(options, *session, plan);
  std::string batch;
  if (!options.dry_run) {
    const std::string reason = options.reason.empty() ? fmt::format("导入 {}", files.front().name) : options.reason;
    batch = api::commit_import(*session, machine_access(), plan, {reason, options.baseline, {}}, now_utc()).batch;
  }
  if (bad > 0 && (!options.dry_run || !options.errors.empty())) write_error_workbook(options, plan);
  fmt::print("{}\n", api::counts_line(plan, batch));
}

std::string importable_names() {
  std::string names;
  for (const api::ImportTarget& one : api::import_targets()) names += (names.empty() ? "" : ", ") + std::string(one.kind.name);
  return names;
}

}  // namespace

void add_import_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("import", "导入台账：按主键新增或更新，先比对，可整批撤销");
  add_workspace_options(*verb, options->workspace);
  verb->add_option("kind", options->kind, "台账：" + importable_names() + "；site = 地块、厂房、院落；auto = 按表头判断");
  verb->add_option("files", options->files, ".xlsx .xls .et .ods .csv .gpkg .shp .geojson .kml .dxf .txt（勘测定界）")->check(CLI::ExistingFile);
  verb->add_flag("--dry-run", options->dry_run, "只比对，不写入");
  verb->add_flag("--strict", options->strict, "有一行错误就全部不导入");
  verb->add_option("--key", options->key, "用哪个字段找已有的行；缺省为台账自己的主键");
  verb->add_option("--sheet", options->sheet, "只读这张表");
  verb->add_option("--mapping", options->mapping, "列对应（JSON）：{\"表名\":{\"表头\":\"字段\"}}");
  verb->add_option("--crs", options->crs, "文件没有声明坐标系时由您声明，如 EPSG:4527");
  std::string lists;
  for (const chain::OutsideList& one : chain::shipped_outside_lists().lists)
    lists += (lists.empty() ? "" : "；") + one.code + " = " + one.name;
  verb->add_option("--list", options->list, "外来名单的种类，按它认表头：" + lists);
  verb->add_option("--residence", options->residence,
                   "这些企业是 local（本地）还是 outside（域外）：填给自己没有写明、台账里也没有写明的企业")
      ->check(CLI::IsMember({"local", "outside"}));
  verb->add_option("--answer", options->answers, "答复收表时的问题：问题=take（取新值）、keep（保留原值）、skip（不导入本行）；all=… 答复全部")
      ->allow_extra_args(false);
  verb->add_flag("--baseline", options->baseline, "作为上线基准（存量）导入");
  verb->add_option("--reason", options->reason, "事由，写入历史");
  verb->add_option("--errors", options->errors, "错误行工作簿写到哪里");
  verb->add_option("--undo", options->undo, "撤销这一批导入");
  verb->callback([options] {
    if (!options->undo.empty()) return undo(*options);
    if (options->files.empty()) throw CLI::RequiredError("KIND FILE");
    import(*options);
  });
}

}  // namespace liantu::cli
