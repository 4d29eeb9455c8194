/** A view of a wire that speaks TLS whatever the target said, for the second attempt of `identify`. */
import type { Wire } from '../../platform/wire/contract.ts';

export function overTls(wire: Wire): Wire {
  return {
    get target() {
      return wire.target;
    },
    get budget() {
      return wire.budget;
    },
    get depth() {
      return wire.depth;
    },
    get spent() {
      return wire.spent;
    },
    http: (request) => wire.http(request, { tls: true }),
    connect: () => wire.connect({ tls: true }),
    elsewhere: (endpoint) => overTls(wire.elsewhere(endpoint)),
    close: () => wire.close(),
  };
}
