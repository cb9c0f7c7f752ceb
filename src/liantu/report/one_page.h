// 会前一页纸: what changed since the last page in days and money, the indicators against target, what is to be decided,
// promises not kept, good news. A value: every figure knows the explanation it opens, and whether it is in doubt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/language.h"
#include "liantu/dispatch/board.h"
#include "liantu/vocab/work_calendar.h"

namespace liantu::report {

using dispatch::Tenths;

/// A run of text. `explain` is the address of its explanation ("board.done?asof=2026-09-15"), "" for plain words.
struct Piece {
  std::string text{};
  std::string explain{};
  bool strong = false;
  bool doubtful = false;      ///< prints grey, 待核
};
using Sentence = std::vector<Piece>;

std::string plain(const Sentence& sentence);

/// Lights that turned between two days: "better", "worse", or "exempted" — better only because of an approved exemption.
std::vector<dispatch::BoardMove> turned(const std::vector<dispatch::BoardRow>& before, const std::vector<dispatch::BoardRow>& now,
                                        std::string_view how);

struct IndicatorLine {
  std::string id{};            ///< of its row; "" when it has none
  std::string name{}, unit{};
  std::string target{}, actual{};  ///< as printed; "—" when not known
  std::string explain{};       ///< of the actual value; "" when it was entered
  std::string source{};        ///< of the target and of an entered actual
  std::string definition{};    ///< that the target keeps an older definition; "" for the one in force
  std::optional<Tenths> completion{}, gap{};
  bool doubtful = false;
  std::string doubt{};         ///< why, and whose
};

struct Wanted {
  std::string question{}, options{}, advice{};
};

struct Promise {
  std::string title{}, unit{};
  Date due;
  std::int64_t overdue = 0;    ///< working days of the state
  bool provisional = false;    ///< the calendar of a year is not loaded
  std::string state{}, source{};
  std::string id{};            ///< of its task; "" when it has none
};

/// The ledger and the last weekly table of a project disagree.
struct Conflict {
  std::string id{};            ///< of the project
  std::string name{}, unit{};
  Yuan ledger{}, week{};
  Date week_to;
};

/// A row behind a grey figure: which project, how old or in what conflict, and whose it is.
struct Doubt {
  std::string project{};       ///< id of its row
  std::string sentence{};
  bool operator==(const Doubt&) const = default;
};

struct OnePageInput {
  Language language = Language::Zh;
  std::string county{};
  Date day, since;                     ///< figures at the end of `day`, compared with the end of `since`
  std::vector<dispatch::BoardRow> now{}, before{};
  std::string pace_arithmetic{};         ///< of the office: "8.5个月÷12＝70.8%"
  std::vector<IndicatorLine> indicators{};
  std::vector<Wanted> wanted{};
  std::vector<Promise> promises{};       ///< overdue ones, in any order
  std::vector<Sentence> good_news{};
  std::vector<Sentence> corrections{};   ///< of what the last page said
  std::vector<Conflict> conflicts{};
  std::string now_query{}, before_query{};   ///< of explanations: "asof=2026-09-15"; "" = of the days
  std::size_t tasks_open = 0, tasks_done = 0, tasks_untouched = 0;   ///< due by `day`
  std::int64_t stale_days = 10;        ///< a row not written for longer is in doubt
  std::string rule_name{};
};

struct OnePage {
  std::string title{}, subtitle{};
  Date day, since;
  dispatch::BoardSum sum{};              ///< of the whole board
  std::vector<Sentence> changes{};
  std::string pace_note{};
  std::vector<IndicatorLine> indicators{};
  std::vector<Wanted> wanted{};
  std::vector<Promise> promises{};
  std::vector<Sentence> good_news{};
  std::vector<Sentence> corrections{};
  std::vector<Doubt> doubts{};           ///< rows behind grey figures
};

OnePage one_page(const OnePageInput& input);

/// "9月15日", "15 Sep"
std::string day_words(Date day, Language language);

/// Working days a promise is late at the end of a day; nothing when it is not.
std::optional<Promise> late(const Promise& promise, Date day, const vocab::WorkCalendar& calendar);

}  // namespace liantu::report
