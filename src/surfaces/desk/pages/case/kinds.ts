/** The words that forms of a case offer; the client's types check that the server knows them. */
export const partyRoles = ['owner', 'operator', 'host', 'mediator', 'cert', 'regulator'] as const;
export const channels = ['mail', 'web-form', 'phone'] as const;
export const replyKinds = [
  'answer',
  'says-fixed',
  'declines',
  'dispute',
  'threat',
  'opt-out',
  'auto-reply',
  'delivered',
  'bounce',
] as const;
export const judgements = ['confirm', 'justify', 'counsel-clears'] as const;
