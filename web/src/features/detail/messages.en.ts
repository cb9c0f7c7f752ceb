export default {
  title: 'Details', gone: 'There is no such row', goneWhy: 'It may have been merged or deleted, or did not exist at this time.', back: 'Back to the {name} ledger',
  onMap: 'Show on the map', version: 'Version {n}', changed: 'changed {time}', saved: 'Saved {time}', undo: 'Undo', undone: 'Put back: {name}', more: 'Other',
  files: 'Evidence', addFiles: 'Add files', drop: 'Drop files here, or press to choose', noFiles: 'No evidence yet', uploading: 'Uploading {name} {n} %', added: '{name} added',
  history: 'History', noHistory: 'No history yet.', created: 'Created', deleted: 'Deleted', fields: '{n} fields', was: 'was', restore: 'Restore', restored: '“{name}” restored',
  batch: 'batch {n}', allFields: 'Show all {n} fields', duplicate: 'May be the same as “{name}” ({basis})', compare: 'Compare', same_code: 'same credit code',
  name_variant: 'similar name', remove: 'Delete this row', removeAsk: 'It can be undone on the batches page. Delete?', removed: 'Deleted; can be undone on the batches page',
  wholePage: 'Open the whole page', size: '{n} kB', by: '{who} · {time}', otherChanged: 'Somebody just changed this row; now at version {n}.', filled: '{n} of {all} filled',
  sections: 'Sections',
  yield: { title: 'Per mu', unit: '¥10k a mu', tax_yuan: 'Tax per mu', revenue_yuan: 'Revenue per mu', average: 'All' },
  erasures: 'Lawful erasure of contacts', erasure_asked: 'to be confirmed', erasure_done: 'erased', erasure_refused: 'refused', selfReview: 'confirmed by the same person a working day later', erasureField: 'Which field (name and phone go together)',
  erasureReason: 'Reason, such as “asked for by the person”', erasureAsk: 'Ask for erasure', erasureAsked: 'Asked for; waiting for confirmation', erasureConfirm: 'Confirm erasure', erasureRefuse: 'Refuse', erasureDone: 'Erased; no version shows it any more', erasureRefused: 'Refused',
  erasureSure: 'Name and phone of this person become unreadable for ever in every ledger and every old version. Erase?', erasureNote: 'Another person must confirm. The workbooks as received and older backups are not reached; see the administrator’s guide.',
}
