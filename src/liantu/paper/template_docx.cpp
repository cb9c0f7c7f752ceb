#include "liantu/paper/template_forms.h"

namespace liantu::paper {
namespace {

/// Parts that hold text a reader sees, and what a person calls the place.
std::string place_of(std::string_view part) {
  const auto begins = [&](std::string_view with) { return part.substr(0, with.size()) == with; };
  if (part == "word/document.xml") return "正文";
  if (begins("word/header") && part.ends_with(".xml")) return "页眉";
  if (begins("word/footer") && part.ends_with(".xml")) return "页脚";
  if (part == "word/footnotes.xml" || part == "word/endnotes.xml") return "脚注";
  return {};
}

/// The w:t of a paragraph, without those of paragraphs inside it (text boxes).
template <typename Node>
void own_texts(Node& node, std::vector<Node*>& texts) {
  for (auto& child : node.children) {
    if (child.kind != XmlNode::Kind::Element || child.is("p")) continue;
    if (child.is("t")) texts.push_back(&child);
    else own_texts(child, texts);
  }
}

/// A second copy of what must be unique in a document makes Word complain.
void drop_identities(XmlNode& node) {
  std::erase_if(node.children, [](const XmlNode& child) { return child.is("bookmarkStart") || child.is("bookmarkEnd"); });
  if (node.kind == XmlNode::Kind::Element)
    for (const char* id : {"w14:paraId", "w14:textId"}) node.erase(id);
  for (XmlNode& child : node.children) drop_identities(child);
}

class DocumentFiller {
 public:
  DocumentFiller(std::string place, Findings& findings) : place_(std::move(place)), findings_(findings) {}

  void fill(XmlNode& node, const Scope& scope) {
    if (node.is("p")) {
      std::vector<XmlNode*> texts;
      own_texts(node, texts);
      if (fill_across(texts, scope, place_, findings_))
        for (XmlNode* text : texts) break_lines(*text);
    }
    std::vector<XmlNode> made;
    for (XmlNode& child : node.children) {
      const std::string list = child.is("tr") ? scope.list_in(child.text()) : "";
      if (list.empty()) {
        fill(child, scope);
        made.push_back(std::move(child));
        continue;
      }
      bool first = true;
      for (const Entry* entry : scope.entries(list)) {
        findings_.grows(weight_of(child));
        XmlNode copy = child;
        if (!first) drop_identities(copy);
        first = false;
        fill(copy, scope.inside(list, entry));
        made.push_back(std::move(copy));
      }
    }
    node.children = std::move(made);
  }

 private:
  /// A line end inside a value becomes a break between two w:t of the same run.
  static void break_lines(XmlNode& text) {
    if (text.children.size() != 1) return;
    std::string& raw = text.children.front().raw;
    const std::string prefix = text.name.substr(0, text.name.size() - 1);
    const std::string broken = "</" + text.name + "><" + prefix + "br/><" + text.name + " xml:space=\"preserve\">";
    for (std::size_t at = 0; (at = raw.find('\n', at)) != std::string::npos; at += broken.size()) raw.replace(at, 1, broken);
  }

  std::string place_;
  Findings& findings_;
};

void gather(const XmlNode& node, const std::string& place, std::vector<PlacedText>& all) {
  if (node.is("p")) {
    std::vector<const XmlNode*> texts;
    own_texts(node, texts);
    std::string whole;
    for (const XmlNode* text : texts) whole += text->text();
    all.push_back({place, whole});
  }
  for (const XmlNode& child : node.children) gather(child, place, all);
}

}  // namespace

void fill_docx(Package& package, const Scope& scope, Findings& findings) {
  for (Part& part : package) {
    const std::string place = place_of(part.name);
    if (place.empty()) continue;
    XmlNode tree = xml_tree(part.bytes);
    DocumentFiller(place, findings).fill(tree, scope);
    part.bytes = xml_of(tree);
  }
}

std::vector<PlacedText> docx_texts(const Package& package) {
  std::vector<PlacedText> all;
  for (const Part& part : package)
    if (const std::string place = place_of(part.name); !place.empty()) gather(xml_tree(part.bytes), place, all);
  return all;
}

}  // namespace liantu::paper
