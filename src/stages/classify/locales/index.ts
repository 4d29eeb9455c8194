/** All locale packs. Shared code reads packs from here and never names a language. */
export { localePacks } from './registry.generated.ts';
