export default {
  facts: 'Speeches, reports and news kept as they came; the numbers in them are read; a checked sentence becomes a target, a task or a fact on a project', drop: 'Drop a document: .txt, web page, .docx, .pdf with text, at most 4 MB', paste: 'or paste text', pasteTitle: 'Title', pasteText: 'Text', pasteSend: 'Read this text', none: 'No document yet', noneWhy: 'Drop a speech or report: its targets, results and projects stand beside the original.',
  title: 'Document', size: 'Characters', kept: 'Kept', by: '{name}', refused: 'Not kept: {text}', open: 'Open', cases: 'Export checked cases', covered: 'Targets settled', toVerify: 'To verify',
  coverage: '{stated} targets stated, {settled} settled (targets {targets}, tasks {tasks}, projects {projects}), {decided} checked', original: 'Original', said: 'What it says', aside: 'No part of the text: {reason}',
  ofStated: '{settled} of {stated}', from: 'From a document', tab: { target: 'Targets', actual: 'Results', scope: 'Facts', projects: 'Projects', mechanisms: 'Mottos' }, nothing: 'None of this kind', keys: 'Arrow keys move; Y confirm, E correct or split, X reject, U take back; G target, T task, P project; Enter does the usual step. Select words of the original to add them.',
  why: 'By these words: {text}', subject: 'Said of {text}', saved: 'Written; the row keeps the sentence', invest: 'Investment {text} × 100 million yuan',
  step: { confirm: 'Confirm', correct: 'Correct', reject: 'Reject', withdraw: 'Take back', target: 'Make a target', task: 'Make a task', project: 'Put on a project' },
  done: { confirmed: 'Confirmed', corrected: 'Corrected', split: 'Split', rejected: 'Rejected', added: 'Added', withdrawn: 'Taken back' },
  became: { indicators: 'Is a target', tasks: 'Is a task', projects: 'On a project' },
  relation: { eq: 'equal to', ge: 'at least', gt: 'more than', le: 'at most', lt: 'less than', approx: 'about', increase: 'up by', decrease: 'down by', from_to: 'from … to …' },
  form: {
    correct: 'Put this sentence right', add: 'Add this sentence', part: 'Part {n}', drop: 'Remove', split: 'Split in two', keep: 'Keep it so', indicator: 'Indicator', noIndicator: 'Say what the number measures', written: 'Number in the original', writtenHint: 'Letter by letter, to find its place', noWritten: 'The sentence has no such words', relation: 'Relation', value: 'Value', value2: 'Second value', noValue: 'Write a number; "from … to …" needs two',
    unit: 'Unit', nature: 'Nature', period: 'Period', subject: 'Of whom', project: 'Project', investment: 'Investment (100 million yuan)', status: 'Status', location: 'Place', name: 'Name',
  },
  task: { title: 'Make a task', what: 'Task', unit: 'Responsible unit', person: 'Person', when: 'Due', byDays: 'Within working days', byDay: 'By a day', days: 'Working days', from: 'Counted from', counted: 'The day after is day one, holidays and shifted days as the State Council gives notice; from today when no day is given.', due: 'Due', project: 'Project', save: 'Write the task' },
  project: { title: 'Put on a project', find: 'Project', look: 'Find', which: 'On which project', none: 'The ledger has no project of this name', new: 'New project "{name}"', town: 'Town', now: 'now {text}', same: 'As in the ledger; nothing to change.', status: 'The document says "{text}": a stage is reported and reviewed on the page of the project, not changed here.', save: 'Write to the project' },
  verify: { sub: '{n} numbers differ from another source; shown to who handed the document in and to leaders', said: 'Document', why: 'Both sources stand here and people decide. "About" is given the share that the rules allow; numbers are compared to the digits they are written with.' },
  board: {
    which: 'Which board', facts: '{all} commitments: {taken} taken up, {done} done, {behind} behind', tally: '{all}, {taken} taken up, {behind} behind', none: 'Nothing in this group yet', unplaced: 'In no group yet', task: 'Task', done: 'Done', overdue: 'Overdue', stated: 'Said, not taken up', due: 'by {day}', steps: 'Year by year',
    reached: 'reached {text}', left: '{text} to go', word: 'by the word "{text}"', byHand: 'placed by hand', wasMoved: 'moved before', byWords: 'by its words', move: 'Group of "{name}"', moved: 'Moved',
  },
}
