/**
 * Cleans a grey picture that a telephone took in poor light: grain is smoothed, shadows are evened out. Clean scans
 * are left as they are, since smoothing costs them their fine strokes.
 */
import type { GreyPicture } from './decode-picture.ts';

/** Standard deviation of grain, in levels of grey, above which there is more grain than edges explain. */
const GRAINY = 6;
/** Of the shorter side: wider than a line of text, narrower than a shadow. */
const NEIGHBOURHOOD = 0.05;
/** Shares of the neighbourhood's mean that are taken for ink and for paper. */
const BLACK = 0.4;
const WHITE = 0.88;

export function cleanPicture(picture: GreyPicture): GreyPicture {
  return grainOf(picture) < GRAINY ? picture : evened(smoothed(smoothed(picture)));
}

/** The median of what a filter blind to plain edges leaves: most of a page is empty, so letters do not count. */
export function grainOf({ width, height, grey }: GreyPicture): number {
  const counts = new Uint32Array(2048);
  let n = 0;
  const step = Math.max(1, Math.floor(height / 300));
  for (let y = 1; y < height - 1; y += step) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const p = (offset: number): number => grey[at + offset] ?? 0;
      const corners = p(-width - 1) + p(-width + 1) + p(width - 1) + p(width + 1);
      const sides = p(-width) + p(width) + p(-1) + p(1);
      const left = Math.min(2047, Math.abs(corners - 2 * sides + 4 * p(0)));
      counts[left] = (counts[left] ?? 0) + 1;
      n += 1;
    }
  }
  let level = 0;
  for (let seen = 0; level < 2047 && seen < n / 2; level += 1) seen += counts[level] ?? 0;
  // The filter makes grain six times as large; the median of its size is two thirds of the deviation.
  return level / (6 * 0.6745);
}

/** The mean of nine neighbours. */
function smoothed({ width, height, grey }: GreyPicture): GreyPicture {
  const out = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      let n = 0;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          sum += grey[ny * width + nx] ?? 0;
          n += 1;
        }
      }
      out[y * width + x] = sum / n;
    }
  }
  return { width, height, grey: out };
}

/** Each pixel against the mean of its neighbourhood, from sums over rectangles. */
function evened({ width, height, grey }: GreyPicture): GreyPicture {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const reach = Math.max(8, Math.round(Math.min(width, height) * NEIGHBOURHOOD));
  const out = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - reach) * (width + 1);
    const bottom = Math.min(height, y + reach + 1) * (width + 1);
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      const sum = (sums[bottom + right] ?? 0) - (sums[bottom + left] ?? 0) - (sums[top + right] ?? 0) + (sums[top + left] ?? 0);
      const mean = sum / (((bottom - top) / (width + 1)) * (right - left));
      const share = (grey[y * width + x] ?? 0) / Math.max(1, mean);
      out[y * width + x] = Math.max(0, Math.min(255, (255 * (share - BLACK)) / (WHITE - BLACK)));
    }
  }
  return { width, height, grey: out };
}
