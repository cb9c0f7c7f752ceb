// liantu report onepage|weekly|groundbreaking --out FILE.docx|.pdf|.xlsx [--asof DATE] [--since DATE] [--template NAME|FILE]
// liantu report site --site NO --out FILE.docx|.pdf [--asof DATE] [--lang zh|en]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <memory>

#include "liantu/api/desk/desk_papers.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/forms/office_form.h"
#include "liantu/api/forms/paper_form_store.h"
#include "liantu/api/sites/site_sheet_desk.h"
#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/demo/load.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  std::string kind, out, asof, since, form, event, site, lang = "zh";
};

Date day_of(const std::string& text, Date otherwise, const char* flag) {
  if (text.empty()) return otherwise;
  const auto day = Date::parse(text);
  if (!day) throw Error(ErrorCode::InvalidInput, "日期应写成 2026-09-15。", flag);
  return *day;
}

struct Form {
  std::string bytes;
  std::optional<paper::FormColumns> columns{};
};

/// A file beside the command, or the newest version of a form kept under that name.
Form form_of(store::Session& session, const Settings& settings, const Options& options) {
  namespace fs = std::filesystem;
  if (fs::is_regular_file(options.form)) {
    if (fs::file_size(options.form) > (20ULL << 20)) throw Error(ErrorCode::InvalidInput, "模板超过 20 MB，请精简后再用。", "--template");
    std::ifstream in(options.form, std::ios::binary);
    Form form{.bytes = rest_of(in)};
    if (api::needs_columns(form.bytes)) form.columns = api::recognised_form(form.bytes, fs::path(options.form).filename().string(), "").columns;
    return form;
  }
  const auto kept = api::form_named(session, machine_access(), options.kind, options.form);
  if (!kept) throw Error(ErrorCode::NotFound, "没有叫“" + options.form + "”的模板，也没有这个文件；请检查名称或路径。", "--template");
  const api::FormVersion& version = kept->versions.front();
  Form form{.bytes = api::file_bytes(session, settings.data_dir + "/files", version.sha256)};
  if (!version.columns.empty()) form.columns = api::kept_columns(version.columns).columns;
  return form;
}

std::string filled(store::Session& session, const Settings& settings, const Options& options, const api::PaperOrder& order) {
  const Form form = form_of(session, settings, options);
  const std::string_view ending = paper::form_kind(form.bytes) == paper::FormKind::Workbook ? ".xlsx" : ".docx";
  if (order.ending != ending) throw Error(ErrorCode::InvalidInput, fmt::format("这个模板是 {}，--out 也应以它结尾。", ending), "--out");
  const auto made = api::filled_form(form.bytes, form.columns, api::desk_fields(session, machine_access(), settings, order));
  for (const paper::TemplateFinding& one : made.findings) fmt::print(stderr, "{}\t{}\t{}\n", one.place, one.written, one.message);
  return made.bytes;
}

/// 要素资源单页.
std::string site_sheet(store::Session& session, const Settings& settings, const Options& options, Date day, Date today) {
  if (options.site.empty()) throw Error(ErrorCode::InvalidInput, "请用 --site 写明宗地编号、厂房或院落名称。", "--site");
  const std::string ending = std::filesystem::path(options.out).extension().string();
  const api::SiteSheetOrder order{options.site, ending, api::moment_of(day, today), demo::has_demo_rows(session),
                                  options.lang == "en" ? Language::En : Language::Zh};
  const store::Access access = machine_access();
  const api::SiteWorld world = api::read_sites(session, access, api::matching_rule(settings), order.moment);
  return api::site_sheet_file(session, access, settings, world, order).bytes;
}

void run(const Options& options) {
  const std::string ending = std::filesystem::path(options.out).extension().string();
  const Date today = shanghai_day(now_utc());
  const Date day = day_of(options.asof, today, "--asof");
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const Settings& settings = workspace.settings.values;
  if (options.kind == "site") {
    sheet::write_file(options.out, site_sheet(*session, settings, options, day, today));
    fmt::print(stderr, "已生成 {}（数据截至 {}）\n", options.out, day.iso());
    return;
  }
  const auto since = options.since.empty() ? std::nullopt : std::optional(day_of(options.since, day, "--since"));
  const api::Moment before = api::compared_with(*session, day, since, today);
  const api::PaperOrder order{options.kind, ending, api::moment_of(day, today), before, demo::has_demo_rows(*session), {},
                               options.lang == "en" ? Language::En : Language::Zh, options.event};
  sheet::write_file(options.out, options.form.empty() ? api::desk_paper(*session, machine_access(), settings, order).bytes
                                                      : filled(*session, settings, options, order));
  fmt::print(stderr, "已生成 {}（数据截至 {}）\n", options.out, day.iso());
}

}  // namespace

void add_report_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("report", "生成材料：会前一页纸、周调度表、集中开工项目一览表");
  add_workspace_options(*verb, options->workspace);
  verb->add_option("kind", options->kind, "onepage（会前一页纸）、weekly（周调度表）、groundbreaking（集中开工项目一览表）或 site（要素资源单页）")->required();
  verb->add_option("--asof", options->asof, "数据截至日，默认今天");
  verb->add_option("--since", options->since, "比较日，默认上一期签发的一页纸，没有则为至少一周以前的上一个15日或月末");
  verb->add_option("--lang", options->lang, "zh 或 en：标题和句子的语言，填报的内容不变")->check(CLI::IsMember({"zh", "en"}));
  verb->add_option("--event", options->event, "哪一次集中开工：活动名称，默认最近一次");
  verb->add_option("--site", options->site, "要素资源单页：宗地编号、厂房或院落名称");
  verb->add_option("--template", options->form, "本单位模板：已存的名称，或 .xlsx .docx 文件");
  verb->add_option("--out", options->out, "文件：.docx .pdf .xlsx")->required();
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
