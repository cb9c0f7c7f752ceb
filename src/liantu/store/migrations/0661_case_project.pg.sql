-- The cases of a project are found by its number.
CREATE INDEX approval_case_by_project_no ON approval_case (project_no, id) WHERE project_no IS NOT NULL;
