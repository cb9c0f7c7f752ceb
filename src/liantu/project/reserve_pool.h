// The rolling reserve pool (储备库): which rows count at the end of a day and why others do not, which should leave, whether the
// pool is under its floor; and what each project still lacks for its funding window (项目包装).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "liantu/attraction/deal.h"
#include "liantu/base/language.h"
#include "liantu/project/funding_window.h"
#include "liantu/project/life_rules.h"
#include "liantu/project/reserve.h"

namespace liantu::project {

struct PoolRow {
  Reserve reserve;
  Date changed_on;
};

enum class PoolState { In, Incomplete, Coming, Left };

struct PoolItem {
  PoolState state{};
  std::vector<std::string> faults;      ///< why it does not count, or what its leaving lacks
  std::string leave;                    ///< why it should leave; "" when it may stay
  std::vector<std::string> lacking;     ///< papers of its window that are not there
};

struct Pool {
  std::int64_t in = 0, floor = 0;
  bool alarm = false;
  std::string sentence{};
  std::vector<PoolItem> items{};         ///< one per row
};

/// `stages`: of the projects of the library by name; one that is signed or further has left the reserve.
Pool reserve_pool(const LifeRules& rules, const std::vector<PoolRow>& rows,
                  const std::map<std::string, attraction::Stage, std::less<>>& stages, Date day, Language language = Language::Zh);

enum class WindowState { Open, Coming, Closed, Undated };

struct WindowAnswer {
  WindowState state{};
  std::int64_t days = 0;                ///< to its closing when open, to its opening when coming
  std::string sentence;
};

WindowAnswer window_at(const FundingWindow& window, Date day, Language language = Language::Zh);

}  // namespace liantu::project

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::project::PoolState> = {{
    {"in", "在库", "In the pool", ""},
    {"incomplete", "要素不全", "Incomplete", ""},
    {"coming", "未到入库日", "Coming", ""},
    {"left", "已出库", "Left", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 4> liantu::words<liantu::project::WindowState> = {{
    {"open", "正在申报", "Open", ""},
    {"coming", "即将申报", "Coming", ""},
    {"closed", "已截止", "Closed", ""},
    {"undated", "日期未定", "No dates", ""},
}};
