/**
 * Text as a database column takes it: PostgreSQL has no NUL character and no halves of surrogate pairs.
 * A hostile server may send both, and must not be able to make a transaction fail with them.
 */
export function plainText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
