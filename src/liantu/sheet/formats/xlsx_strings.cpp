#include "liantu/sheet/formats/xlsx_strings.h"

#include <charconv>
#include <utility>

#include "liantu/sheet/formats/grid_builder.h"

namespace liantu::sheet {
namespace {

void append_utf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

class SharedStringsSink : public XmlSink {
 public:
  SharedStringsSink(const XlsxColours& colours, const ReadLimits& limits) : item_(colours), limits_(limits) {}

  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "si") inside_ = true;
    if (inside_) item_.start(name, attributes);
  }
  void end(std::string_view name) override {
    if (!inside_) return;
    item_.end(name);
    if (name != "si") return;
    inside_ = false;
    if (static_cast<std::int64_t>(strings.size()) >= limits_.max_cells) {
      refuse("文件中的文字过多，请拆成几个文件再导入。");
    }
    strings.push_back(item_.take());
  }
  void text(std::string_view piece) override {
    if (!inside_) return;
    size_ += piece.size();
    if (size_ > limits_.max_unpacked) refuse("文件中的文字过多，请拆成几个文件再导入。");
    item_.text(piece);
  }

  std::vector<RichText> strings;

 private:
  XlsxTextSink item_;
  const ReadLimits& limits_;
  std::uint64_t size_ = 0;
  bool inside_ = false;
};

}  // namespace

void XlsxTextSink::start(std::string_view name, const Attributes& attributes) {
  if (name == "t") {
    in_text_ = true;
  } else if (name == "rPh") {
    phonetic_ = true;
  } else if (name == "r") {
    close_run();
  } else if (name == "rPr") {
    in_properties_ = own_look_ = true;
  } else if (in_properties_ && name == "strike") {
    struck_ = attributes.truth("val", true);
  } else if (in_properties_ && name == "color") {
    run_colour_ = text_colour(colours_.of(attributes));
  }
}

void XlsxTextSink::end(std::string_view name) {
  if (name == "t") {
    in_text_ = false;
  } else if (name == "rPh") {
    phonetic_ = false;
  } else if (name == "rPr") {
    in_properties_ = false;
  } else if (name == "r") {
    close_run();
  }
}

void XlsxTextSink::text(std::string_view piece) {
  if (in_text_ && !phonetic_) run_.append(piece);
}

void XlsxTextSink::close_run() {
  const bool blank = run_.find_first_not_of(" \t\r\n") == std::string::npos;
  whole_.note_run(blank, own_look_, struck_, run_colour_);
  whole_.text += run_.find("_x") == std::string::npos ? run_ : unescaped(run_);
  run_.clear();
  run_colour_.clear();
  own_look_ = struck_ = false;
}

RichText XlsxTextSink::take() {
  close_run();
  in_text_ = phonetic_ = in_properties_ = false;
  return std::exchange(whole_, {});
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    if (text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_' &&
        std::from_chars(&text[i + 2], &text[i + 6], code, 16).ptr == &text[i + 6] && code != 0 &&
        (code < 0xD800 || code > 0xDFFF)) {
      append_utf8(out, code);
      i += 6;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::vector<RichText> read_shared_strings(ZipArchive& archive, const std::string& part,
                                          const XlsxColours& colours, const ReadLimits& limits) {
  SharedStringsSink sink(colours, limits);
  XmlParser parser(sink);
  if (archive.read(part, [&](std::string_view piece) { parser.feed(piece); })) parser.finish();
  return std::move(sink.strings);
}

}  // namespace liantu::sheet
