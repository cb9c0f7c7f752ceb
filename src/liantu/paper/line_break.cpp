#include "liantu/paper/line_break.h"

#include <algorithm>

#include "liantu/paper/script.h"

namespace liantu::paper {
namespace {

constexpr double kPtPerMm = 72 / 25.4;
constexpr double kAirEm = 0.2;        ///< between an ideograph and a figure or letter, as Word and LibreOffice leave it
constexpr double kEndSqueezeEm = 0.5, kInnerSqueezeEm = 0.3;   ///< what a full-width mark gives up at a line's end, within it
constexpr double kTabStepPt = 21;
constexpr char32_t kStandIn = U'〓';

struct Atom {
  char32_t c = 0;
  const Run* run = nullptr;
  Glyph glyph;
  double advance = 0, air = 0;   ///< air before it
  bool may_begin = false;        ///< a line may begin with it
};

bool is_space(const Atom& atom) { return atom.c == U' '; }
bool is_wide(const Atom& atom) { return script_of(atom.c) != Script::Latin; }

double squeeze(const Atom& atom, bool last) {
  if (squeezes_right(atom.c)) return (last ? kEndSqueezeEm : kInnerSqueezeEm) * atom.run->size_pt;
  return squeezes_left(atom.c) ? kInnerSqueezeEm * atom.run->size_pt : 0;
}

bool break_between(const Atom& before, const Atom& after) {
  if (is_space(after)) return false;
  if (never_first(after.c) || never_last(before.c)) return false;
  if (is_space(before)) return true;
  if (before.c == after.c && (before.c == U'—' || before.c == U'…')) return false;
  return is_wide(before) || is_wide(after);
}

bool air_between(const Atom& before, const Atom& after) {
  const auto word = [](const Atom& atom) {
    const char32_t c = atom.c;
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'%';
  };
  return (is_ideograph(before.c) && word(after)) || (word(before) && is_ideograph(after.c));
}

/// One line's worth of text from `from` to before `to`, set from `start` on.
struct Span {
  std::size_t from = 0, to = 0;
};

class Breaker {
 public:
  Breaker(const Paragraph& paragraph, double width, FontLibrary& fonts, std::vector<std::string>& missing)
      : paragraph_(paragraph), fonts_(fonts), missing_(missing) {
    const double size = paragraph.runs.empty() ? 16 : paragraph.runs.front().size_pt;
    left_ = paragraph.left_mm * kPtPerMm;
    right_ = width - paragraph.right_mm * kPtPerMm - paragraph.right_chars * size;
    first_ = paragraph.first_line_chars * size;
  }

  std::vector<TextLine> lines() {
    for (const Run& run : paragraph_.runs)
      for (const char32_t c : decoded(run.text)) {
        if (c == U'\n') end_segment();
        else add(run, c);
      }
    end_segment();
    return std::move(lines_);
  }

 private:
  void add(const Run& run, char32_t c) {
    if (c != U'\t' && (c < U' ' || c == 0x7F)) return;
    Atom atom{.c = c, .run = &run, .glyph = {}};
    if (c != U'\t') {
      atom.glyph = fonts_.glyph(run.face, run.bold, c);
      if (atom.glyph.font == nullptr) {
        const std::string name = encoded({&c, 1});
        if (std::find(missing_.begin(), missing_.end(), name) == missing_.end()) missing_.push_back(name);
        atom.c = kStandIn;
        atom.glyph = fonts_.glyph(run.face, run.bold, kStandIn);
      }
      atom.advance = atom.glyph.advance_em * run.size_pt + run.spacing_pt;
    }
    if (!atoms_.empty()) {
      const Atom& before = atoms_.back();
      if (air_between(before, atom)) atom.air = kAirEm * std::min(before.run->size_pt, run.size_pt);
      atom.may_begin = break_between(before, atom);
    }
    atoms_.push_back(atom);
  }

  double natural(Span span) const {
    while (span.to > span.from && is_space(atoms_[span.to - 1])) --span.to;
    double width = 0;
    for (std::size_t i = span.from; i < span.to; ++i) width += atoms_[i].advance + (i > span.from ? atoms_[i].air : 0);
    return width;
  }

  double give(Span span) const {
    double width = 0;
    for (std::size_t i = span.from; i < span.to; ++i) width += squeeze(atoms_[i], i + 1 == span.to);
    return width;
  }

