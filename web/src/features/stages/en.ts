export default {
  title: 'Stages', chain: 'Stages from lead to full output', current: ' (current)', now: 'Now: {name}', none: 'not given', proveCount: 'evidence to come for {n}', last: 'This is the last stage.', nothing: 'This stage asks for no papers', inDeal: 'Deal: {name}',
  state: { baseline: 'Baseline, to prove', to_prove: 'Evidence to come', skipped: 'Skipped', next: 'Next' },
  out: { suspended: 'Suspended', terminated: 'Terminated' }, outWhy: 'The project is paused or ended: no reminders, no light. Choose "Reopen" to go on. Evidence of past stages can still be added.',
  gate: 'To enter “{name}”', gateReported: 'Reported for {name}; to be there before it is confirmed', proof: 'Evidence of “{name}”', missing: '{n} missing', complete: 'Complete', upload: 'Upload: {name}', uploaded: '{name} uploaded', sending: 'Uploading {name}',
  happened: 'Happened on', report: 'Report “{name}”', reportProof: 'Report evidence of “{name}”', reported: 'Reported; a second person has to confirm', fillFirst: '{n} still missing; then it can be reported', dateFirst: 'Give the date and number, then report', basis: 'Basis: ',
  confirm: 'Confirm', sendBack: 'Return', takeBack: 'Take back', returnWhy: 'Why; the reporter will see it', confirmed: 'Confirmed; the project has its new stage', sentBack: 'Returned',
  on: 'on {date}', approvedBy: 'approved by {who}', reportedBy: 'Reported by {who}, {date}', confirmedBy: 'confirmed by {who}, {date}', returnedBy: 'returned by {who}, {date}', selfReview: 'own review on the next day', files: 'papers at that time: {n}',
  events: 'Stage changes: {n}', showAll: 'Show all {n}', leave: 'Suspend, end, withdraw', reopen: 'Reopen', exits: 'Suspend, end or reopen', kind: { suspend: 'Suspend', terminate: 'Terminate', withdraw: 'Withdraw', reopen: 'Reopen' },
  reopenTo: 'Stage after reopening', reasonKind: 'Reason', reason: 'Details', approver: 'Approved by', number: 'Number of the approval', toReview: 'Report for review',
  reviewFacts: 'A change of stage is reported by one person and confirmed by another; then stage and date of the project change together', waiting: 'Waiting', returnedToMe: 'Returned to me', count: '{n}', noWaiting: 'Nothing waits', noWaitingWhy: 'When somebody reports a change of stage on a project page, it stands here until another person confirms it.',
}
