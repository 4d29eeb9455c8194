/** Whom a party of a case is to us, and how it can be reached. Apart from the desk, since every command line reads it. */

/** An owner answers for the data, an operator runs the system, a host the machine. */
export const roles = ['owner', 'operator', 'host', 'mediator', 'cert', 'regulator'] as const;
export type Role = (typeof roles)[number];

export const channelIds = ['mail', 'web-form', 'phone'] as const;
export type ChannelId = (typeof channelIds)[number];
