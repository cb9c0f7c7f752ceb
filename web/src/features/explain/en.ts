export default {
  title: 'Why this number', count: 'Number of {name}', unnamed: 'This number',
  board: { count: 'Projects', plan: 'Planned investment of the year', done: 'Investment done this year', due: 'Investment due by the pace', total: 'Total investment' },
  definition: 'Definition', version: 'version {n}', filters: 'Filter', noFilters: 'no further filter', basis: 'Basis', asof: 'Data as of', pace: 'Pace',
  rows: '{n} rows', row: 'Name', part: 'Part', light: 'Light', sum: 'Sum', same: 'the rows add up to this number', differs: 'The rows add up to {sum}, not to what is shown. Tell the system administrator about this page.',
  partly: 'The first {n} of {total} rows', all: 'List all {n} rows', none: 'No rows, so it is 0', noneWhy: 'Change the filter or look at another day.',
  copy: 'Copy as text', open: 'Open in the ledger', backToProject: 'Back to the project', filter: { light: 'Light', category: 'Class', level: 'Level', park: 'Park', town: 'Town', lead_official: 'Sponsor', chain: 'Chain' }, blank: 'not given',
}
