#include "liantu/sheet/heading_likeness.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

/// Words that tell fields of one family apart. A heading and a synonym that differ by one of them are no
/// match.
constexpr std::array<std::string_view, 84> kTelling = {
    "计划", "实际", "拟",   "预计", "本年", "当年", "年度", "今年", "本周", "上周", "下周", "本月", "累计",
    "新增", "设备", "固定", "外资", "土地", "厂房", "建筑", "可租", "闲置", "首层", "楼层", "单层", "最小",
    "联系", "法人", "电话", "编号", "代码", "时间", "比例", "率",   "单位", "领导", "地址", "名称", "竣工",
    "开工", "签约", "投产", "产值", "税",   "收入", "利润", "用电", "用水", "年限", "租金", "价格", "现状",
    "用途", "类别", "问题", "进展", "进度", "协议", "合同", "数量", "人数", "集团", "来源",
    "性质", "填报", "审核", "原因", "措施", "次数", "得分", "证",   "文号", "登记", "施工", "监理", "上年",
    "增速", "增长", "同比", "目标", "抵押", "注册", "考核", "邮"};

/// Two characters each, overlapping; headings are short, so a flat list is searched faster than a set.
std::vector<std::string_view> pairs_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t before = std::string_view::npos;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t next = i + character(text, i).size();
    if (before != std::string_view::npos) out.push_back(text.substr(before, next - before));
    before = i;
    i = next;
  }
  return out;
}

double dice(std::string_view a, std::string_view b) {
  const auto left = pairs_of(a);
  auto right = pairs_of(b);
  if (left.empty() || right.empty()) return 0;
  const std::size_t all = left.size() + right.size();
  std::size_t shared = 0;
  for (const std::string_view pair : left) {
    const auto found = std::find(right.begin(), right.end(), pair);
    if (found == right.end()) continue;
    ++shared;
    right.erase(found);
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

double telling_penalty(std::string_view rest) {
  double penalty = 0;
  for (const std::string_view word : kTelling) penalty += contains(rest, word) ? 0.16 : 0;
  return std::min(penalty, 0.4);
}

std::string without(std::string_view whole, std::string_view part) {
  const std::size_t at = whole.find(part);
  return std::string(whole.substr(0, at)) + std::string(whole.substr(at + part.size()));
}

/// Last words that leave the meaning of a heading as it is: 进展情况 is 进展.
constexpr std::string_view kNeutralTails =
    "情况|基本情况|信息|额|金额|总额|数|数量|说明|详情|名称|名|标准|要求|明细|值|项目|计划|工作|时间|及建议|进度";

/// Words so general that a heading which only ends with one may hold anything: 客商编号, 填报人电话.
constexpr std::string_view kGeneral =
    "编号|面积|类型|状态|名称|用途|说明|类别|级别|性质|项目|企业|厂房|时限|问题|来源|产品|单位|电话|手机|法人|"
    "数量|人数|集团|结构|产权|权属|现状|时间|年限|位置|地址|行业|产业|层级|负责人|责任人|x|y";
constexpr double kGeneralMost = 0.66, kOtherHead = 0.2;

/// The longer heading names another thing when words other than neutral ones follow the shorter.
double other_head_penalty(std::string_view longer, std::string_view shorter) {
  const std::size_t at = longer.rfind(shorter);
  const std::string_view tail = longer.substr(at + shorter.size());
  return tail.empty() || is_one_of(tail, kNeutralTails) ? 0 : kOtherHead;
}

double words_likeness(std::string_view key, std::string_view synonym) {
  if (key == synonym) return 1;
  const double long_side = length(key), short_side = length(synonym);
  if (short_side >= 2 && contains(key, synonym)) {
    const double penalty =
        telling_penalty(without(key, synonym)) + other_head_penalty(key, synonym);
    const double score = 0.6 + 0.36 * short_side / long_side;
    return (is_one_of(synonym, kGeneral) ? std::min(score, kGeneralMost) : score) - penalty;
  }
  if (long_side >= 2 && contains(synonym, key)) {
    return 0.55 + 0.36 * long_side / short_side - telling_penalty(without(synonym, key)) -
           other_head_penalty(synonym, key);
  }
  const double share = dice(key, synonym);
  if (share < 0.55) return 0;
  double penalty = 0;
  for (const std::string_view word : kTelling)
    penalty += contains(key, word) != contains(synonym, word) ? 0.1 : 0;
  return std::max(0.0, 0.5 + 0.4 * share - penalty - 0.04);
}

}  // namespace

PairBits::PairBits(std::string_view text) {
  for (const std::string_view pair : pairs_of(text)) {
    std::uint32_t hash = 2166136261U;   // FNV-1a
    for (const char c : pair) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    const std::uint32_t bit = (hash ^ hash >> 15U) & 255U;
    bits_[bit >> 6U] |= std::uint64_t{1} << (bit & 63U);
  }
}

std::string_view heading_core(std::string_view key) {
  static constexpr std::array<std::string_view, 24> kFront = {
      "现在", "现有", "项目", "企业", "目前", "当前", "现", "具体", "主要", "招商", "相关", "有关", "简要",
      "详细", "最新", "本",   "厂房", "地块", "宗地", "院落", "闲置", "工程", "资源", "该"};
  static constexpr std::array<std::string_view, 8> kBack = {"基本情况", "情况", "信息", "详情",
                                                             "额",       "概况", "介绍", "说明"};
  for (const std::string_view word : kBack) {
    if (key.size() >= word.size() + 6 && drop_back(key, word)) break;
  }
  for (const std::string_view word : kFront) {
    if (key.size() >= word.size() + 6 && drop_front(key, word)) break;
  }
  return key;
}

double heading_likeness(std::string_view key, std::string_view synonym) {
  const double score = words_likeness(key, synonym);
  if (score >= 0.9) return score;
  const std::string_view core = heading_core(key), other = heading_core(synonym);
  const bool same = core == other && core.size() >= 6 && !is_one_of(core, kGeneral);
  return same ? std::max(score, 0.9) : score;
}

}  // namespace liantu::sheet
