#include "liantu/sheet/formats/xml_parser.h"

#include <expat.h>

#include <algorithm>
#include <charconv>

#include "liantu/sheet/formats/grid_builder.h"

namespace liantu::sheet {
namespace {

constexpr int kLargest = 1'000'000'000;  ///< leaves room to add to any number read from a file

std::string_view local(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view Attributes::get(std::string_view name) const {
  const bool qualified = name.find(':') != std::string_view::npos;
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if ((qualified ? std::string_view(pair[0]) : local(pair[0])) == name) return pair[1];
  }
  return {};
}

bool Attributes::has(std::string_view name) const {
  return get(name).data() != nullptr;
}

int Attributes::number(std::string_view name, int otherwise) const {
  const auto text = get(name);
  int value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  return parsed.ec == std::errc{} && !text.empty() ? std::clamp(value, -kLargest, kLargest) : otherwise;
}

bool Attributes::truth(std::string_view name, bool otherwise) const {
  const auto text = get(name);
  return text.empty() ? otherwise : text == "1" || text == "true" || text == "on";
}

struct XmlParser::State {
  XML_Parser parser;
  XmlSink& sink;
  std::exception_ptr thrown;

  /// Expat is C: what the sink throws waits here until XML_Parse has returned.
  template <class Step>
  void guarded(Step step) {
    if (thrown) return;
    try {
      step();
    } catch (...) {
      thrown = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }

  static void on_start(void* self, const char* name, const char** attributes) {
    auto& state = *static_cast<State*>(self);
    state.guarded([&] { state.sink.start(local(name), Attributes(attributes)); });
  }
  static void on_end(void* self, const char* name) {
    auto& state = *static_cast<State*>(self);
    state.guarded([&] { state.sink.end(local(name)); });
  }
  static void on_text(void* self, const char* text, int size) {
    auto& state = *static_cast<State*>(self);
    state.guarded([&] { state.sink.text({text, static_cast<std::size_t>(size)}); });
  }
  static void on_doctype(void* self, const char*, const char*, const char*, int) {
    auto& state = *static_cast<State*>(self);
    state.guarded([] { refuse("文件中含有不允许的 XML 文档类型声明，请在 Excel 中打开后另存再导入。"); });
  }
};

XmlParser::XmlParser(XmlSink& sink)
    : state_(std::make_unique<State>(State{XML_ParserCreate(nullptr), sink, nullptr})) {
  XML_SetUserData(state_->parser, state_.get());
  XML_SetElementHandler(state_->parser, State::on_start, State::on_end);
  XML_SetCharacterDataHandler(state_->parser, State::on_text);
  XML_SetStartDoctypeDeclHandler(state_->parser, State::on_doctype);
}

XmlParser::~XmlParser() {
  XML_ParserFree(state_->parser);
}

void XmlParser::feed(std::string_view piece) {
  check(XML_Parse(state_->parser, piece.data(), static_cast<int>(piece.size()), XML_FALSE));
}

void XmlParser::finish() {
  check(XML_Parse(state_->parser, "", 0, XML_TRUE));
}

void XmlParser::check(int status) {
  if (state_->thrown) std::rethrow_exception(state_->thrown);
  if (status == XML_STATUS_ERROR) refuse("文件内容已损坏，请在 Excel 中打开后另存再导入。");
}

}  // namespace liantu::sheet
