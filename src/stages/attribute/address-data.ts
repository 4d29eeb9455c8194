/**
 * Address data sets as an interface: which country and which network an address is said to be in. The data stay
 * outside the product; whoever has a set hands in a reader, with its name and date.
 */
export interface AddressFact {
  /** ISO 3166-1, upper case. */
  readonly country?: string;
  readonly asNumber?: number;
  readonly asName?: string;
}

export interface AddressFacts {
  /** Name and date of the set, for evidence. */
  readonly title: string;
  find(address: string): AddressFact | undefined;
}
