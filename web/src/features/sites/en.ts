export default {
  needs: 'Needs', reservations: 'Locks', project: 'Project', projectHint: 'Name or number of the project', find: 'Find sites', none: 'Choose a project', noneWhy: 'A project with a written need is matched by it; others by the land, plant, power and industry in the ledger of deals or projects.',
  from: { site_need: 'need as written', deal: 'need from the ledger of deals', project: 'need from the project ledger' }, suggested: 'To be added perhaps: {text}',
  found: 'All {n} sites', verdict: { fits: 'Fits', to_ask: 'To ask', near: 'Near miss', misses: 'Misses' }, kind: { parcel: 'Parcel', plant: 'Plant', yard: 'Yard', plant_unit: 'Unit of a plant' },
  missed: 'Most that miss lack: {list}.', missedOne: '{what} ({n})', all: 'Also those far off', nothing: 'Nothing fits and nothing nearly fits', nothingWhy: 'Tick “Also those far off” to see what is lacking, or ask for less.',
  rank: 'Place {n}', points: '{n} pts', onMap: 'On the map', taken: 'takes {area}', why: 'Why not another one', site: 'Number or name of the site', whyAsk: 'Explain',
  lock: { open: 'Lock', title: 'Lock this site', until: 'Until', untilWhy: 'Empty: the number of days in the rules. It becomes available again by itself.', reason: 'Remark', do: 'Lock', done: '{site} is locked' },
}
