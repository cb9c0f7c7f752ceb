#include "liantu/paper/xml_tree.h"

#include <charconv>

#include "liantu/base/error.h"
#include "liantu/paper/script.h"
#include "liantu/paper/xml_text.h"

namespace liantu::paper {
namespace {

constexpr std::size_t kMaxDepth = 200, kMaxNodes = 1'000'000;
constexpr std::string_view kBlank = " \t\r\n";

[[noreturn]] void damaged() {
  throw Error{ErrorCode::InvalidInput, "文件内容已损坏，请在 Word、WPS 或 Excel 中打开后另存再上传。", "form"};
}

std::string unescaped(std::string_view raw) {
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '&') {
      out += raw[i];
      continue;
    }
    const std::size_t end = raw.find(';', i);
    if (end == std::string_view::npos || end - i > 12) damaged();
    const std::string_view name = raw.substr(i + 1, end - i - 1);
    if (name == "lt") out += '<';
    else if (name == "gt") out += '>';
    else if (name == "amp") out += '&';
    else if (name == "quot") out += '"';
    else if (name == "apos") out += '\'';
    else if (name.size() > 1 && name[0] == '#') {
      const bool hex = name[1] == 'x' || name[1] == 'X';
      const std::string_view digits = name.substr(hex ? 2 : 1);
      std::uint32_t code = 0;
      const auto got = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
      if (got.ec != std::errc() || got.ptr != digits.data() + digits.size() || code > 0x10FFFF || code == 0) damaged();
      const char32_t c = code;
      out += encoded({&c, 1});
    } else {
      damaged();
    }
    i = end;
  }
  return out;
}

/// Where the value of an attribute stands in a start tag: from its name to behind the closing quote.
struct Found {
  std::size_t from = std::string::npos, value = 0, end = 0;
};

