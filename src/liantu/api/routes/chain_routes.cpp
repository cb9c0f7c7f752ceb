#include <memory>
#include <optional>
#include <string>

#include "liantu/api/chain/chain_drawing.h"
#include "liantu/api/chain/chain_json.h"
#include "liantu/api/chain/chain_lists.h"
#include "liantu/api/chain/chain_tables.h"
#include "liantu/api/chain/chain_versions.h"
#include "liantu/api/chain/city_places.h"
#include "liantu/api/chain/guide.h"
#include "liantu/api/enterprise/firm_figures.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/chain/chain_file_preset.h"
#include "liantu/chain/ledger/week_suggestion_store.h"
#include "liantu/paper/docx.h"
#include "liantu/paper/pdf.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kTargetsShown = 50, kPairsShown = 200;


Moment moment_of_request(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  return moment_of(day_parameter(request, "asof").value_or(today), today);
}

/// Chains are the county's: a reporter sees the own rows only, and a chain is nobody's row.
void require_whole_county(const Request& request) {
  if (!request.caller->access.all_rows) throw Error(ErrorCode::Forbidden, "产业链图是全县的，填报员看不到；请由链办或项目科查看。");
}

const WorldChain& chain_named(const World& world, std::string_view name) {
  if (const WorldChain* chain = world.chain(name)) return *chain;
  throw Error(ErrorCode::NotFound, "没有产业链 " + std::string(name) + "，可能已删除或那一天还没有。");
}

std::size_t node_named(const WorldChain& chain, std::string_view name) {
  if (const auto node = chain.place_of(name)) return *node;
  throw Error(ErrorCode::NotFound, "产业链“" + chain.drawn.name + "”没有节点 " + std::string(name) + "。");
}

struct Asked {
  const World& world;
  const chain::ChainRules& rules;
  const Request& request;
  Language language;
};

template <class Answer>
Reply answer_world(App& app, WorldKeeper& keeper, const Request& request, Answer answer) {
  require_whole_county(request);
  auto lease = app.database.lease();
  const chain::ChainRules rules = chain_rules(*lease, app.settings);
  return keeper.with(*lease, rules, moment_of_request(app, request),
                     [&](const World& world) { return json_reply(answer(Asked{world, rules, request, language_of(request)})); });
}

Json all_chains(const Asked& asked) {
  Json chains = Json::array();
  for (const WorldChain& chain : asked.world.chains) chains.push(chain_summary_json(chain));
  return Json::object(
      {{"asof", asked.world.day.iso()},
       {"basis", chain::basis_in(asked.language, asked.rules.gap.basis, asked.rules.english.gap)},
       {"outside_known", asked.world.known.outside},
       {"outside_as_of", date_json(asked.world.known.as_of)},
       {"known_sentence", chain::known_sentence(asked.world.known, asked.language)},
       {"chains", std::move(chains)}});
}

/// A year from 1990 to this one.
std::int64_t year_of(const std::string& text) {
  const auto year = number_in<std::int64_t>(text);
  if (!year || *year < 1990 || *year > 2100)
    throw Error(ErrorCode::InvalidInput, "年份应是四位数，例如 2024。", "?year");
  return *year;
}

/// The earlier day is read before the world of today is held, so that nobody waits for it.
Reply one_chain(App& app, WorldKeeper& keeper, const Request& request) {
  require_whole_county(request);
  std::optional<World> then;
  const auto compare = day_parameter(request, "compare");
  const auto version = request.find("version") ? std::optional(year_of(*request.find("version"))) : std::nullopt;
  if (compare) {
    auto lease = app.database.lease();
    then =
        read_world(*lease, chain_rules(*lease, app.settings), moment_of(*compare, shanghai_day(app.now())));
  }
  return answer_world(app, keeper, request, [&](const Asked& asked) {
    const WorldChain& chain = chain_named(asked.world, asked.request.param("chain"));
    Json out = chain_map_json(asked.world, chain, then ? then->chain(chain.drawn.code) : nullptr, asked.rules, asked.language);
    if (compare) out.set("compare", compare->iso());
    if (version) {
      auto lease = app.database.lease();
      out.set("version", version_change_json(*lease, chain, *version));
    }
    return out;
  });
}

Json targets(const Asked& asked) {
  const WorldChain& chain = chain_named(asked.world, asked.request.param("chain"));
  const auto node = asked.request.find("node");
  const auto nodes = node ? std::vector{node_named(chain, *node)} : chain.to_fill();
  return chain_targets_json(asked.world, chain, nodes, kTargetsShown, asked.language, asked.request.find("city"));
}

Json target_cities(const Asked& asked) {
  const auto name = asked.request.find("chain");
  return target_cities_json(asked.world, name ? &chain_named(asked.world, *name) : nullptr, asked.language);
}

std::size_t firm_named(const World& world, std::string_view name) {
  if (const auto firm = world.firm(name)) return *firm;
  throw Error(ErrorCode::NotFound, "企业名录里没有这家企业，请先导入或登记。", "?firm");
}

