#include "liantu/cli/demo_speech.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/api/desk/desk.h"
#include "liantu/api/evidence_store.h"
#include "liantu/document/extraction.h"
#include "liantu/document/reading_preset.h"
#include "liantu/document/source_document_store.h"
#include "liantu/document/source_import.h"
#include "liantu/scorecard/indicator.h"
#include "liantu/scorecard/indicator_store.h"
#include "liantu/store/read.h"

namespace liantu::cli {
namespace {

using document::StatedFact, scorecard::Indicator;

constexpr std::string_view kSpeechSource = "示范数据", kSpeechClerk = "项目科 周科员";

/// How the target of an indicator is said.
std::string clause_of(const Indicator& row) {
  const std::string number = fmt::format("{:g}{}", row.target.value_or(0), row.unit_name);
  if (row.name == "省外到位资金") return "引进" + row.name + number + "以上";
  return row.unit_name == "个" ? row.name + number : row.name + "完成" + number;
}

std::string speech(const std::string& county, int year, const std::vector<Indicator>& targets) {
  std::string clauses;
  for (const Indicator& row : targets) clauses += (clauses.empty() ? "" : "，") + clause_of(row);
  return fmt::format(
      "{0}项目建设年动员会上的讲话\n\n同志们：\n\n"
      "今年是项目建设年。要把项目作为第一抓手，把招商作为第一要务，把园区作为第一战场。\n\n"
      "一、全年要干成什么\n\n{1}年，全县要力争{2}"
      "。盘活低效用地1200亩，新建标准厂房15万平方米，新增规上工业企业20家以上。"
      "到{3}年，全县规上工业总产值突破600亿元。\n\n"
      "二、怎么干\n\n实行“链长制”和“首席服务员”制度，每半个月调度一次。"
      "由行政审批局牵头，6月底前把项目从备案到施工许可的审批时限由25个工作日压缩到9个工作日以内。"
      "由商务局牵头，年内举办专题招商活动12场。"
      "企业反映的问题，3个工作日内答复。\n\n"
      "三、为谁干\n\n年内新增城镇就业3000人，新增学位1800个，把群众的事办好。\n",
      county, year, clauses, year + 2);
}

std::vector<std::pair<std::string, Indicator>> targets_of(store::Session& session, Date day) {
  std::vector<std::pair<std::string, Indicator>> targets;
  const store::Access everybody = store::administrator_access(std::string(kSpeechClerk));
  for (const store::StoredRow& row :
       api::rows_at(session, everybody, scorecard::indicator_entity(), day, day)) {
    auto one = from_row<Indicator>(row.values);
    if (one.target && one.period && one.period->from.year() == day.year())
      targets.emplace_back(row.id, std::move(one));
  }
  return targets;
}

}  // namespace

void put_demo_speech(store::Session& session, const std::string& files, const std::string& county,
                     Date last_day, Instant now) {
  const auto targets = targets_of(session, last_day);
  if (targets.empty()) return;
  std::vector<Indicator> rows;
  for (const auto& [id, row] : targets) rows.push_back(row);
  const std::string text = speech(county, last_day.year(), rows);
  const document::SourceText source = document::source_text(text);
  const Date said = std::min(last_day, *Date::of(last_day.year(), 1, 20));
  const std::string name = fmt::format("{}年项目建设动员会讲话（演示）.txt", last_day.year());
  document::SourceDocument kept;
  kept.sha256 = api::keep_file(session, files, text, name, std::string(kSpeechClerk), now).sha256;
  kept.name = name;
  kept.title = fmt::format("{}年项目建设动员会讲话（演示）", last_day.year());
  kept.organ = county;
  kept.source = kSpeechSource;
  kept.said_on = said;
  kept.characters = static_cast<std::int64_t>(source.text.size());
  kept.at = std::min(now, end_of_day_shanghai(said));
  kept.actor = kSpeechClerk;
  const document::Extraction found =
      document::extract(source.text, document::shipped_reading(), last_day.year());
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  document::add_document(session, kept);
  for (const auto& [id, row] : targets) {
    const auto fact = std::ranges::find_if(found.facts, [&, &row = row](const StatedFact& one) {
      return one.value == row.target && one.unit == row.unit_name &&
             one.quote.find(row.name) != std::string::npos;
    });
    if (fact == found.facts.end()) continue;
    document::add_use(session, {kept.sha256, static_cast<std::int64_t>(fact->number.begin),
                                static_cast<std::int64_t>(fact->number.end),
                                std::string(scorecard::indicator_entity().name), id, kept.at, kept.actor});
  }
  transaction.commit();
}

void drop_demo_speech(store::Session& session) {
  store::Transaction transaction(session, store::Transaction::Mode::Write);
  for (const document::SourceDocument& one : document::documents(session))
    if (one.source == kSpeechSource && one.actor == kSpeechClerk)
      document::drop_document(session, one.sha256);
  transaction.commit();
}

}  // namespace liantu::cli
