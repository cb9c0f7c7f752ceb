#include "liantu/text/facts/responsibility.h"

#include "liantu/text/reading/code_points.h"

#include <algorithm>

namespace liantu::text {
namespace {

constexpr std::size_t kLongestUnit = 24, kLongestList = 400, kLongestBracket = 600;
constexpr std::size_t kLongestColumns = 120;
constexpr std::size_t kLeastTask = 6;  // characters of a line that says what is to be done

class Assigning {
 public:
  explicit Assigning(const LexedText& text) : text_(text) {}

  std::vector<Assignment> all() {
    std::size_t begin = 0;
    while (begin < text_.size()) {
      const std::size_t end = std::min(text_.find(U'\n', begin), text_.size());
      if (!read_table_line({begin, end})) read_paragraph({begin, end});
      begin = end + 1;
    }
    for (Assignment& one : found_) settle(one);
    drop_signature();
    std::erase_if(found_, [](const Assignment& one) { return one.units.empty() && !one.deadline; });
    return std::move(found_);
  }

 private:
  /// A line of a table: cells parted by | or tabs, or each cell in a line of its own. Its columns are named
  /// by labels that stand alone; from there on a cell that is a unit answers for its row, a cell that is a
  /// time is its deadline.
  bool read_table_line(Span line) {
    if (!in_table_ && line.end - line.begin > kLongestColumns) return false;
    bool header = false, told = false;
    std::vector<ResponsibleUnit> units;
    std::optional<DeadlineWords> deadline;
    std::size_t cells = 0, others = 0;
    for (std::size_t begin = line.begin; begin <= line.end;) {
      const std::size_t end = std::min(text_.substr(0, line.end).find_first_of(U"|\t", begin), line.end);
      const Span cell = trimmed({begin, end});
      begin = end + 1;
      if (cell.begin == cell.end) continue;
      ++cells;
      if (names_column(cell))
        header = true;
      else if (in_table_ && (add_cell_units(cell, units) || read_cell_time(cell, deadline)))
        told = true;
      else
        ++others;
    }
    in_table_ |= header;
    if (header && others == 0) return true;
    const bool row = cells > 1;
    if (in_table_ && !row && !told && line.end - line.begin >= kLeastTask) task_ = line;
    if (!told || (!row && task_.end == 0)) return header;
    const Span covered = row ? line : Span{task_.begin, line.end};
    if (!row && !found_.empty() && found_.back().covered.begin == task_.begin) {
      Assignment& last = found_.back();
      last.covered.end = line.end;
      last.units.insert(last.units.end(), units.begin(), units.end());
      if (!last.deadline) last.deadline = std::move(deadline);
    } else {
      found_.push_back({covered, std::move(units), std::move(deadline)});
    }
    return true;
  }

  Span trimmed(Span cell) const {
    while (cell.begin < cell.end && text_[cell.begin] == U' ') ++cell.begin;
    while (cell.end > cell.begin && (text_[cell.end - 1] == U' ' || text_[cell.end - 1] == U'。')) --cell.end;
    return cell;
  }

  bool names_column(Span cell) const {
    const WordTable::Word label = text_.word_at(cell.begin, cell.end, role::kLabel | role::kTimeLabel);
    return label && label.length == cell.end - cell.begin && label.length > 2;
  }

  /// A cell that holds nothing but units.
  bool add_cell_units(Span cell, std::vector<ResponsibleUnit>& units) const {
    std::vector<ResponsibleUnit> found;
    std::size_t begin = cell.begin;
    for (std::size_t at = cell.begin; at <= cell.end; ++at) {
      if (at < cell.end && !is_one_of(text_[at], U"、, ")) continue;
      const std::size_t before = found.size();
      add_unit({begin, at}, Part::Shared, false, found);
      if (found.size() == before) return false;
      begin = at + 1;
    }
    units.insert(units.end(), found.begin(), found.end());
    return true;
  }

