export default {
  parcel: 'Parcel', town: 'Town', everywhere: 'Whole county', areaMu: 'Area (mu)', all: 'All {n}', days: '{n} days', basis: 'Basis',
  tab: { 'idle-land': 'Idle land', 'land-quota': 'Land quota', 'head-room': 'Head-room', redevelopment: 'Redevelopment', 'park-timeline': 'Phases' },
  quota: {
    facts: 'Entry by entry; balances follow, and overspending is refused', ledger: 'Ledger of quota', none: 'No land quota is recorded', noneWhy: 'Enter what was granted (kind, year, area, document), then which project used how much.', left: 'mu left', inOut: '{in} mu in, {out} mu out',
    why: 'Why this number: {kind}, {year}', sum: '{in} mu in − {out} mu out = {left} mu, {n} entries', date: 'Date', move: 'Entry', change: 'Change (mu)', after: 'Left (mu)', document: 'Document', for: 'Project, parcel', hidden: '{n} more entries are counted that you may not see.',
  },
  room: {
    facts: 'What a parcel does not record is its park\'s in the site finder, and said so', ledger: 'Ledger of utilities', bars: 'Negative lists', none: 'No utilities are recorded', noneWhy: 'Enter capacity and use of substations, works, heat and quotas; head-room follows by park.', which: 'Which park', left: 'left', shared: 'Shared by several parks', addsUp: 'Quotas add up', largest: 'The largest single source, not the sum',
    source: 'Source', capacity: 'Capacity', committed: 'Committed', headRoom: 'Head-room', use: 'In use', usedShare: '{n}% in use', level: 'Voltage or pressure', asOf: 'As of', parks: 'Serves', locked: '{amount} {unit} recorded, less {less} {unit} for locked projects', users: '{n} projects with a locked or taken site want {sum} {unit}:', until: 'until {day}',
  },
  reuse: {
    ledger: 'Ledger of cases', steps: 'Ledger of steps', none: 'No redevelopment is recorded', noneWhy: 'Enter land or plants, the cause, the method, the responsible unit and the steps.', sum: 'Sums', land: 'mu brought back', floor: 'm² brought back', done: 'cases done', underWay: 'under way', noMethod: 'No method', which: 'By state', overdue: 'Overdue', method: 'Method', concerned: 'Concerns', freed: 'Brought back', doneOn: 'Done', due: 'Due', next: 'New use', withoutArea: 'Done, and no area brought back is recorded: counts as 0.',
    stepDone: 'done {day}', stepDue: 'due {day}', stepLate: 'was due {day}',
  },
  time: { ledger: 'Ledger of phases', parks: 'Parks', none: 'No phases are recorded', noneWhy: 'Enter by park, area and phase from which year to which how much land is developed.', chemical: 'Chemical park' },
  floors: {
    title: 'Floors and units', sum: '{units} units, {free} free, {m2} free of {all}', ledger: 'Ledger of units', picture: 'Floors drawn: {units} units, {free} free; the table below says the same', floor: 'Floor {n}', unknown: 'Not recorded', legend: 'Legend', table: 'As a table', where: 'Floor', unit: 'Unit', area: 'Area', state: 'Offer', who: 'Occupied by',
    offer: { available: 'Free', locked: 'Locked', taken: 'Taken', withdrawn: 'Withdrawn', unknown: 'Not recorded' },
  },
  succession: { title: 'Divided and joined', before: 'Formed from', after: 'Followed by' },
  idle: {
    facts: 'Counted from the agreed start; delays by the government and force majeure do not count', delays: 'Ledger of delays', none: 'No supplied parcel waits for work to begin', noneWhy: 'Give a parcel its contract date, agreed start and price, and its clock stands here.',
    sum: 'Sums', sumParcels: 'idle parcels', sumLand: 'mu idle', sumFee: 'fees due ({unit})', which: 'By state', state: 'State', base: 'Counted from', counted: 'Counted', suspended: '{n} more days do not count', paused: 'Paused: {cause}',
    fee: 'Fee ({unit})', feeFrom: 'Fee from', idleFrom: 'Idle from', reclaim: 'Reclaimable from', next: 'Next', inDays: 'in {n} days', clock: 'Clock of idle land',
  },
}
