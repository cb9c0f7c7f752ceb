export default {
  title: 'Why this number', count: 'Number of {name}', unnamed: 'This number',
  board: { count: 'Projects', plan: 'Planned investment of the year', done: 'Investment done this year', due: 'Investment due by the pace', total: 'Total investment', planned: 'Projects with a plan of the year', own_months: 'Projects by their own months', behind: 'Done less due by now', added: 'Added between the two days', moved: 'Projects whose light turned' },
  cell: '{file} / {sheet}, row {row}, {column}', rest: 'Many rows: {shown} are listed, {n} more are not in the sum yet.', addAll: 'Fetch and add all', adding: '{n} of {total} rows fetched', cellAt: '{file} / {sheet}, cell {cell}, {column}', typed: '{column} typed in', onBehalf: '{by} (for {of})', nature: { livelihood: 'Livelihood', renovation: 'Renovation' }, turn: { better: 'better', worse: 'worse', exempted: 'by exemption' },
  definition: 'Definition', version: 'version {n}', filters: 'Filter', noFilters: 'no further filter', basis: 'Basis', asof: 'Data as of', pace: 'Pace',
  rows: '{n} rows', row: 'Name', part: 'Part', light: 'Light', sum: 'Sum', same: 'the rows add up to this number', differs: 'The rows add up to {sum}, not to what is shown. Tell the system administrator about this page.',
  partly: 'The first {n} of {total} rows', all: 'List all {n} rows', none: 'No rows, so it is 0', noneWhy: 'Change the filter or look at another day.',
  copy: 'Copy as text', open: 'Open in the ledger', backToProject: 'Back to the project', filter: { list: 'Yearly list', nature: 'Nature', task_force: 'Team', since: 'Compared with', turn: 'Turn', light: 'Light', category: 'Class', level: 'Level', park: 'Park', town: 'Town', lead_official: 'Sponsor', chain: 'Chain' }, blank: 'not given',
}
