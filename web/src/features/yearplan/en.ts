export default {
  title: 'The year by months', year: 'Year', of: 'Year’s plan {plan} · months add up to {total} (¥10k)', same: 'they agree', less: '{n} less than the year’s plan', more: '{n} more than the year’s plan', noPlan: 'No plan for the year',
  linear: 'Pace: even by months', curve: 'Pace: the office’s curve', drawn: 'Pace: this project’s month plan', paceIs: 'On {day} {n}% is due', done: '{n} done (¥10k)',
  plan: 'Plan', actual: 'Done in the month', upto: 'Done so far', node: 'Node', month: '{n}', months: 'Month', sum: 'Total', unit: '¥10k',
  even: 'Spread evenly', paste: 'Paste from Excel', pasteHow: 'Copy a row or a column of 12 months in Excel (¥10k), click any cell and press Ctrl+V; they are filled in from that cell on.', backward: 'Backwards', target: 'Target day', days: 'days', suggest: 'Work it out', take: 'Fill this in',
  begins: 'Counted backwards, the first stretch begins on {day}. It only fills the cells; change what you like before saving.', basis: 'Basis', basisHint: 'the document this plan comes from', save: 'Save the months', cancel: 'Discard', saved: 'Saved, {n} months changed', nothing: 'Nothing changed', undo: 'Undo this', undone: 'Undone',
  bad: 'Month {n} cannot be read; type a number in ¥10k such as 1200', chart: 'Plan and work done in the 12 months of {year}', point: 'Month {n}: planned {plan}, done {done}', several: '{n} rows', rows: 'Month plans', pasted: '{n} months filled in; save to keep them', empty: 'Not broken into months yet: spread evenly, paste from Excel or count backwards; all can be changed.',
  unevenNote: 'Without months the pace is even.', tasks: 'Tasks of the month', payments: 'Payments', over: 'to {day}',
}