  /// Where the line that begins at `from` ends. One mark too many is drawn in by squeezing others; else it takes its
  /// character along to the next line.
  std::size_t line_end(std::size_t from, double width) const {
    double used = 0;
    std::size_t at = from;
    for (; at < atoms_.size(); ++at) {
      if (atoms_[at].c == U'\t') return atoms_.size();   // a line with tabs is one line
      const double next = used + atoms_[at].advance + (at > from ? atoms_[at].air : 0);
      if (next > width + 0.01 && !is_space(atoms_[at])) break;
      used = next;
    }
    if (at == atoms_.size()) return at;
    std::size_t longer = at + 1;
    while (longer < atoms_.size() && !atoms_[longer].may_begin) ++longer;
    if (never_first(atoms_[at].c) && is_wide(atoms_[at]) && longer - at <= 2 &&
        natural({from, longer}) - give({from, longer}) <= width)
      return longer;
    std::size_t end = at;
    while (end > from && !atoms_[end].may_begin) --end;
    return end > from ? end : std::max(at, from + 1);   // a word longer than the line is cut
  }

  void end_segment() {
    std::size_t from = 0;
    do {
      const double indent = lines_.empty() ? first_ : 0;
      const double width = right_ - left_ - indent;
      const std::size_t to = line_end(from, width);
      place({from, to}, left_ + indent, width, to == atoms_.size());
      from = to;
      while (from < atoms_.size() && is_space(atoms_[from])) ++from;
    } while (from < atoms_.size());
    atoms_.clear();
  }

  /// The text between tabs that ends or is centred at a tab needs its width beforehand.
  double after_tab(std::size_t tab, double x, double line_left) const {
    std::size_t end = tab + 1;
    while (end < atoms_.size() && atoms_[end].c != U'\t') ++end;
    const double width = natural({tab + 1, end});
    for (const Tab& stop : paragraph_.tabs) {
      const double at = stop.at_mm * kPtPerMm;
      if (at <= x + 0.01) continue;
      const double begin = stop.kind == Tab::Kind::Left ? at : stop.kind == Tab::Kind::Right ? at - width : at - width / 2;
      return std::max(begin, x);
    }
    return line_left + (static_cast<double>(static_cast<int>((x - line_left) / kTabStepPt)) + 1) * kTabStepPt;
  }

  void place(Span span, double left, double width, bool last) {
    while (span.to > span.from && is_space(atoms_[span.to - 1])) --span.to;
    const bool tabbed = std::any_of(atoms_.begin() + static_cast<std::ptrdiff_t>(span.from),
                                    atoms_.begin() + static_cast<std::ptrdiff_t>(span.to), [](const Atom& a) { return a.c == U'\t'; });
    double slack = tabbed ? 0 : width - natural(span);
    double stretch = 0, shrink = 0;
    if (slack < 0) {
      const double most = give(span);
      shrink = most > 0 ? std::min(1.0, -slack / most) : 0;
      slack = 0;
    } else if (paragraph_.align == Align::Justify && !last) {
      std::size_t gaps = 0;
      for (std::size_t i = span.from + 1; i < span.to; ++i) gaps += stretches(i) ? 1 : 0;
      stretch = gaps > 0 ? slack / static_cast<double>(gaps) : 0;
      slack = 0;
    }
    double x = left;
    if (!tabbed && paragraph_.align == Align::Right) x += slack;
    if (!tabbed && paragraph_.align == Align::Centre) x += slack / 2;
    set(span, x, left, stretch, shrink);
  }

  bool stretches(std::size_t i) const { return is_wide(atoms_[i]) || is_wide(atoms_[i - 1]) || is_space(atoms_[i - 1]); }

  void set(Span span, double x, double left, double stretch, double shrink) {
    TextLine line;
    double size = paragraph_.runs.empty() ? 16 : paragraph_.runs.front().size_pt;
    for (std::size_t i = span.from; i < span.to; ++i) {
      const Atom& atom = atoms_[i];
      if (atom.c == U'\t') {
        x = after_tab(i, x, left);
        continue;
      }
      if (i > span.from && atoms_[i - 1].c != U'\t') x += atom.air + (stretches(i) ? stretch : 0);
      const double less = shrink * squeeze(atom, i + 1 == span.to);
      const double back = squeezes_left(atom.c) ? less : 0;
      if (atom.glyph.font != nullptr)
        line.glyphs.push_back({x - back, atom.run->size_pt, atom.glyph.font, atom.glyph.index, atom.run->colour, atom.c});
      x += atom.advance - less;
      size = std::max(size, atom.run->size_pt);
    }
    line.baseline_pt = paragraph_.line_pt / 2 + 0.38 * size;   // the middle of an em square stands in the middle of the line
    lines_.push_back(std::move(line));
  }

  const Paragraph& paragraph_;
  FontLibrary& fonts_;
  std::vector<std::string>& missing_;
  double left_ = 0, right_ = 0, first_ = 0;
  std::vector<Atom> atoms_;
  std::vector<TextLine> lines_;
};

}  // namespace

std::vector<TextLine> broken_lines(const Paragraph& paragraph, double width_pt, FontLibrary& fonts, std::vector<std::string>& missing) {
  return Breaker(paragraph, width_pt, fonts, missing).lines();
}

}  // namespace liantu::paper