Found find_attribute(std::string_view tag, std::string_view wanted) {
  std::size_t i = tag.find_first_of(kBlank);
  while (i != std::string_view::npos && (i = tag.find_first_not_of(kBlank, i)) != std::string_view::npos) {
    const std::size_t equals = tag.find('=', i);
    if (equals == std::string_view::npos) damaged();
    const std::size_t quote = tag.find_first_not_of(kBlank, equals + 1);
    if (quote == std::string_view::npos || (tag[quote] != '"' && tag[quote] != '\'')) damaged();
    const std::size_t end = tag.find(tag[quote], quote + 1);
    if (end == std::string_view::npos) damaged();
    std::string_view name = tag.substr(i, equals - i);
    while (!name.empty() && kBlank.find(name.back()) != std::string_view::npos) name.remove_suffix(1);
    if (name == wanted) return {i, quote + 1, end + 1};
    i = end + 1;
  }
  return {};
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  XmlNode document() {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    if (text_.substr(0, 2) == "\xFF\xFE" || text_.substr(0, 2) == "\xFE\xFF") damaged();
    XmlNode root{.kind = XmlNode::Kind::Other, .raw = {}, .name = {}};
    std::vector<XmlNode*> open{&root};
    for (std::size_t nodes = 0; at_ < text_.size(); ++nodes) {
      if (nodes > 2 * kMaxNodes) damaged();   // every element is met twice, opened and closed
      if (text_[at_] != '<') {
        const std::size_t end = std::min(text_.find('<', at_), text_.size());
        add(*open.back(), XmlNode::Kind::Text, end);
        continue;
      }
      if (starts("<!--")) add(*open.back(), XmlNode::Kind::Other, behind("-->"));
      else if (starts("<![CDATA[")) add_verbatim(*open.back());
      else if (starts("<!")) damaged();
      else if (starts("<?")) add(*open.back(), XmlNode::Kind::Other, behind("?>"));
      else if (starts("</")) close(open);
      else start(open);
    }
    if (open.size() != 1) damaged();
    int elements = 0;
    for (const XmlNode& node : root.children) elements += node.kind == XmlNode::Kind::Element ? 1 : 0;
    if (elements != 1) damaged();
    return root;
  }

 private:
  bool starts(std::string_view with) const { return text_.substr(at_, with.size()) == with; }

  std::size_t behind(std::string_view mark) const {
    const std::size_t found = text_.find(mark, at_);
    if (found == std::string_view::npos) damaged();
    return found + mark.size();
  }

  void add(XmlNode& parent, XmlNode::Kind kind, std::size_t end) {
    parent.children.push_back({.kind = kind, .raw = std::string(text_.substr(at_, end - at_)), .name = {}});
    at_ = end;
  }

  void add_verbatim(XmlNode& parent) {
    const std::size_t end = behind("]]>");
    const std::string plain(text_.substr(at_ + 9, end - 3 - at_ - 9));
    parent.children.push_back({.kind = XmlNode::Kind::Text, .raw = xml_text(plain), .name = {}});
    at_ = end;
  }

  void close(std::vector<XmlNode*>& open) {
    const std::size_t end = behind(">");
    std::string_view name = text_.substr(at_ + 2, end - 1 - at_ - 2);
    while (!name.empty() && kBlank.find(name.back()) != std::string_view::npos) name.remove_suffix(1);
    if (open.size() == 1 || open.back()->name != name) damaged();
    open.pop_back();
    at_ = end;
  }

  void start(std::vector<XmlNode*>& open) {
    std::size_t end = at_ + 1;
    for (char quote = 0; end < text_.size() && (quote != 0 || text_[end] != '>'); ++end)
      if (quote != 0) quote = text_[end] == quote ? '\0' : quote;
      else if (text_[end] == '"' || text_[end] == '\'') quote = text_[end];
      else if (text_[end] == '<') damaged();
    if (end >= text_.size()) damaged();
    const bool closed = text_[end - 1] == '/';
    std::string_view tag = text_.substr(at_, end - at_ - (closed ? 1 : 0));
    while (kBlank.find(tag.back()) != std::string_view::npos) tag.remove_suffix(1);
    const std::string_view name = tag.substr(1, tag.find_first_of(kBlank) - 1);
    if (name.empty() || open.size() > kMaxDepth) damaged();
    find_attribute(tag, "");   // refuses a tag whose attributes are not well formed
    open.back()->children.push_back({.kind = XmlNode::Kind::Element, .raw = std::string(tag), .name = std::string(name)});
    at_ = end + 1;
    if (!closed) open.push_back(&open.back()->children.back());
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

void write(const XmlNode& node, std::string& out) {
  if (node.kind != XmlNode::Kind::Element) {
    out += node.raw;
    for (const XmlNode& child : node.children) write(child, out);
    return;
  }
  out += node.raw;
  if (node.children.empty()) {
    out += "/>";
    return;
  }
  out += '>';
  for (const XmlNode& child : node.children) write(child, out);
  out += "</" + node.name + ">";
}

void gather_text(const XmlNode& node, std::string& out) {
  if (node.kind == XmlNode::Kind::Text) out += unescaped(node.raw);
  for (const XmlNode& child : node.children) gather_text(child, out);
}

}  // namespace

std::string_view XmlNode::local() const {
  const std::size_t colon = name.find(':');
  return colon == std::string::npos ? std::string_view(name) : std::string_view(name).substr(colon + 1);
}

std::string XmlNode::attribute(std::string_view qualified) const {
  const Found found = find_attribute(raw, qualified);
  return found.from == std::string::npos ? "" : unescaped(std::string_view(raw).substr(found.value, found.end - 1 - found.value));
}

bool XmlNode::has(std::string_view qualified) const { return find_attribute(raw, qualified).from != std::string::npos; }

void XmlNode::set(std::string_view qualified, std::string_view value) {
  const Found found = find_attribute(raw, qualified);
  const std::string written = std::string(qualified) + "=\"" + xml_text(value) + "\"";
  if (found.from == std::string::npos) raw += " " + written;
  else raw.replace(found.from, found.end - found.from, written);
}

void XmlNode::erase(std::string_view qualified) {
  const Found found = find_attribute(raw, qualified);
  if (found.from != std::string::npos) raw.erase(found.from - 1, found.end - found.from + 1);
}

std::string XmlNode::text() const {
  std::string out;
  gather_text(*this, out);
  return out;
}

void XmlNode::set_text(std::string_view plain) {
  children.clear();
  if (!plain.empty()) children.push_back({.kind = Kind::Text, .raw = xml_text(plain), .name = {}});
}

XmlNode* XmlNode::child(std::string_view local_name) {
  for (XmlNode& node : children)
    if (node.is(local_name)) return &node;
  return nullptr;
}

const XmlNode* XmlNode::child(std::string_view local_name) const {
  for (const XmlNode& node : children)
    if (node.is(local_name)) return &node;
  return nullptr;
}

const std::vector<XmlNode>& children_of(const XmlNode* node) {
  static const std::vector<XmlNode> none;
  return node != nullptr ? node->children : none;
}

std::size_t weight_of(const XmlNode& node) {
  std::size_t sum = sizeof(XmlNode) + node.raw.size() + node.name.size();
  for (const XmlNode& child : node.children) sum += weight_of(child);
  return sum;
}

XmlNode xml_tree(std::string_view text) { return Reader(text).document(); }

std::string xml_of(const XmlNode& document) {
  std::string out;
  write(document, out);
  return out;
}

}  // namespace liantu::paper
