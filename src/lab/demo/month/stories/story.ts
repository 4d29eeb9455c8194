/**
 * How the month goes for one of the nine, as its players live it: who they are, what they write, what they do to their
 * servers and when. Nothing here tells the desk what to do; the desk finds out, and the expectations say what it has to
 * have found when the month is over. All organisations are invented.
 */
import type { Role } from '../../../../contracts/party-words.ts';

export interface Player {
  readonly role: Role;
  readonly name: string;
  /** ISO 3166-1. */
  readonly country: string;
  /** BCP 47 tag of a language that notices are written in. */
  readonly language: string;
  /** Mail addresses in the order in which they are tried. */
  readonly mail: readonly string[];
  /** Of `mail`, those that no longer exist. */
  readonly bounces?: readonly string[];
  /** Why the desk takes it for what it is, where no source says so by itself. */
  readonly because: string;
  /** Whole percent. */
  readonly confidence: number;
}

export type DoorState = 'open' | 'closed' | 'auth' | 'filtered';

export type Deed =
  | { readonly is: 'door'; readonly to: DoorState }
  | { readonly is: 'ransom-note' }
  | {
      readonly is: 'writes';
      readonly role: Role;
      /** What a person at the desk will understand when reading it. */
      readonly meaning: 'answer' | 'says-fixed' | 'declines' | 'dispute' | 'auto-reply';
      readonly text: string;
      /** What the person takes down. */
      readonly summary: string;
    };

export type Happening = Deed & {
  /** Days since the first notice. */
  readonly day: number;
  readonly hour?: number;
};

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly players: readonly Player[];
  /** Two claims to be the owner that are too close to tell. */
  readonly disputed?: boolean;
  /** A host that attribution names by itself beside that of the story. */
  readonly namedHost?: string;
  readonly happenings: readonly Happening[];
  readonly ends: Ending;
}

export interface Ending {
  /** How it was found shut for good; `open` where it is still open when it is published. */
  readonly closure: 'closed' | 'authentication-now' | 'filtered' | 'open';
  /** Times that it opened again. */
  readonly reopened: number;
  readonly bounced: number;
  /** Claims to be the owner that stay beside each other. */
  readonly disputedOwners: number;
  /** Rungs on which a notice went out, in alphabetical order. */
  readonly rungs: readonly string[];
  /** Languages of the notices to owner and operator. */
  readonly languages: readonly string[];
  readonly thirdParty: boolean;
}
