/**
 * What one document may cost, whatever it holds: values visited, structures opened inside strings, characters
 * handed to their parsers. One budget for the whole document, so that nesting cannot multiply it.
 */
export interface Budget {
  /** Values and containers still to be visited. */
  visits: number;
  /** Structures still to be opened. */
  structures: number;
  /** Characters still to be parsed inside strings. */
  characters: number;
}

/** Containers inside containers, opened structures included. */
export const DEEPEST = 48;
/** Structures inside structures: JSON in base64 in a form in JSON. */
export const DEEPEST_STRUCTURES = 5;
/** Members of one container. */
export const MOST_MEMBERS = 400;

export function newBudget(): Budget {
  return { visits: 20_000, structures: 400, characters: 2_000_000 };
}
