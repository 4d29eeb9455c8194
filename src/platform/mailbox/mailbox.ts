/**
 * A mailbox as the desk uses it: what waits, its bytes, and a mark for what was taken. Nothing is ever removed, moved
 * out of its folder or sent.
 */

export interface WaitingMail {
  readonly folder: string;
  /** Changes when the numbering of the folder begins anew. */
  readonly validity: string;
  /** What the mailbox calls the mail. */
  readonly uid: string;
}

export interface Mailbox extends AsyncDisposable {
  /** Server and folder, for a person. */
  readonly title: string;
  /** Not yet taken, oldest first. */
  waiting(): Promise<readonly WaitingMail[]>;
  /** Its bytes, cut off at `most`; undefined when it is there no more. Does not mark it. */
  read(mail: Pick<WaitingMail, 'uid' | 'validity'>, most: number): Promise<Uint8Array | undefined>;
  markTaken(mail: WaitingMail): Promise<void>;
}