Json pairs(const Asked& asked) {
  const WorldChain& chain = chain_named(asked.world, asked.request.param("chain"));
  const auto wanted = asked.request.find("firm");
  const auto firm = wanted ? std::optional(firm_named(asked.world, *wanted)) : std::nullopt;
  return chain_pairs_json(asked.world, chain, asked.rules.pairs, firm, kPairsShown, asked.language);
}

Json why(const Asked& asked) {
  const WorldChain& chain = chain_named(asked.world, asked.request.param("chain"));
  const std::size_t firm = firm_named(asked.world, asked.request.find("firm").value_or(""));
  return chain_why_json(asked.world, chain, firm, asked.language);
}

/// What is shown for this week or a later one is kept as suggested; a past day shows what it shows, and
/// nothing is kept.
Reply visits(App& app, WorldKeeper& keeper, const Request& request) {
  constexpr int kWeek = 7, kYear = 365;
  require_whole_county(request);
  auto lease = app.database.lease();
  const chain::ChainRules rules = chain_rules(*lease, app.settings);
  return keeper.with(*lease, rules, moment_of_request(app, request), [&](const World& world) {
    const WorldChain& chain = chain_named(world, request.param("chain"));
    const auto monday = [](Date day) { return day.plus(1 - day.weekday()); };
    const Date week = monday(day_parameter(request, "week").value_or(world.day.plus(kWeek)));
    if (!world.at && week >= monday(world.day))
      chain::keep_suggestions(*lease, chain.drawn.code,
                              week_suggestions(world, chain, rules.target.week_visits, week), app.now());
    const auto shown = chain::kept_suggestions(*lease, chain.drawn.code, monday(world.day.plus(-kYear)));
    return json_reply(chain_visits_json(world, chain, rules, week, shown, language_of(request)));
  });
}

Reply book(App& app, WorldKeeper& keeper, const Request& request, bool workbook) {
  require_whole_county(request);
  auto lease = app.database.lease();
  const chain::ChainRules rules = chain_rules(*lease, app.settings);
  return keeper.with(*lease, rules, moment_of_request(app, request), [&](const World& world) {
    const WorldChain& chain = chain_named(world, request.param("chain"));
    const Language language = paper_language(request);
    const std::string name = book_name(world, chain, language);
    return workbook ? attachment(sheet::xlsx_bytes(book_tables(world, chain, rules, language)), name + ".xlsx")
                    : attachment(book_docx(world, chain, rules, language), name + ".docx");
  });
}

/// With readers=investors nothing of it names target firms, talks or who decided.
Reply guide(App& app, WorldKeeper& keeper, const Request& request, bool as_pdf) {
  require_whole_county(request);
  auto lease = app.database.lease();
  const chain::ChainRules rules = chain_rules(*lease, app.settings);
  const auto readers = request.find("readers");
  if (readers && *readers != "team" && *readers != "investors")
    throw Error(ErrorCode::InvalidInput, "readers 应为 team 或 investors。", "?readers");
  const GuideReader reader = readers && *readers == "investors" ? GuideReader::Investors : GuideReader::Team;
  return keeper.with(*lease, rules, moment_of_request(app, request), [&](const World& world) {
    const WorldChain& chain = chain_named(world, request.param("chain"));
    const Language language = paper_language(request);
    const paper::Paper paper = guide_paper(world, chain, guide_facts(*lease, world, chain, language), rules, reader, language);
    const std::string name = guide_name(world, chain, reader, language);
    return as_pdf ? attachment(paper::pdf(paper).bytes, name + ".pdf") : attachment(paper::docx(paper), name + ".docx");
  });
}

Reply trial(const Request& request) {
  require_whole_county(request);
  return json_reply(chain_trial_json(body_object(request, {"nodes", "links"}), request.param("chain"), language_of(request)));
}

/// The change log is read without the world, which others may be waiting for.
Reply days(App& app, const Request& request) {
  constexpr std::size_t kVersionsShown = 30;
  require_whole_county(request);
  auto lease = app.database.lease();
  const std::string code(request.param("chain"));
  const DrawnDays days = drawn_days(*lease, request.caller->access, code, kVersionsShown);
  if (!days.since) throw Error(ErrorCode::NotFound, "没有产业链 " + code + "，可能已删除或那一天还没有。");
  return json_reply(drawn_days_json(days).set("years", versions_json(versions(*lease, code))));
}

/// The body is the file itself.
Reply put_version(App& app, WorldKeeper& keeper, const Request& request) {
  require_whole_county(request);
  const std::int64_t year = year_of(request.find("year").value_or(""));
  if (year >= shanghai_day(app.now()).year())
    throw Error(ErrorCode::InvalidInput, "往年版本应是今年以前的年份；今年的图请在“编辑结构”里改，或按产业链文件导入。", "?year");
  const std::string file = request.find("name").value_or(""), source = request.find("source").value_or("");
  if (source.empty()) throw Error(ErrorCode::InvalidInput, "请写明这一版的来源，例如哪份文件。", "?source");
  if (request.body.empty()) throw Error(ErrorCode::InvalidInput, "文件是空的（0 字节），请检查后重新上传。", "?name");
  auto lease = app.database.lease();
  const chain::ChainRules rules = chain_rules(*lease, app.settings);
  return keeper.with(*lease, rules, moment_of_request(app, request), [&](const World& world) {
    const WorldChain& chain = chain_named(world, request.param("chain"));
    keep_version(*lease, request.caller->access, chain.drawn.code, year, version_of_file(request.body, file, chain.drawn), source, app.now());
    return json_reply(version_change_json(*lease, chain, year), 201);
  });
}

