// Codes of the roles as the server names them; the only place of the page that knows them.
export const ROLE = {
  attraction: 'attraction',
  projects: 'projects',
  window: 'window',
  chainLead: 'chain_lead',
  leader: 'leader',
  liaison: 'liaison',
  supervision: 'supervision',
  enterpriseService: 'enterprise_service',
  reporter: 'reporter',
  systemAdmin: 'system_admin',
  securityAdmin: 'security_admin',
  auditAdmin: 'audit_admin',
} as const
