/** A refusal of `npm run new`, with a code as every error of the product has one, and what to do next. */
export type RefusalCode = 'USAGE' | 'UNIT_UNKNOWN' | 'UNIT_NAME_INVALID' | 'UNIT_NAME_TAKEN' | 'UNIT_NOT_REGISTERED';

export const refusalExits: Readonly<Record<RefusalCode, 2 | 3>> = {
  USAGE: 2,
  UNIT_UNKNOWN: 2,
  UNIT_NAME_INVALID: 2,
  UNIT_NAME_TAKEN: 2,
  UNIT_NOT_REGISTERED: 3,
};

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly hint: string;

  constructor(code: RefusalCode, detail: string, hint: string) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.hint = hint;
  }
}
