#include "liantu/cli/demo_evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "liantu/api/evidence_store.h"
#include "liantu/paper/docx.h"
#include "liantu/paper/drawing.h"
#include "liantu/paper/paper.h"
#include "liantu/project/project.h"
#include "liantu/project/project_store.h"
#include "liantu/project/stage_event.h"
#include "liantu/project/stage_event_store.h"
#include "liantu/store/access.h"
#include "liantu/store/read.h"

namespace liantu::cli {
namespace {

using project::EventState;
using project::StageEvent;

/// A sheet that says what it is and that it is a specimen.
std::string specimen(const std::string& title, const std::vector<std::string>& lines) {
  paper::Paper out{.title = title};
  out.blocks.emplace_back(
      paper::Paragraph{.runs = {{.text = title, .face = paper::Face::Title, .size_pt = 22}},
                       .align = paper::Align::Centre,
                       .after_pt = 18});
  for (const std::string& line : lines) out.blocks.emplace_back(paper::Paragraph{.runs = {{.text = line}}});
  out.blocks.emplace_back(paper::Paragraph{
      .runs = {{.text = "演示件，不是真实证照", .face = paper::Face::Kai, .colour = paper::kRed}},
      .before_pt = 18});
  return paper::docx(out);
}

/// A site as a child would draw it: ground, a hall being built, a crane; with place and day, as the gate
/// asks.
std::string site_picture(const std::string& name, const std::string& place, Date day) {
  paper::Drawing out{.width_mm = 120, .height_mm = 80, .says = name + " 现场（示意）"};
  const auto area = [&](std::vector<std::pair<double, double>> ring, std::uint32_t fill) {
    out.shapes.push_back({.rings = {std::move(ring)}, .fill = fill, .stroke = 0x44576B});
  };
  area({{0, 0}, {120, 0}, {120, 52}, {0, 52}}, 0xDCEAF5);
  area({{0, 52}, {120, 52}, {120, 80}, {0, 80}}, 0xC9B78F);
  area({{18, 30}, {48, 20}, {78, 30}, {78, 56}, {18, 56}}, 0xB8C4CF);
  area({{26, 40}, {40, 40}, {40, 56}, {26, 56}}, 0x7B8B9A);
  area({{92, 12}, {94, 12}, {94, 60}, {92, 60}}, 0xE0A030);
  area({{64, 12}, {108, 12}, {108, 14}, {64, 14}}, 0xE0A030);
  out.labels.push_back({.x_mm = 60, .y_mm = 67, .text = name, .size_pt = 9, .bold = true});
  out.labels.push_back({.x_mm = 60,
                        .y_mm = 74,
                        .text = fmt::format("{} 拍摄 {}　示意图，非照片", place, day.iso()),
                        .size_pt = 8});
  return paper::png(out);
}

struct Shown {
  StageEvent event;
  bool picture = false, contract = false;
};

/// One start of each state, the latest confirmed.
std::vector<Shown> starts_to_show(store::Session& session) {
  store::ListQuery query{.entity = &project::stage_event_entity(), .limit = 1000, .count_total = false};
  query.filters.push_back({"to_stage", store::FilterOp::Eq, {"started"}});
  std::vector<Shown> out;
  const StageEvent* latest = nullptr;
  std::vector<StageEvent> events;
  for (const store::StoredRow& row : store::list(session, store::administrator_access(""), query).rows)
    events.push_back(from_row<StageEvent>(row.values));
  for (const StageEvent& event : events) {
    if (event.state == EventState::Reported) out.push_back({event, true, false});
    if (event.state == EventState::Returned) out.push_back({event, false, false});
    const bool newer =
        event.state == EventState::Confirmed && (latest == nullptr || event.happened > latest->happened);
    if (newer) latest = &event;
  }
  if (latest != nullptr) out.push_back({*latest, true, true});
  return out;
}

}  // namespace

void put_demo_evidence(store::Session& session, const std::string& files, const std::string& county,
                       Instant now) {
  for (const Shown& shown : starts_to_show(session)) {
    const StageEvent& event = shown.event;
    const Date day = event.happened.value_or(shanghai_day(now));
    const std::string actor = event.reported_by.empty() ? "项目科 周科员" : event.reported_by;
    const auto row =
        store::find(session, store::administrator_access(""), project::project_entity(), event.project);
    if (!row) continue;
    const auto one = from_row<project::Project>(row->values);
    const auto attach = [&](const std::string& bytes, const std::string& name, std::string_view kind) {
      const auto kept = api::keep_file(session, files, bytes, name, actor, now);
      api::attach_file(session, project::project_entity().name, event.project, kept.sha256, actor, now, kind);
    };
    attach(specimen("建筑工程施工许可证",
                    {"编　　号：" + event.document, "建设单位：" + one.builder, "工程名称：" + one.name,
                     "建设地点：" + county + one.town, fmt::format("发证日期：{}", day.iso())}),
           "施工许可证（演示）.docx", "permit");
    if (shown.picture)
      attach(site_picture(one.name, county + one.town, day), "现场（示意）.png", "site_photo");
    if (shown.contract)
      attach(specimen("施工合同（摘要）", {"发 包 人：" + one.builder, "工程名称：" + one.name,
                                           fmt::format("签订日期：{}", day.plus(-20).iso())}),
             "施工合同（演示）.docx", "works_contract");
  }
}

}  // namespace liantu::cli
