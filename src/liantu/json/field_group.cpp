#include "liantu/json/field_group.h"

#include <algorithm>
#include <array>
#include <utility>

namespace liantu::json {

std::string_view group_english(std::string_view zh) {
  using Pair = std::pair<std::string_view, std::string_view>;
  static constexpr std::array kGroups{
      Pair{"项目", "Project"},        Pair{"责任", "Responsibility"}, Pair{"时间", "Dates"},          Pair{"其他", "Other"},
      Pair{"金额", "Amounts"},        Pair{"配套", "Utilities"},      Pair{"条件", "Conditions"},     Pair{"位置", "Place"},
      Pair{"身份", "Identity"},       Pair{"进度", "Progress"},       Pair{"指标", "Indicators"},     Pair{"租赁", "Letting"},
      Pair{"办件", "Case"},           Pair{"面积", "Areas"},          Pair{"走访建议", "Suggested visit"}, Pair{"供需关系", "Supply"}, Pair{"扩产信号", "Signal of expansion"}, Pair{"往年版本", "Drawing of an earlier year"},
      Pair{"事项", "Matter"},         Pair{"规划", "Planning"},       Pair{"来源", "Source"},         Pair{"园区", "Park"},
      Pair{"依据", "Basis"},          Pair{"专班", "Task force"},     Pair{"需求", "Needs"},          Pair{"链上班子", "Chain team"},
      Pair{"联系", "Contact"},        Pair{"缺链认定", "Decision on a gap"}, Pair{"盘活", "Redevelopment"}, Pair{"变更", "Change"},
      Pair{"企业定位", "Placement"},  Pair{"任务", "Task"},           Pair{"产业链节点", "Chain node"}, Pair{"规模", "Size"},
      Pair{"网络", "Network"},        Pair{"签约", "Signing"},        Pair{"复核", "Review"},         Pair{"名单", "List"},
      Pair{"豁免", "Exemption"},      Pair{"活动", "Event"},          Pair{"时序", "Sequence"},       Pair{"动工", "Start of works"},
      Pair{"锁定", "Reservation"},    Pair{"进出", "Entry and exit"}, Pair{"走访", "Visit"},          Pair{"资金", "Funds"},
      Pair{"设施", "Facilities"},     Pair{"计划", "Plan"},           Pair{"结果", "Result"},         Pair{"窗口", "Window"},
      Pair{"用途", "Use"},            Pair{"支付", "Payment"},        Pair{"投资方", "Investor"},     Pair{"告知承诺", "Promise"},
      Pair{"产出", "Output"},         Pair{"产业链", "Chain"},        Pair{"问题", "Problem"},        Pair{"载体", "Site"},
      Pair{"走访权重", "Weight of a point"}, Pair{"行业", "Industry"}, Pair{"目标", "Target"},        Pair{"清单", "Bar list"},
      Pair{"步骤", "Step"},           Pair{"数值", "Values"},         Pair{"延误", "Delay"},          Pair{"双方", "Both sides"},
      Pair{"内容", "Content"},        Pair{"佐证", "Evidence"},       Pair{"上下游关系", "Link"},     Pair{"结束", "End"},
      Pair{"现状", "As it stands"},   Pair{"标准地", "Standard land"}, Pair{"权属", "Ownership"},     Pair{"批准", "Approval"},
      Pair{"容缺", "Gap allowed"},    Pair{"原因", "Cause"},          Pair{"动向", "Signals"},        Pair{"片区", "Area"},
      Pair{"宗地", "Parcel"},         Pair{"包装", "Packaging"},      Pair{"余量", "Head-room"},      Pair{"计数", "Counting"},
      Pair{"价格", "Price"},          Pair{"立项", "Filing"},         Pair{"施工许可", "Permit"},     Pair{"合同", "Contract"},
      Pair{"申报", "Application"}};
  const auto found = std::ranges::find(kGroups, zh, &Pair::first);
  return found == kGroups.end() ? std::string_view() : found->second;
}

}  // namespace liantu::json
