// XML of an office file as a tree that keeps what it does not touch to the letter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liantu::paper {

struct XmlNode {
  enum class Kind { Element, Text, Other };   ///< Other: declaration, comment, instruction; as it stands
  Kind kind = Kind::Other;
  std::string raw;    ///< of an element its start tag without "/>" or ">"; of a text what stands there, escaped
  std::string name;   ///< of an element, with prefix
  std::vector<XmlNode> children{};

  std::string_view local() const;   ///< name without prefix
  bool is(std::string_view local_name) const { return kind == Kind::Element && local() == local_name; }
  std::string attribute(std::string_view qualified) const;   ///< "" when absent; unescaped
  bool has(std::string_view qualified) const;
  void set(std::string_view qualified, std::string_view value);
  void erase(std::string_view qualified);
  std::string text() const;         ///< of all text below, unescaped
  void set_text(std::string_view plain);
  XmlNode* child(std::string_view local_name);
  const XmlNode* child(std::string_view local_name) const;
};

/// Of a node that may be missing.
const std::vector<XmlNode>& children_of(const XmlNode* node);

/// The node whose children are the document. Throws InvalidInput for what is not well formed, carries a document type,
/// is UTF-16, nests deeper than 200 or has more than a million nodes.
XmlNode xml_tree(std::string_view text);
std::string xml_of(const XmlNode& document);
std::size_t weight_of(const XmlNode& node);   ///< bytes it takes in memory, about

}  // namespace liantu::paper
