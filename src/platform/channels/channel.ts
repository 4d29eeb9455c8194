/**
 * What carries a notice. A channel is handed exact bytes that persons have approved and tries once: it never
 * changes them, never tries again by itself, and says `unknown` whenever it cannot rule out that they went out.
 */
import type { ChannelResult } from '../../stages/disclose/desk/deliveries.ts';

export interface Outgoing {
  /** Of the notice; the same for every try. */
  readonly messageId: string;
  /** Where bounces go: carries the token of the party. */
  readonly returnAddress: string;
  /** One recipient: a mail address, the address of a form or a telephone number. */
  readonly recipient: string;
  readonly bytes: Uint8Array;
}

export interface Channel {
  readonly id: string;
  /** What is told before something is sent: where it will go in truth. */
  readonly title: string;
  deliver(outgoing: Outgoing): Promise<ChannelResult>;
}
