// Expat as a pull of elements by local name: namespaces' prefixes are dropped, document types refused.
#pragma once

#include <exception>
#include <memory>
#include <string>
#include <string_view>

namespace liantu::sheet {

/// The attributes of one start tag; valid only during XmlSink::start.
class Attributes {
 public:
  explicit Attributes(const char** pairs) : pairs_(pairs) {}
  /// "" when absent. A name with a prefix is matched with it, one without by local name.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;
  int number(std::string_view name, int otherwise) const;   ///< held within ±10⁹
  bool truth(std::string_view name, bool otherwise) const;  ///< "1", "true", "on"

 private:
  const char** pairs_;
};

class XmlSink {
 public:
  virtual ~XmlSink() = default;
  virtual void start(std::string_view name, const Attributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
};

class XmlParser {
 public:
  explicit XmlParser(XmlSink& sink);
  ~XmlParser();
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;

  /// Throws InvalidInput for what is no well-formed XML or carries a document type, and whatever the sink
  /// threw.
  void feed(std::string_view piece);
  void finish();

 private:
  struct State;
  void check(int status);
  std::unique_ptr<State> state_;
};

}  // namespace liantu::sheet
