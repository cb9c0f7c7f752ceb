// Pieces of office papers that several of them share.
#pragma once

#include <string>
#include <vector>

#include "liantu/paper/paper.h"
#include "liantu/project/project.h"
#include "liantu/report/one_page.h"

namespace liantu::report {

constexpr std::uint32_t kWarning = 0xC00000, kDoubt = 0x8C8C8C, kHeadFill = 0xEDEDED;

struct Look {
  paper::Face face = paper::Face::Body;
  double size_pt = 12, line_pt = 18.2;
  paper::Align align = paper::Align::Left;
};

paper::Paragraph line(const std::string& text, const Look& look);
paper::Cell cell(const std::string& text, const Look& look);   ///< `\n` begins a paragraph
paper::TableRow head_row(const std::vector<std::string>& words, double height_mm, const Look& look);

/// ■红 ▲黄 ○绿: shape, word and fill, so that it reads in black and white. — when there is none.
paper::Cell light_cell(const std::optional<project::Light>& light, Language language = Language::Zh);

/// A sentence as runs; what is in doubt prints grey with 待核 behind it.
std::vector<paper::Run> runs(const Sentence& sentence, double size_pt);

/// "—" when not known.
std::string percent(const std::optional<Tenths>& rate);
std::string gap(const std::optional<Tenths>& points);

}  // namespace liantu::report
