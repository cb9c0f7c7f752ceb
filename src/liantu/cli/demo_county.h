// The demonstration county in a workspace: loading it whole, its password of the day, taking it out.
#pragma once

#include <string>
#include <vector>

#include "liantu/cli/workspace.h"
#include "liantu/demo/county.h"

namespace liantu::cli {

struct DemoSignIn {
  std::vector<demo::Person> people;
  std::string password;
};

/// Loads the county with its books up to `last_day` when the workspace is empty, else only gives a new password; says on
/// stderr what was done. Throws Conflict when the workspace holds something else.
DemoSignIn open_demo_county(Workspace& workspace, Date last_day);

bool holds_demo_county(Workspace& workspace);

/// Deletes rows, people and outlines of the county; answers the number of rows.
std::size_t purge_demo_county(Workspace& workspace);

/// Who may sign in with which password, on stdout.
void print_sign_in(const DemoSignIn& sign_in);

}  // namespace liantu::cli
