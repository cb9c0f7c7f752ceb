// Codes of roles and rights as the server names them (src/liantu/org/role.cpp); the only place of the page that knows them.
export const ROLE = {
  attraction: 'attraction_officer',
  projects: 'project_clerk',
  window: 'approval_window',
  chainLead: 'chain_leader',
  leader: 'leader',
  liaison: 'liaison',
  supervision: 'inspector',
  enterpriseService: 'enterprise_service',
  reporter: 'reporter',
  systemAdmin: 'system_admin',
  securityAdmin: 'security_admin',
  auditAdmin: 'audit_admin',
} as const

export const RIGHT = {
  export: 'export',
  import: 'import',
  manageMap: 'manage_map',
  managePeople: 'manage_people',
  manageSystem: 'manage_system',
  readAudit: 'read_audit',
  review: 'review',
  readLedgers: 'read_ledgers',
  undoBatch: 'undo_batch',
} as const
