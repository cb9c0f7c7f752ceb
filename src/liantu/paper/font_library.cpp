#include "liantu/paper/font_library.h"

#include <cairo-ft.h>
#include <fmt/format.h>
#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include FT_ADVANCES_H

#include "liantu/base/error.h"
#include "liantu/paper/script.h"

namespace liantu::paper {
namespace {

constexpr int kRegular = 80, kBold = 200;   // fontconfig's scale
using Names = std::vector<std::string>;

/// Office fonts first, then free ones of the same kind. 仿宋 falls to a light Song rather than to Kai, which marks headings.
const Names& chinese_names(Face face) {
  static const Names title{"方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋体", "Noto Serif CJK SC", "Source Han Serif SC",
                           "AR PL SungtiL GB"};
  static const Names heading{"黑体", "SimHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei",
                             "WenQuanYi Zen Hei"};
  static const Names kai{"楷体_GB2312", "楷体", "KaiTi", "FandolKai", "AR PL KaitiM GB", "AR PL UKai CN"};
  static const Names body{"仿宋_GB2312", "仿宋", "FangSong", "FandolFang", "AR PL SungtiL GB", "Noto Serif CJK SC", "AR PL UMing CN"};
  static const Names song{"宋体", "SimSun", "Noto Serif CJK SC", "FandolSong", "AR PL SungtiL GB", "AR PL UMing CN"};
  switch (face) {
    case Face::Title: return title;
    case Face::Heading: return heading;
    case Face::Kai: return kai;
    case Face::Body:
    case Face::Mono: return body;
    case Face::Song: return song;
  }
  return body;
}

const Names& latin_names(Face face) {
  static const Names mono{"Liberation Mono", "Courier New", "DejaVu Sans Mono"};
  static const Names serif{"Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman", "Noto Serif", "DejaVu Serif"};
  return face == Face::Mono ? mono : serif;
}

/// For characters that the fonts of a face lack.
const Names& any_names() {
  static const Names any{"WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Sans CJK SC", "Noto Serif CJK SC", "AR PL SungtiL GB",
                         "AR PL UMing CN", "Noto Sans Symbols2", "DejaVu Sans", "OpenSymbol"};
  return any;
}

struct FreePattern {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};

}  // namespace

FontLibrary& FontLibrary::of_machine() {
  static FontLibrary library;
  return library;
}

FontLibrary::FontLibrary() {
  if (FT_Init_FreeType(&freetype_) != 0) throw Error{ErrorCode::Unavailable, "字体程序没有启动，请重装 libfreetype6 后重试。"};
  const std::unique_ptr<FcPattern, FreePattern> all(FcPatternCreate());
  FcObjectSet* wanted = FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_SCALABLE, FC_VARIABLE, nullptr);
  FcFontSet* list = FcFontList(nullptr, all.get(), wanted);
  FcObjectSetDestroy(wanted);
  for (int i = 0; list != nullptr && i < list->nfont; ++i) {
    FcPattern* font = list->fonts[i];
    int index = 0, weight = kRegular, slant = 0;
    FcBool scalable = FcFalse, variable = FcFalse;
    FcChar8* file = nullptr;
    FcPatternGetInteger(font, FC_INDEX, 0, &index);
    FcPatternGetInteger(font, FC_WEIGHT, 0, &weight);
    FcPatternGetInteger(font, FC_SLANT, 0, &slant);
    FcPatternGetBool(font, FC_SCALABLE, 0, &scalable);
    FcPatternGetBool(font, FC_VARIABLE, 0, &variable);
    if (!scalable || variable || slant != FC_SLANT_ROMAN || (index >> 16) != 0) continue;
    if (FcPatternGetString(font, FC_FILE, 0, &file) != FcResultMatch) continue;
    FcChar8* family = nullptr;
    for (int n = 0; FcPatternGetString(font, FC_FAMILY, n, &family) == FcResultMatch; ++n)
      files_.push_back({reinterpret_cast<const char*>(family), reinterpret_cast<const char*>(file), index, weight});
  }
  if (list != nullptr) FcFontSetDestroy(list);
  std::sort(files_.begin(), files_.end(), [](const File& a, const File& b) {
    return std::tie(a.family, a.file, a.index) < std::tie(b.family, b.file, b.index);
  });
  const bool chinese = std::any_of(files_.begin(), files_.end(), [](const File& file) {
    const auto has = [&](const Names& names) { return std::find(names.begin(), names.end(), file.family) != names.end(); };
    return has(chinese_names(Face::Body)) || has(chinese_names(Face::Heading)) || has(chinese_names(Face::Kai)) ||
           has(chinese_names(Face::Song)) || has(chinese_names(Face::Title));
  });
  if (!chinese)
    throw Error{ErrorCode::Unavailable, "服务器上没有中文字体，不能生成 PDF，请安装 fonts-wqy-microhei 后重试。", "fonts"};
}

