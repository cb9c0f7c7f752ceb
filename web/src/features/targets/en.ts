export default {
  facts: 'Indicator × unit × period; actuals are computed from the ledgers, or entered with their source', year: 'Year', unit: 'Whose', every: 'All', add: 'Add a target', excel: 'Import from Excel', ledger: 'Ledger of indicators', arithmetic: 'Pace: {text}',
  none: 'No targets for {year} yet', noneWhy: 'Add them one by one, or import a workbook with indicator, unit, period, target and source.',
  name: 'Indicator', whose: 'Whose', period: 'Period', target: 'Target', actual: 'Actual', rate: 'Completion ｜ pace', gap: 'Gap', point: 'points', source: 'Source of the target', definition: 'Definition', whole: 'Whole county',
  part: { year: 'Whole year', h1: 'First half', h2: 'Second half', q1: 'Quarter 1', q2: 'Quarter 2', q3: 'Quarter 3', q4: 'Quarter 4' },
  by: { computed: 'from the ledgers', entered: 'entered', none: 'no actual' }, version: 'version {n}', newer: 'in force: version {n}', keep: 'kept at version {n}', notKept: 'follows the one in force',
  move: 'Move to version {n}', moveAsk: 'Move to version {n}? The actual changes with it, the target does not.', moved: 'Moved to version {n}', moveReason: 'target moved to version {n}',
  from: 'Source: {text}', sentence: 'The sentence in the original', noSource: 'no source given', until: 'as of {day}', enter: 'Enter the actual', entered: 'Entered',
  definitions: 'Definitions and versions', definitionsWhy: 'A changed definition becomes the next version; targets keep theirs until somebody moves them.', since: 'since {day}', basis: 'Basis', first: 'shipped',
  form: {
    title: 'Add a target', code: 'Definition', byHand: 'none, the actual is entered by hand', wholeHint: 'Empty = the whole county; a town or department counts its own rows only', targetHint: 'In the unit of the indicator', sourceHint: 'Document, paragraph or sentence it comes from',
    unit: 'Unit', responsible: 'Responsible unit', actualTitle: 'Enter the actual', actualSource: 'Source of the actual', actualDay: 'As of', save: 'Save', number: 'Target and actual must be numbers', freeze: 'Saved, it keeps version {n} of the definition.',
  },
}
