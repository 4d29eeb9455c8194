/** What a pack is made of: the case, its last measurement, the legal picture and who hands it over. */
import type { Outcome } from '../../../outcome.ts';
import type { LegalPicture } from '../../assess/weigh-law.ts';
import type { CaseState } from '../../disclose/desk/case-state.ts';
import type { Sender } from '../../disclose/notices/render-notice.ts';
import type { Wording } from '../languages.ts';

export interface PackInput {
  readonly state: CaseState;
  readonly wording: Wording;
  /** Of the last measurement that found it open; a case without an exposure in the books has none. */
  readonly outcome?: Outcome;
  readonly picture?: LegalPicture;
  /** What the protocol says of closing such a store, in English. */
  readonly advice: readonly string[];
  readonly sender: Sender;
  /** UTC instant. */
  readonly now: string;
  /** Of the product. */
  readonly version: string;
}