  /// "12月底前", "2021.8" is none, "9月投入使用".
  bool read_cell_time(Span cell, std::optional<DeadlineWords>& deadline) const {
    constexpr std::size_t kLongestRest = 5;
    std::optional<DeadlineWords> time = time_at(text_, cell.begin, cell.end);
    if (!time || cell.end - time->span.end > kLongestRest) return false;
    if (!deadline) deadline = std::move(time);
    return true;
  }

  /// A single bracket of one unit, where nothing else says who does what, is the author.
  void drop_signature() {
    if (bare_ == 1 && found_.size() == 1 && found_[0].units.size() == 1) found_.clear();
  }

  void read_paragraph(Span paragraph) {
    item_ = paragraph.begin;
    const std::size_t groups = found_.size();
    for (std::size_t at = paragraph.begin; at < paragraph.end;) {
      if (text_[at] == U'(') {
        if (const std::size_t end = closing(at, paragraph.end);
            end > at && read_bracket({at, end}, paragraph)) {
          at = end;
          continue;
        }
      }
      const WordTable::Word word = text_.word_at(at, paragraph.end, kSigns);
      if ((word.roles & (role::kLabel | role::kTimeLabel)) != 0 && at + word.length < paragraph.end &&
          text_[at + word.length] == U':') {
        at = read_label(at, word, paragraph.end, paragraph);
      } else if ((word.roles & role::kDuty) != 0) {
        read_duty(at, word, paragraph);
        at += word.length;
      } else {
        at += word ? word.length : 1;
      }
    }
    if (found_.size() == groups || item_ != paragraph.begin) last_paragraph_ = paragraph.begin;
  }

  std::size_t closing(std::size_t open, std::size_t end) {
    if (next_close_ < open) next_close_ = std::min(text_.find(U')', open), text_.size());
    return next_close_ < std::min(end, open + kLongestBracket) ? next_close_ + 1 : open;
  }

  /// A bracket that holds labels, ends in a verb of duty or is nothing but units.
  bool read_bracket(Span bracket, Span paragraph) {
    const Span inner{bracket.begin + 1, bracket.end - 1};
    std::vector<ResponsibleUnit> units;
    std::optional<DeadlineWords> deadline;
    bool says = false;
    std::size_t begin = inner.begin;
    for (std::size_t at = inner.begin; at < inner.end;) {
      const WordTable::Word word = text_.word_at(at, inner.end, kSigns);
      if ((word.roles & (role::kLabel | role::kTimeLabel)) != 0 && at + word.length < inner.end &&
          text_[at + word.length] == U':') {
        says = true;
        at = read_list(at, word, inner.end, units, deadline);
        begin = at;
      } else if ((word.roles & role::kDuty) != 0) {
        says |= add_units({begin, at}, part_of(word), true, units);
        at += word.length;
        begin = at;
      } else {
        at += word ? word.length : 1;
      }
    }
    if (!says && closes_item(bracket, paragraph)) {
      says = add_units(inner, Part::Lead, false, units);
      bare_ += says ? 1 : 0;
    }
    if (!says) return false;
    if (!deadline) {
      std::vector<DeadlineWords> times = deadlines_in(text_, inner);
      if (!times.empty()) deadline = std::move(times.back());  // …,6月底完成)
    }
    assign(bracket, paragraph, std::move(units), std::move(deadline));
    return true;
  }

  bool closes_item(Span bracket, Span paragraph) const {
    const bool behind = bracket.begin > paragraph.begin && is_one_of(text_[bracket.begin - 1], U"。;");
    return behind || bracket.end == paragraph.end ||
           (bracket.end + 1 == paragraph.end && is_one_of(text_[bracket.end], U"。;"));
  }

  std::size_t read_label(std::size_t at, const WordTable::Word& label, std::size_t end, Span paragraph) {
    std::vector<ResponsibleUnit> units;
    std::optional<DeadlineWords> deadline;
    const std::size_t behind = read_list(at, label, end, units, deadline);
    if (!units.empty() || deadline) assign({at, behind}, paragraph, std::move(units), std::move(deadline));
    return behind;
  }