Reply take_out_version(App& app, const Request& request) {
  require_whole_county(request);
  auto lease = app.database.lease();
  drop_version(*lease, request.caller->access, request.param("chain"), year_of(std::string(request.param("year"))), app.now());
  return json_reply(Json::object({}), 200);
}

}  // namespace

void add_chain_routes(Router& routes, App& app, std::shared_ptr<WorldKeeper> keeper) {
  const auto add = [&](const char* path, const char* summary, auto answer) {
    routes.get(path, reads("chain"), summary, [&app, keeper, answer](const Request& request) { return answer_world(app, *keeper, request, answer); });
  };
  add("/api/v1/chain-maps", "全部产业链：强弱缺、要补的环节、产值目标", [](const Asked& asked) { return all_chains(asked); });
  routes.get("/api/v1/chain-maps/{chain}", reads("chain"), "一条产业链的图谱：节点、得分和理由、版面；compare=日期 与那一天比，version=年份 与登记的往年版本比",
             [&app, keeper](const Request& request) { return one_chain(app, *keeper, request); });
  add("/api/v1/chain-maps/{chain}/nodes/{node}", "节点上的企业、在谈、供应和目标城市", [](const Asked& asked) {
    const WorldChain& chain = chain_named(asked.world, asked.request.param("chain"));
    return chain_node_json(asked.world, chain, node_named(chain, asked.request.param("node")));
  });
  add("/api/v1/chain-maps/{chain}/targets", "目标企业排名和理由；city=城市 只看那里的", [](const Asked& asked) { return targets(asked); });
  add("/api/v1/target-cities", "目标企业在哪些城市：家数、最高分、位置和位置的来处；chain=代码 只看一条链", [](const Asked& asked) { return target_cities(asked); });
  add("/api/v1/chain-maps/{chain}/why", "为什么不是这一家：得分、名次、提分办法", [](const Asked& asked) { return why(asked); });
  add("/api/v1/chain-maps/{chain}/pairs", "本地供需对接：谁可以供谁，理由和得分；firm=企业 只看这一家", [](const Asked& asked) { return pairs(asked); });
  routes.get("/api/v1/chain-maps/{chain}/visits", reads("chain"), "一周走访：建议、采纳、结果和命中率",
             [&app, keeper](const Request& request) { return visits(app, *keeper, request); });
  add("/api/v1/chain-maps/{chain}/firms", "链上企业各站在哪些节点，地图和名单用", [](const Asked& asked) {
    return chain_firms_json(asked.world, chain_named(asked.world, asked.request.param("chain")));
  });
  routes.get("/api/v1/chain-maps/{chain}/days", reads("chain"), "图谱从哪天起有，写了说明的各次修改",
             [&app](const Request& request) { return days(app, request); });
  routes.post("/api/v1/chain-maps/{chain}/versions", writes("chain"), "登记往年版本：文件放在正文里，?year=2024&name=文件名&source=来源",
              [&app, keeper](const Request& request) { return put_version(app, *keeper, request); });
  routes.remove("/api/v1/chain-maps/{chain}/versions/{year}", writes("chain"), "去掉一个往年版本", [&app](const Request& request) { return take_out_version(app, request); });
  routes.post("/api/v1/chain-maps/{chain}/trial", reads("chain"), "试画：没有保存的节点和连线会画成什么样、有什么问题；不写入", trial);
  for (const bool workbook : {true, false}) {
    routes.get(workbook ? "/api/v1/chain-maps/{chain}/book.xlsx" : "/api/v1/chain-maps/{chain}/book.docx", reads("chain"), "图谱与清单成册",
               [&app, keeper, workbook](const Request& request) { return book(app, *keeper, request, workbook); });
  }
  for (const bool as_pdf : {false, true})
    routes.get(as_pdf ? "/api/v1/chain-maps/{chain}/guide.pdf" : "/api/v1/chain-maps/{chain}/guide.docx", reads("chain"),
               "招商指南：要补的环节、本地基础、载体、园区，每项写依据；readers=investors 不含目标企业",
               [&app, keeper, as_pdf](const Request& request) { return guide(app, *keeper, request, as_pdf); });
  add("/api/v1/chain-maps/{chain}/lists", "龙头骨干、主要配套、补短板、可对接企业、区域布局",
      [&app](const Asked& asked) {
        const WorldChain& chain = chain_named(asked.world, asked.request.param("chain"));
        return chain_lists_json(asked.world, chain, asked.rules, firm_figure_rule(app.settings.firm_figures_file), asked.language);
      });
}

}  // namespace liantu::api
