export default {
  app: { name: 'Liantu', mainNavigation: 'Main navigation', skip: 'Skip to content', demo: 'Demo data · fictional', departmentFigures: 'Department ledgers, not official statistics', secrets: 'No state secrets may be stored or processed here', menu: 'Menu' },
  nav: {
    today: 'Today', whom: 'Whom', where: 'Where', push: 'Move', deliver: 'Deliver', evidence: 'Evidence', administer: 'Administer',
    'chain-maps': 'Industry chains', 'site-match': 'Site finder', land: 'Land ledgers', 'idle-land': 'Idle land', 'case-queue': 'Approval cases', 'visit-week': 'Targets and visits', enterprises: 'Firms', deals: 'Deals', map: 'Map', projects: 'Projects', 'project-weeks': 'Weekly reports', board: 'Board', networks: 'Approval networks', tasks: 'Tasks', 'month-plans': 'Month plans', payments: 'Payments', decisions: 'Decisions wanted', listings: 'Yearly lists', funds: 'Funds', 'sponsor-visits': 'Sponsor visits', exemptions: 'Light exemptions', indicators: 'Indicators', targets: 'Targets', documents: 'Documents', 'yearly-board': 'Yearly board', 'one-page': 'One page', forms: 'Office forms', quality: 'Data quality', parcels: 'Parcels', plants: 'Plants', yards: 'Yards',
    'stage-events': 'Stage changes', reviews: 'To review', pool: 'Pool and tranches', 'full-output': 'Full output', counting: 'Counting',
    imports: 'Import batches', people: 'People and rights', system: 'System', audit: 'Audit', more: 'More', search: 'Search', collapse: 'Collapse navigation', expand: 'Expand navigation',
  },
  top: {
    search: 'Search projects, firms, parcels, or type a command', notices: 'Notices', noNotices: 'No notices', noNoticesWhy: 'Long tasks and changes by others appear here.', person: 'Your menu',
    signOut: 'Sign out', language: 'Language', theme: 'Theme', light: 'Light', dark: 'Dark', system: 'As the system', size: 'Letters', normalSize: 'Normal', largeSize: 'Large',
    density: 'Row height', compact: 'Compact', normal: 'Normal', comfortable: 'Roomy', keyboard: 'Keyboard shortcuts', actingFor: 'Acting for {name}', actFor: 'Act for', actForSelf: 'Yourself', running: '{n} tasks running',
    workspace: 'Workspace', version: 'Version {version}',
  },
  asof: {
    label: 'Data as of', today: 'today {time}', past: 'You see the data of {date}, read only', back: 'Back to today', choose: 'Which day to look at', weekAgo: 'A week ago', fortnightAgo: 'A fortnight ago', monthAgo: 'A month ago', apply: 'Show this day', hint: 'Past days only; nothing can be changed while looking at the past.', invalid: 'Choose a day before today.',
  },
  palette: { importNew: 'Import Excel files', title: 'Search and commands', placeholder: 'Search projects, firms, parcels, or type a command', commands: 'Commands', results: 'Found', none: 'Nothing found for "{q}"', noneWhy: 'Try another word, or only part of the name.', hint: '↑↓ choose · Enter open · Esc close', go: 'Open {name}', searching: 'Searching…' },
  action: { retry: 'Try again', cancel: 'Cancel', close: 'Close', save: 'Save', showRows: 'Show rows', showResult: 'Show result', add: 'Add', undo: 'Undo', open: 'Open', back: 'Back', more: 'More', refresh: 'Refresh', next: 'Next', previous: 'Back', choose: 'Choose', details: 'Details', print: 'Print', copy: 'Copy', dismiss: 'Understood' },
  reserve: { title: 'Reserve pool', under: 'below the floor, {n} short', enough: 'not below the floor' },
  light: { green: 'Green', yellow: 'Yellow', red: 'Red', grey: 'Grey', none: 'Not judged' },
  copy: { copied: 'Copied', refused: 'The browser refuses; select by hand' },
  finding: { error: 'Error', warning: 'To check', note: 'Note' },
  evidence: { lacking: 'Missing', add: 'Add a file', verifiedBy: 'Verified by {name}' },
  job: { running: 'Running', queued: 'Waiting', done: 'Done', failed: 'Not completed', cancelled: 'Cancelled', undone: 'Undone', rate: '{n} rows a second' },
  state: { loading: 'Loading', saved: 'Saved {time}', saving: 'Saving', noRight: 'You may not see this column ({name})', must: 'required', optional: 'optional' },
  error: {
    number: 'Error number', forbidden: 'You may not open this page', forbiddenWhy: 'This page needs another role. Ask the security administrator if you need it.', notFound: 'There is no such page', notFoundWhy: 'The address may be wrong, or the content was moved.',
    unreachable: 'The server cannot be reached', unreachableWhy: 'Nothing you saved is at risk; what was not saved is marked. Check the network and try again.', page: 'This page failed', pageWhy: 'The data are not affected. Reload; if it happens again, quote the error number to the system administrator.', home: 'Back to today', reload: 'Reload',
  },
  keys: {
    title: 'Keyboard shortcuts', everywhere: 'Everywhere', ledger: 'Ledgers', map: 'Map', chain: 'Industry chain', commands: 'Search and commands', search: 'Search', help: 'This table', back: 'Back, close', projects: 'Open projects', goMap: 'Open the map', chains: 'Open the industry chains', nodes: 'Move to the next node', zoomFit: 'Zoom in, out, fit', board: 'Open the board', onePage: 'Open the one page', deals: 'Open deals', firms: 'Open firms', home: 'Open today',
    rows: 'Previous, next row', open: 'Open', edit: 'Edit', save: 'Save', history: 'Cell history', cell: 'Edit the cell', clipboard: 'Copy, paste, undo, fill down', edge: 'Jump to the edge of the data', pan: 'Move the map', zoom: 'Zoom in, out',
  },
  phone: { today: 'Today', ledgers: 'Ledgers', map: 'Map', search: 'Search' },
  notice: { changed: '{actor} changed {what}', justNow: 'just now' },
  offline: { plainHttp: 'This connection is not encrypted (http), so the browser keeps no offline drafts: do not fill in forms while the network is down. Ask the system administrator to turn on https.', lost: 'The network is down and saving will fail; try again when it is back.' },
  print: { foot: '{county} · data as of {time} · department ledgers, not official statistics' },
}
