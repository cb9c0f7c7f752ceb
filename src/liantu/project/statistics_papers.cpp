#include "liantu/project/statistics_papers.h"

#include <algorithm>
#include <array>

namespace liantu::project {
namespace {

constexpr std::int64_t kFloor = 5'000'000;   // 计划总投资500万元及以上

struct Listed {
  std::string_view name, en;
  std::array<std::string_view, 2> kinds;
  bool compulsory;
};

constexpr std::array<Listed, 10> kTen{{
    {"主要建设内容", "Main works", {"content_note"}, true},
    {"施工合同", "Works contract", {"works_contract"}, true},
    {"现场照片", "Site photo", {"site_photo"}, true},
    {"立项、核准或备案", "Filing or approval", {"filing"}, false},
    {"施工许可证", "Construction permit", {"permit"}, false},
    {"整体设计", "Overall design", {"design"}, false},
    {"可行性研究报告", "Feasibility study", {"feasibility"}, false},
    {"土地证或土地合同", "Land certificate or contract", {"land_certificate", "land_contract"}, false},
    {"规划许可证", "Planning permit", {"planning_permit"}, false},
    {"环评批复", "Environmental approval", {"eia"}, false},
}};

constexpr Phrase kNoPayment{"缺：设备付款凭证（单纯购置项目须有，请上传）", "Missing: payment of the equipment (needed where equipment is only bought; please upload)"};
constexpr Phrase kNoEquipmentPhoto{"缺：设备到位照片（单纯购置项目须有，请上传）", "Missing: photo of the equipment in place (needed where equipment is only bought; please upload)"};
constexpr Phrase kNoContent{"缺：①主要建设内容（必备，请填写“建设内容及规模”或上传）", "Missing: ① main works (compulsory; enter “Content and scale” or upload)"};
constexpr Phrase kNoWorks{"缺：②施工合同（必备，请上传）", "Missing: ② works contract (compulsory; please upload)"};
constexpr Phrase kNoPhoto{"缺：③现场照片（必备，带项目名称、地点和拍摄时间，请上传）", "Missing: ③ site photo (compulsory, with the project's name, place and time; please upload)"};
constexpr Phrase kNoFiling{"缺：④立项、核准或备案（可由⑤施工许可证、⑥整体设计、⑦可研之一代替并说明，请上传）", "Missing: ④ filing or approval (⑤ permit, ⑥ design or ⑦ feasibility study may stand for it with a note; please upload)"};

}  // namespace

std::optional<StatisticsPapers> statistics_papers(const Project& project, const std::vector<KeptPaper>& papers, Language language) {
  const bool started = project.stage && *project.stage >= Stage::Started && *project.stage < Stage::Suspended;
  if (!started || project.in_statistics == true) return std::nullopt;
  if (!project.total_investment || project.total_investment->value < kFloor) return std::nullopt;
  const auto has = [&](std::string_view kind) {
    return !kind.empty() && std::any_of(papers.begin(), papers.end(), [&](const KeptPaper& paper) { return paper.kind == kind; });
  };
  StatisticsPapers out;
  out.purchase = has("equipment_contract") && !has("works_contract");
  int number = 0;
  for (const Listed& one : kTen) {
    const bool filled = number == 0 && !project.content.empty();
    out.papers.push_back({++number, one.name, one.en, one.compulsory, filled || has(one.kinds[0]) || has(one.kinds[1])});
  }
  const auto there = [&](int n) { return out.papers[static_cast<std::size_t>(n - 1)].present; };
  if (out.purchase) {
    if (!has("equipment_payment")) out.missing.push_back(say(language, kNoPayment));
    if (!has("equipment_photo")) out.missing.push_back(say(language, kNoEquipmentPhoto));
    return out;
  }
  if (!there(1)) out.missing.push_back(say(language, kNoContent));
  if (!there(2)) out.missing.push_back(say(language, kNoWorks));
  if (!there(3)) out.missing.push_back(say(language, kNoPhoto));
  if (!there(4) && !there(5) && !there(6) && !there(7))
    out.missing.push_back(say(language, kNoFiling));
  return out;
}

}  // namespace liantu::project
