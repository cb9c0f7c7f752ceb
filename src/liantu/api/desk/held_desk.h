// 待核: figures of weekly tables that wait for an answer, on the board, on the one page and in a list; and their answer after
// the import was written.
#pragma once

#include <string>
#include <vector>

#include "liantu/api/app.h"
#include "liantu/api/caller.h"
#include "liantu/api/import_task_store.h"
#include "liantu/base/language.h"
#include "liantu/json/json.h"
#include "liantu/project/project.h"
#include "liantu/report/one_page.h"

namespace liantu::api {

/// Those of one project: by its code, else by its name.
std::vector<const OpenFigure*> figures_of(const std::vector<OpenFigure>& open, const project::Project& project);

/// {import, question, project, field, label, value, unit, week_to, text}
json::Json held_figure_json(const OpenFigure& one, Language language);
json::Json held_figures_json(const std::vector<OpenFigure>& open, const project::Project& project, Language language);

/// On the one page: a doubt for each amount of a project on the board, and the sum that would have it prints grey.
void doubt_held(const std::vector<OpenFigure>& open, const std::vector<dispatch::BoardRow>& board, Language language,
                report::OnePage& page);

/// Take writes the figure into the week and, when no later week of the project has come, into the project; all with their
/// answer in one batch. Throws NotFound for a question that does not wait (any more), InvalidInput for an answer that it does
/// not offer, Forbidden without the right to write.
void settle_held(App& app, const Caller& caller, const std::string& import, const std::string& question,
                 dispatch::WeekAnswer answer);

}  // namespace liantu::api
