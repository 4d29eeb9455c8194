/** How a party can be reached. Apart from the rest of a case, since every command line reads it. */
export const channelIds = ['mail', 'web-form', 'phone'] as const;
export type ChannelId = (typeof channelIds)[number];