const FontLibrary::File* FontLibrary::find(const std::string& family, int weight) const {
  const File* best = nullptr;
  for (const File& file : files_)
    if (file.family == family && (best == nullptr || std::abs(file.weight - weight) < std::abs(best->weight - weight)))
      best = &file;
  return best;
}

const Font* FontLibrary::opened(const File& file, bool made_bold) {
  Font& font = fonts_[fmt::format("{}#{}#{}", file.file, file.index, made_bold)];
  if (font.face != nullptr) return &font;
  font.file = file.file;
  font.index = file.index;
  font.made_bold = made_bold;
  if (made_bold) {   // one face, so that its glyphs are embedded once
    const Font* plain = opened(file, false);
    if (plain == nullptr) return nullptr;
    font.face = plain->face;
    font.cairo = plain->cairo;
    return &font;
  }
  if (FT_New_Face(freetype_, file.file.c_str(), file.index, &font.face) != 0) {
    font.face = nullptr;   // removed or damaged since the list was made
    return nullptr;
  }
  font.cairo = cairo_ft_font_face_create_for_ft_face(font.face, FT_LOAD_NO_HINTING);
  return &font;
}

std::vector<const Font*> FontLibrary::chain(Face face, bool bold, bool latin) {
  const int key = static_cast<int>(face) * 4 + (bold ? 2 : 0) + (latin ? 1 : 0);
  auto& fonts = chains_[key];
  if (!fonts.empty()) return fonts;
  const auto add = [&](const Names& names, bool heavy) {
    for (const std::string& name : names)
      if (const File* file = find(name, heavy ? kBold : kRegular)) {
        const bool office_title = name.find("小标宋") != std::string::npos || name.find("XiaoBiaoSong") != std::string::npos;
        const bool heavy_enough = file->weight > 140 || (office_title && !bold);
        if (const Font* font = opened(*file, heavy && !heavy_enough)) fonts.push_back(font);
      }
  };
  if (latin) add(latin_names(face), bold);
  add(chinese_names(face), bold || (face == Face::Title && !latin));
  add(any_names(), bold);
  return fonts;
}

Glyph FontLibrary::glyph(Face face, bool bold, char32_t c) {
  const auto key = static_cast<std::uint64_t>(c) << 8 | static_cast<std::uint64_t>(face) << 1 | (bold ? 1u : 0u);
  const auto known = glyphs_.find(key);
  if (known != glyphs_.end()) return known->second;
  Glyph glyph;
  for (const Font* font : chain(face, bold, script_of(c) == Script::Latin)) {
    const FT_UInt index = FT_Get_Char_Index(font->face, c);
    FT_Fixed advance = 0;
    if (index == 0 || FT_Get_Advance(font->face, index, FT_LOAD_NO_SCALE, &advance) != 0) continue;
    glyph = {font, index, static_cast<double>(advance) / font->face->units_per_EM};
    break;
  }
  return glyphs_[key] = glyph;
}

}  // namespace liantu::paper
