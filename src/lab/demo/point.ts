/** One fact that the demo compares, in the contract of demo/outcome.json. */
export interface Point {
  readonly id: string;
  readonly case: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly ok: boolean;
}

export type AddPoint = (what: string, expected: string, found: string, ok?: boolean) => void;

/** Collects points of one case under ids such as `case-1/persons`. */
export function pointsUnder(id: string, title: string): { readonly points: Point[]; readonly add: AddPoint } {
  const points: Point[] = [];
  const add: AddPoint = (what, expected, found, ok = expected === found) => {
    points.push({ id: `${id}/${what.replaceAll(' ', '-')}`, case: title, what, expected, found, ok });
  };
  return { points, add };
}
