#include "liantu/report/paper_parts.h"

namespace liantu::report {

using paper::Face;

paper::Paragraph line(const std::string& text, const Look& look) {
  return {.runs = {{.text = text, .face = look.face, .size_pt = look.size_pt}}, .align = look.align, .line_pt = look.line_pt};
}

paper::Cell cell(const std::string& text, const Look& look) {
  paper::Cell made;
  std::size_t from = 0;
  while (true) {
    const std::size_t to = text.find('\n', from);
    made.paragraphs.push_back(line(text.substr(from, to == std::string::npos ? to : to - from), look));
    if (to == std::string::npos) return made;
    from = to + 1;
  }
}

paper::TableRow head_row(const std::vector<std::string>& words, double height_mm, const Look& look) {
  paper::TableRow row{.height_mm = height_mm, .heading = true};
  for (const std::string& word : words) {
    row.cells.push_back(cell(word, look));
    row.cells.back().fill = kHeadFill;
  }
  return row;
}

paper::Cell light_cell(const std::optional<project::Light>& light, Language language) {
  struct Mark {
    const char* shape;
    std::uint32_t ink;
    std::optional<std::uint32_t> fill;
  };
  static const Mark marks[] = {{"○", 0x00602B, std::nullopt}, {"▲", paper::kBlack, 0xFFD966}, {"■", 0xFFFFFF, kWarning}};
  if (!light) return cell("—", {Face::Body, 11, 15, paper::Align::Centre});
  const Mark& mark = marks[static_cast<std::size_t>(*light)];
  const Word& name = words<project::Light>[static_cast<std::size_t>(*light)];
  const std::string word(language == Language::Zh ? name.zh : name.en);
  return {.paragraphs = {{.runs = {{.text = mark.shape, .size_pt = 12, .colour = mark.ink},
                                   {.text = word, .face = Face::Heading, .size_pt = language == Language::Zh ? 11.0 : 9.0, .colour = mark.ink}},
                          .align = paper::Align::Centre, .line_pt = 15}},
          .fill = mark.fill};
}

std::vector<paper::Run> runs(const Sentence& sentence, double size_pt) {
  std::vector<paper::Run> out;
  for (const Piece& piece : sentence) {
    paper::Run run{.text = piece.text, .face = piece.strong ? Face::Heading : Face::Body, .size_pt = size_pt};
    if (piece.doubtful) {
      run.colour = kDoubt;
      run.text += "（待核）";
    }
    if (!out.empty() && out.back().face == run.face && out.back().colour == run.colour) {
      out.back().text += run.text;
    } else {
      out.push_back(std::move(run));
    }
  }
  return out;
}

std::string percent(const std::optional<Tenths>& rate) { return rate ? text(*rate) + "%" : "—"; }

std::string gap(const std::optional<Tenths>& points) { return points ? signed_text(*points) : "—"; }

}  // namespace liantu::report