  /// Behind "牵头单位:", up to a mark that closes it or the next label.
  std::size_t read_list(std::size_t at, const WordTable::Word& label, std::size_t end,
                        std::vector<ResponsibleUnit>& units, std::optional<DeadlineWords>& deadline) const {
    const std::size_t begin = at + label.length + 1;
    std::size_t close = begin;
    while (close < end && close - begin < kLongestList && !is_one_of(text_[close], U"。;()\n:") &&
           !text_.word_at(close, end, role::kLabel | role::kOtherLabel | role::kTimeLabel))
      ++close;
    if ((label.roles & role::kTimeLabel) != 0)
      deadline = time_at(text_, begin, close);
    else
      (void)add_units({begin, close}, part_of(label), true, units);
    return std::max(close, begin);
  }

  /// "由市发改委牵头": what it says bears on its sentence.
  void read_duty(std::size_t at, const WordTable::Word& duty, Span paragraph) {
    Span sentence = paragraph;
    for (std::size_t i = at; i > paragraph.begin && at - i < kLongestSentence; --i) {
      if (is_one_of(text_[i - 1], U"。;!?")) {
        sentence.begin = i;
        break;
      }
    }
    const std::size_t close = text_.substr(0, paragraph.end).find_first_of(U"。;!?", at);
    if (close != std::u32string_view::npos) sentence.end = close;
    const bool goes_on = !found_.empty() && found_.back().covered == sentence;
    std::size_t begin = at;
    const std::size_t least = std::max(sentence.begin, at > kLongestList ? at - kLongestList : 0);
    while (begin > least && !is_one_of(text_[begin - 1], U",:()由") && !ends_duty(sentence.begin, begin))
      --begin;
    const bool by = begin > sentence.begin && text_[begin - 1] == U'由';
    const Part part = part_of(duty);
    if (!goes_on && !(by && part == Part::Lead) && part != Part::Lead) return;
    std::vector<ResponsibleUnit> units;
    if (!add_units({begin, at}, part, false, units)) return;
    if (goes_on)
      found_.back().units.insert(found_.back().units.end(), units.begin(), units.end());
    else
      found_.push_back({sentence, std::move(units), std::nullopt});
  }

  bool ends_duty(std::size_t begin, std::size_t end) const {
    return static_cast<bool>(text_.word_before(begin, end, role::kDuty));
  }

  /// Adds the units of a list; `trusted`: whatever it holds is a unit. False when there is none.
  bool add_units(Span list, Part part, bool trusted, std::vector<ResponsibleUnit>& units) const {
    const std::size_t before = units.size();
    std::size_t begin = list.begin;
    for (std::size_t at = list.begin; at <= list.end; ++at) {
      std::size_t joint = 0;
      if (at == list.end || is_one_of(text_[at], U"、, "))
        joint = names_levels(begin, at, list.end) ? 0 : 1;
      else if (is_one_of(text_[at], U"和与及会"))
        joint = joint_at(begin, at, list.end);
      if (joint == 0) continue;
      add_unit({begin, at}, part, trusted, units);
      begin = at + joint;
      at = begin - 1;
    }
    return units.size() > before;
  }

  /// "各县、市、区政府": one name.
  bool names_levels(std::size_t begin, std::size_t at, std::size_t end) const {
    constexpr char32_t kLevels[] = U"县市区";
    return at + 1 < end && at > begin && text_[begin] == U'各' && text_[at] == U'、' &&
           is_one_of(text_[at - 1], kLevels) && is_one_of(text_[at + 1], kLevels);
  }

  /// The length of 和, 与, 以及, 会同 that stands between two units; 发展和改革局 has none.
  std::size_t joint_at(std::size_t begin, std::size_t at, std::size_t end) const {
    const std::size_t last = at > begin && text_[at - 1] == U'以' ? at - 1 : at;
    const bool behind_unit = last > begin && text_.word_before(begin, last, role::kOrgan);
    if (!behind_unit) return 0;
    if (text_[at] == U'会') return at + 1 < end && text_[at + 1] == U'同' ? 2 : 0;
    return 1;
  }

