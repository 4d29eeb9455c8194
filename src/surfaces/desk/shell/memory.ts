/**
 * What the browser keeps between visits: choices of looks, and words that were typed and not yet sent. Never anything
 * that a server said. A browser that keeps nothing works all the same.
 */

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`openward.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`openward.${key}`, value);
  } catch {
    // A full or forbidden storage costs the choice, nothing else.
  }
}

/** Of this tab alone, so that a reload or a lost server does not cost what was typed. */
export function typed(key: string): string {
  try {
    return sessionStorage.getItem(`openward.typed.${key}`) ?? '';
  } catch {
    return '';
  }
}

export function keepTyped(key: string, value: string): void {
  try {
    if (value === '') sessionStorage.removeItem(`openward.typed.${key}`);
    else sessionStorage.setItem(`openward.typed.${key}`, value);
  } catch {
    // As above.
  }
}
