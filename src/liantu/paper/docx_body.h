// Paragraphs and tables as WordprocessingML.
#pragma once

#include <string>

#include "liantu/paper/paper.h"

namespace liantu::paper {

int twips_of_mm(double mm);
int twips_of_pt(double pt);

std::string docx_paragraph(const Paragraph& paragraph, const std::string& inside_last = {});
/// `inside_last` goes into the last paragraph, which is made when the blocks end with a table.
std::string docx_blocks(const std::vector<Block>& blocks, const std::string& inside_last = {});
/// The number of this page or of all pages; `field` is PAGE or NUMPAGES.
std::string docx_field(const std::string& field, const Run& look);
std::string docx_runs(const Run& run);
/// Name of the relation to the picture of a drawing: by what it shows, so that equal drawings share it.
std::string picture_relation(const Drawing& drawing);

}  // namespace liantu::paper
