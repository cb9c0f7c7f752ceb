export default {
  facts: 'Speeches, reports and news kept as they came; the numbers in them are read, and a sentence becomes a target', drop: 'Drop a document: .txt, web page, .docx, .pdf with text, at most 4 MB', paste: 'or paste text', pasteTitle: 'Title', pasteText: 'Text', pasteSend: 'Read this text', none: 'No document yet', noneWhy: 'Drop a speech or report: its targets, results and projects stand beside the original.',
  title: 'Document', size: 'Characters', kept: 'Kept', by: '{name}', refused: 'Not kept: {text}', open: 'Open',
  coverage: '{stated} targets stated, {settled} settled', original: 'Original', said: 'What it says', aside: 'No part of the text: {reason}',
  tab: { target: 'Targets', actual: 'Results', scope: 'Facts', projects: 'Projects', mechanisms: 'Mottos' }, nothing: 'None of this kind', keys: 'Arrow keys move, Enter makes a target of it',
  make: 'Make a target', made: 'Is a target', why: 'By these words: {text}', subject: 'Said of {text}', saved: 'Written as a target, which keeps the sentence', invest: 'Investment {text} × 100 million yuan',
}
