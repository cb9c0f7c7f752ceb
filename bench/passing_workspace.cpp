#include "passing_workspace.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

#include "liantu/demo/dice.h"
#include "liantu/demo/firms.h"
#include "liantu/demo/trade.h"
#include "liantu/store/migrate.h"
#include "liantu/store/sealed_text.h"

namespace liantu::bench {

PassingWorkspace::PassingWorkspace(const std::string& server) {
  std::string name = (std::filesystem::temp_directory_path() / "liantu-bench-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error(name);
  folder_ = name;
  database_ = store::Database::open(server.empty() ? name : fmt::format("{}?schema=bench_{}", server, getpid()));
  store::migrate(*database_->lease(), 1'700'000'000'000'000LL);
  database_->unlock(store::make_master_key(name + "/contacts.key"));
}

PassingWorkspace::~PassingWorkspace() {
  database_.reset();
  std::error_code kept;
  std::filesystem::remove_all(folder_, kept);
}

std::vector<enterprise::Enterprise> made_up_firms(int count, std::uint64_t seed) {
  demo::Dice dice(seed);
  constexpr std::array<std::string_view, 8> towns = {"青禾镇", "云门街道", "松岭镇", "白鹭镇", "东坪街道", "南浦镇", "石桥镇", "雁落镇"};
  constexpr std::array<std::string_view, 12> first = {"岚", "澜", "禾", "峤", "澄", "屿", "翎", "沐", "砺", "衡", "曜", "泓"};
  std::vector<enterprise::Enterprise> firms;
  for (int i = 0; i < count; ++i) {
    const demo::Trade& trade = dice.pick(demo::trades());
    enterprise::Enterprise firm;
    firm.name = fmt::format("云川{}{}{}{}有限公司", dice.pick(std::span<const std::string_view>(first)), dice.pick(std::span<const std::string_view>(first)), trade.word, i);
    firm.credit_code = demo::demo_credit_code("379900", i);
    firm.town = dice.pick(std::span<const std::string_view>(towns));
    firm.address = fmt::format("云川县{}工业二路{}号", firm.town, dice.between(1, 400));
    firm.industry_code = trade.industry_code;
    firm.industry = trade.industry;
    firm.scope = fmt::format("一般项目：{}；{}研发、生产、销售；货物进出口；技术服务。", trade.industry, trade.products);
    firm.registered_capital = Yuan{dice.between(1, 20'000) * 10'000LL};
    firm.established = DateSpan::parse(Date::from_days(7300 + dice.below(12'000)).iso());
    firm.employees = Persons{dice.between(3, 900)};
    firms.push_back(std::move(firm));
  }
  return firms;
}

std::string firms_csv(const std::vector<enterprise::Enterprise>& firms) {
  std::string text = "企业名称,统一社会信用代码,所在镇街,注册地址,行业代码,行业名称,经营范围,注册资本(万元),成立日期,从业人数\r\n";
  for (const auto& firm : firms)
    text += fmt::format("{},{},{},{},{},{},{},{},{},{}\r\n", firm.name, firm.credit_code, firm.town, firm.address,
                        firm.industry_code, firm.industry, firm.scope, firm.registered_capital->value / 10'000,
                        firm.established->text(), firm.employees->value);
  return text;
}

}  // namespace liantu::bench
