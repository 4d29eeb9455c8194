/** What somebody may be to this desk. Apart from the API, since the command line that makes tokens reads it too. */
export const accessRoles = ['viewer', 'analyst', 'approver', 'publisher', 'administrator'] as const;
export type AccessRole = (typeof accessRoles)[number];
