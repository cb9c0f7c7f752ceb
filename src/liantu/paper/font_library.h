// The fonts of this machine that a .pdf is set in: by face, with others for the characters a font lacks.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "liantu/paper/paper.h"

struct FT_LibraryRec_;
struct FT_FaceRec_;
struct _cairo_font_face;

namespace liantu::paper {

struct Font {
  std::string file;
  int index = 0;
  bool made_bold = false;   ///< to be drawn heavier than it is, for want of a heavy one
  FT_FaceRec_* face = nullptr;
  _cairo_font_face* cairo = nullptr;
};

struct Glyph {
  const Font* font = nullptr;
  unsigned index = 0;
  double advance_em = 0;
};

/// Opened once per process and kept; FreeType faces serve one thread at a time, hence the lock.
class FontLibrary {
 public:
  /// Throws Unavailable when no font with Chinese is installed.
  static FontLibrary& of_machine();

  std::unique_lock<std::mutex> lock() { return std::unique_lock(mutex_); }
  /// Call under the lock. A glyph without font when no installed font has the character.
  Glyph glyph(Face face, bool bold, char32_t c);

 private:
  struct File {
    std::string family, file;
    int index = 0, weight = 0;
  };
  FontLibrary();
  std::vector<const Font*> chain(Face face, bool bold, bool latin);
  const Font* opened(const File& file, bool made_bold);
  const File* find(const std::string& family, int weight) const;

  std::mutex mutex_;
  FT_LibraryRec_* freetype_ = nullptr;
  std::vector<File> files_;
  std::unordered_map<std::string, Font> fonts_;
  std::unordered_map<int, std::vector<const Font*>> chains_;
  std::unordered_map<std::uint64_t, Glyph> glyphs_;
};

}  // namespace liantu::paper
