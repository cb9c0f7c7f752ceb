#include "liantu/demo/firms.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "liantu/vocab/credit_code.h"

namespace liantu::demo {
namespace {

using enterprise::Enterprise;
using enterprise::Residence;

struct OutsideCity {
  std::string_view province, city, division;
};

/// Real provinces, invented cities.
constexpr std::array<OutsideCity, 12> kCities = {{
    {"江苏省", "澄湖市", "329900"}, {"江苏省", "锡桥市", "329900"}, {"浙江省", "剡江市", "339900"},
    {"浙江省", "翠屿市", "339900"}, {"广东省", "岭澳市", "449900"}, {"广东省", "粤汀市", "449900"},
    {"上海市", "沪澜区", "319900"}, {"北京市", "燕台区", "119900"}, {"安徽省", "皖汀市", "349900"},
    {"福建省", "闽屿市", "359900"}, {"湖北省", "楚泽市", "429900"}, {"山东省", "岱滨市", "379900"},
}};
constexpr std::array<std::string_view, 20> kSurnames = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                                                        "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"};
constexpr std::array<std::string_view, 5> kPosts = {"经理", "主任", "总监", "部长", "专员"};
constexpr std::array<std::string_view, 4> kLists = {"专精特新中小企业({})", "高新技术企业({})", "瞪羚企业({})",
                                                    "省级制造业单项冠军({})"};
constexpr std::array<std::string_view, 5> kSignals = {
    "公告拟投资建设新产能，选址未定", "完成新一轮融资，用途为扩产", "现有厂区已满负荷，招聘生产主管", "披露与下游客户签订三年供货合同",
    "董事会通过对外投资议案"};

std::int64_t ten_thousand_yuan(double yuan) { return std::llround(yuan / 10'000) * 10'000; }

DateSpan day(Date date) { return {date, date}; }

std::string lists_of(int year, double odds, Dice& dice) {
  std::string text;
  for (const auto list : kLists)
    if (dice.chance(odds))
      text += (text.empty() ? "" : ";") + fmt::format(fmt::runtime(list), year - dice.below(3));
  return text;
}

/// Figures that belong together: land gives people, people give revenue, revenue gives tax and energy.
void set_size(Enterprise& firm, double mu, Date today, Dice& dice) {
  const double employees = mu * dice.between(2.2, 5.0);
  const double revenue = employees * dice.between(600'000.0, 1'600'000.0);
  firm.land = from_mu(std::round(mu * 10) / 10);
  firm.employees = Persons{std::llround(employees)};
  firm.revenue = Yuan{ten_thousand_yuan(revenue)};
  firm.tax = Yuan{ten_thousand_yuan(revenue * dice.between(0.018, 0.062))};
  firm.energy = TonnesCoal{std::round(revenue / 10'000 * dice.between(0.03, 0.16))};
  firm.above_scale = revenue >= 20'000'000;
  firm.registered_capital = Yuan{std::llround(revenue * dice.between(0.08, 0.5) / 1'000'000 + 1) * 1'000'000};
  firm.established = day(today.plus(-dice.between(900, 9000)));
}

Firm local_firm(const Land& land, int number, FirmNames& names, Date today, Dice& dice) {
  const Trade& trade = trades()[static_cast<std::size_t>(dice.below(static_cast<int>(trades().size())))];
  const Town& town = dice.pick(std::span<const Town>(land.towns));
  Firm firm{{}, &trade};
  Enterprise& record = firm.record;
  record.name = names.next("云川", trade.word);
  record.credit_code = demo_credit_code("379900", number);
  record.residence = Residence::Local;
  record.province = "山东省";
  record.city = "岱滨市";
  record.town = town.name;
  if (trade.chemical) record.park = kChemicalPark;
  else if (dice.chance(0.45)) record.park = trade.chain == "智能装备" ? kEquipmentPark : kZone;
  record.address = fmt::format("云川县{}{}{}号", town.name, dice.chance(0.5) ? "创业路" : "工业二路", dice.between(1, 198));
  set_trade(record, trade);
  set_size(record, std::exp(dice.between(2.2, 5.2)), today, dice);
  record.lists = lists_of(today.year() - 1, *record.above_scale ? 0.16 : 0.02, dice);
  record.contact_name = demo_contact(dice);
  record.contact_phone = demo_phone(dice);
  const geo::Point at = point_in(town.outline, dice);
  record.lon = Degrees{at.lon};
  record.lat = Degrees{at.lat};
  return firm;
}

Firm outside_firm(int number, FirmNames& names, Date today, Dice& dice) {
  const Trade& trade = trades()[static_cast<std::size_t>(dice.below(static_cast<int>(trades().size())))];
  const OutsideCity& city = dice.pick(std::span<const OutsideCity>(kCities));
  Firm firm{{}, &trade};
  Enterprise& record = firm.record;
  record.name = names.next(city.city.substr(0, city.city.size() - 3), trade.word);
  record.credit_code = demo_credit_code(city.division, 500'000 + number);
  record.residence = Residence::Outside;
  record.province = city.province;
  record.city = city.city;
  record.address = fmt::format("{}{}科技园{}号", city.province == city.city ? "" : city.province, city.city,
                               dice.between(1, 88));
  set_trade(record, trade);
  set_size(record, std::exp(dice.between(3.4, 6.4)), today, dice);
  record.land.reset();
  record.lists = lists_of(today.year() - 1, 0.22, dice);
  if (dice.chance(0.12)) record.listed_code = fmt::format("DEMO{:03}", number);
  if (dice.chance(0.25)) {
    record.expansion_signal = dice.pick(std::span<const std::string_view>(kSignals));
    record.signal_date = day(today.plus(-dice.between(5, 300)));
    record.signal_source = "演示：公司公告";
  }
  return firm;
}

}  // namespace

void set_trade(Enterprise& firm, const Trade& trade) {
  firm.industry_code = trade.industry_code;
  firm.industry = trade.industry;
  firm.main_products = trade.products;
  firm.scope = fmt::format("一般项目：{}；{}研发、生产、销售；货物进出口；技术服务。", trade.industry, trade.products);
  firm.enterprise_type = "有限责任公司";
}

std::string demo_phone(Dice& dice) { return fmt::format("555{:04}", dice.below(10'000)); }

std::string demo_contact(Dice& dice) {
  return std::string(dice.pick(std::span<const std::string_view>(kSurnames))) +
         std::string(dice.pick(std::span<const std::string_view>(kPosts)));
}

std::string demo_credit_code(std::string_view division, int number) {
  const std::string organisation = fmt::format("M{:07}", number);
  std::string code = fmt::format("91{}{}", division, organisation);
  code += vocab::organisation_check_character(organisation);
  return code + vocab::credit_check_character(code);
}

FirmNames::FirmNames(Dice& dice) {
  constexpr std::array<std::string_view, 30> first = {"岚", "澜", "禾", "峤", "澄", "屿", "翎", "沐", "砺", "衡",
                                                      "曜", "泓", "骧", "瀚", "棠", "钧", "昀", "霁", "珩", "朔",
                                                      "堃", "煜", "淳", "蔚", "楷", "臻", "颢", "昶", "翊", "骏"};
  constexpr std::array<std::string_view, 24> second = {"拓", "泽", "峰", "桥", "舟", "远", "陌", "枫", "川", "原", "序", "麦",
                                                       "程", "铭", "维", "越", "图", "岩", "湾", "芯", "沃", "嘉", "禧", "朗"};
  for (const auto a : first)
    for (const auto b : second) brands_.push_back(std::string(a) + std::string(b));
  for (std::size_t i = brands_.size() - 1; i > 0; --i)
    std::swap(brands_[i], brands_[static_cast<std::size_t>(dice.below(static_cast<int>(i) + 1))]);
}

std::string FirmNames::next(std::string_view place, std::string_view word) {
  const std::string brand = brands_.back();
  brands_.pop_back();
  return fmt::format("{}{}{}有限公司", place, brand, word);
}

Firms make_firms(const Land& land, Date today, Dice& dice) {
  FirmNames names(dice);
  Firms firms;
  for (int i = 0; i < 200; ++i) firms.local.push_back(local_firm(land, 1000 + i, names, today, dice));
  for (int i = 0; i < 300; ++i) firms.outside.push_back(outside_firm(i, names, today, dice));
  return firms;
}

}  // namespace liantu::demo
