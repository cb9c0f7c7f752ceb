// Text of an .xlsx: shared and inline strings, whose runs may carry a look of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/sheet/formats/rich_text.h"
#include "liantu/sheet/formats/xlsx_styles.h"

namespace liantu::sheet {

/// Collects one <si> or <is>; the owner passes on what stands between its start and end tags.
class XlsxTextSink {
 public:
  explicit XlsxTextSink(const XlsxColours& colours) : colours_(colours) {}
  void start(std::string_view name, const Attributes& attributes);
  void end(std::string_view name);
  void text(std::string_view piece);
  RichText take();  ///< what came since the last take

 private:
  void close_run();

  const XlsxColours& colours_;
  RichText whole_;
  std::string run_;
  bool in_text_ = false, phonetic_ = false, in_properties_ = false, own_look_ = false, struck_ = false;
  std::string run_colour_;
};

/// `_x000D_` and the like become the character they stand for (ECMA-376 part 1 §22.4.2.4).
std::string unescaped(std::string_view text);

std::vector<RichText> read_shared_strings(ZipArchive& archive, const std::string& part,
                                          const XlsxColours& colours, const ReadLimits& limits);

}  // namespace liantu::sheet
