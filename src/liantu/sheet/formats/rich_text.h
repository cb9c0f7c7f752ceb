// A cell's text whose runs may carry a look of their own.
#pragma once

#include <string>

namespace liantu::sheet {

struct RichText {
  std::string text;
  bool own_run = false;         ///< some run has a look of its own
  bool own_runs_struck = true;  ///< and none of those stands unstruck
  bool plain_run = false;       ///< some text takes the cell's look
  std::string colour;           ///< of the first run with a colour of its own

  /// Adds a run's look (not its text). A blank run says nothing about strike or colour.
  void note_run(bool blank, bool own_look, bool struck, const std::string& run_colour) {
    if (blank) return;
    if (!own_look) {
      plain_run = true;
      return;
    }
    own_run = true;
    own_runs_struck = own_runs_struck && struck;
    if (colour.empty()) colour = run_colour;
  }
  /// Whole text struck: every run that has its own look, and the cell's font when some run takes that.
  bool strike(bool cell_struck) const {
    return own_run ? own_runs_struck && (!plain_run || cell_struck) : cell_struck;
  }
};

}  // namespace liantu::sheet
