/** More addresses of one rule than this are not swept: the whole IPv4 space fits, an IPv6 network does not. */
export const MOST_SWEPT = 2n ** 32n;