  void add_unit(Span unit, Part part, bool trusted, std::vector<ResponsibleUnit>& units) const {
    while (unit.end > unit.begin && is_one_of(text_[unit.end - 1], U"等以分")) --unit.end;
    if (text_.word_before(unit.begin, unit.end, role::kOrgan).length == unit.end - unit.begin) return;
    const std::u32string_view name = text_.substr(unit.begin, unit.end - unit.begin);
    if (name.size() < 2 || name.size() > kLongestUnit ||
        name.find_first_of(U"的“”0123456789%") != std::u32string_view::npos)
      return;
    if (!trusted && !is_organ(unit)) return;
    const bool known =
        std::ranges::any_of(units, [&](const ResponsibleUnit& one) { return one.name == name; });
    if (!known) units.push_back({std::u32string(name), part});
  }

  bool is_organ(Span unit) const {
    constexpr std::size_t kLongestOrgan = 14;
    if (unit.end - unit.begin > kLongestOrgan) return false;
    const WordTable::Word last =
        text_.word_before(unit.begin, unit.end, role::kOrgan | role::kWord | role::kNameLead | role::kThing);
    return text_[unit.begin] == U'各' || (last.roles & role::kOrgan) != 0;
  }

  static Part part_of(const WordTable::Word& word) {
    return word.number == 0 ? Part::Shared : static_cast<Part>(word.number - 1);
  }

  /// What `mention` says bears on what stands before it; joined to the last mention when nothing stands
  /// between.
  void assign(Span mention, Span paragraph, std::vector<ResponsibleUnit> units,
              std::optional<DeadlineWords> deadline) {
    constexpr std::size_t kNearest = 3;
    const bool joined = !found_.empty() && mentioned_ > 0 && mention.begin >= mentioned_ &&
                        mention.begin - mentioned_ <= kNearest;
    if (joined) {
      Assignment& last = found_.back();
      last.units.insert(last.units.end(), units.begin(), units.end());
      if (deadline) last.deadline = std::move(deadline);
      last.covered.end = mention.end;
    } else {
      const bool alone = mention.begin <= paragraph.begin + 1 && item_ == paragraph.begin;
      found_.push_back(
          {{alone ? last_paragraph_ : item_, mention.end}, std::move(units), std::move(deadline)});
    }
    item_ = mentioned_ = mention.end;
  }

  /// Shared units lead where nobody else does; each is named once.
  static void settle(Assignment& one) {
    const bool led =
        std::ranges::any_of(one.units, [](const ResponsibleUnit& unit) { return unit.part == Part::Lead; });
    for (ResponsibleUnit& unit : one.units) {
      if (unit.part == Part::Shared) unit.part = led ? Part::Support : Part::Lead;
    }
    std::vector<ResponsibleUnit> once;
    for (ResponsibleUnit& unit : one.units) {
      if (std::ranges::none_of(once, [&](const ResponsibleUnit& other) { return other.name == unit.name; }))
        once.push_back(std::move(unit));
    }
    one.units = std::move(once);
  }

  static constexpr WordTable::Roles kSigns =
      role::kLabel | role::kDuty | role::kOtherLabel | role::kTimeLabel | role::kWord;

  const LexedText& text_;
  bool in_table_ = false;           ///< behind the names of a table's columns
  Span task_;                       ///< the last line of the table that is neither a unit nor a time
  std::size_t item_ = 0;            ///< where the part begins that the next mention bears on
  std::size_t mentioned_ = 0;       ///< behind the last mention
  std::size_t last_paragraph_ = 0;  ///< the last that was more than a mention
  std::size_t next_close_ = 0;      ///< a ) at or behind the last ( asked for
  std::size_t bare_ = 0;            ///< brackets that hold units alone
  std::vector<Assignment> found_;
};

}  // namespace

std::vector<Assignment> assignments(const LexedText& text) {
  return Assigning(text).all();
}

}  // namespace liantu::text
