export default {
  parcel: 'Parcel', town: 'Town', everywhere: 'Whole county', areaMu: 'Area (mu)', all: 'All {n}', days: '{n} days', basis: 'Basis (Chinese)',
  idle: {
    facts: 'Counted from the agreed start; delays by the government and force majeure do not count', delays: 'Ledger of delays', none: 'No supplied parcel waits for work to begin', noneWhy: 'Give a parcel its contract date, agreed start and price, and its clock stands here.',
    sum: 'Sums', sumParcels: 'idle parcels', sumLand: 'mu idle', sumFee: 'fees due ({unit})', which: 'By state', state: 'State', base: 'Counted from', counted: 'Counted', suspended: '{n} more days do not count', paused: 'Paused: {cause}',
    fee: 'Fee ({unit})', feeFrom: 'Fee from', idleFrom: 'Idle from', reclaim: 'Reclaimable from', next: 'Next', inDays: 'in {n} days', clock: 'Clock of idle land',
  },
}
