// Zips and .xlsx packages made in memory, for tests of what no office program would write.
#pragma once

#include <gtest/gtest.h>
#include <zip.h>

#include <string>
#include <utility>
#include <vector>

#include "liantu/base/error.h"

namespace liantu::sheet {

inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(source);
  zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, text] : parts) {
    zip_source_t* part = zip_source_buffer(archive, text.data(), text.size(), 0);
    zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  zip_source_open(source);
  zip_source_seek(source, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
  zip_source_seek(source, 0, SEEK_SET);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

/// A package whose only sheet "表" has this content of <worksheet>; `workbook` goes before <sheets>.
inline std::string xlsx_with(const std::string& worksheet, const std::string& styles = {},
                             const std::string& workbook = {}) {
  const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipped(
      {{"_rels/.rels", "<Relationships><Relationship Id='a' Type='" + relations +
                           "/officeDocument' Target='xl/workbook.xml'/></Relationships>"},
       {"xl/workbook.xml", "<workbook xmlns:r='r'>" + workbook +
                               "<sheets><sheet name='表' sheetId='1' r:id='s'/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='s' Type='" + relations +
            "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='t' Type='" + relations +
            "/styles' Target='styles.xml'/></Relationships>"},
       {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
       {"xl/worksheets/sheet1.xml", "<worksheet>" + worksheet + "</worksheet>"}});
}

/// The sentence with which `step` is refused; "" and a failure when it is not.
template <class Step>
std::string refusal(Step step) {
  try {
    step();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    return error.what();
  }
  ADD_FAILURE() << "was not refused";
  return {};
}

}  // namespace liantu::sheet
