/**
 * Makes of a picture what text is recognised on: grey, of a sane size, with the dark as dark and the light as light
 * as it goes. Decoding runs in a sandbox of WebAssembly, so that a crafted picture harms nothing but itself.
 */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** A byte for each pixel, rows from the top. */
  readonly grey: Uint8Array;
}

/** Letters of a page are some thirty pixels high at this size. */
const LONGEST_SIDE = 2000;
const SHORT_SIDE = 1100;

/** @throws whatever the decoder throws at what it cannot decode */
export async function decodePicture(bytes: Uint8Array): Promise<GreyPicture> {
  const { PhotonImage, resize, SamplingFilter } = await import('@silvia-odwyer/photon-node');
  const decoded = PhotonImage.new_from_byteslice(bytes);
  const longest = Math.max(decoded.get_width(), decoded.get_height());
  const factor = longest > LONGEST_SIDE ? LONGEST_SIDE / longest : longest < SHORT_SIDE ? 2 : 1;
  const width = Math.max(1, Math.round(decoded.get_width() * factor));
  const height = Math.max(1, Math.round(decoded.get_height() * factor));
  const sized = factor === 1 ? decoded : resize(decoded, width, height, SamplingFilter.Triangle);
  const grey = stretched(greyOf(sized.get_raw_pixels()));
  if (sized !== decoded) sized.free();
  decoded.free();
  return { width, height, grey };
}

/** Turns by quarters, clockwise. */
export function turned({ width, height, grey }: GreyPicture, quarters: number): GreyPicture {
  if (quarters % 4 === 0) return { width, height, grey };
  const out = new Uint8Array(grey.length);
  const across = quarters % 2 === 1;
  const outWidth = across ? height : width;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] = quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      out[toY * outWidth + toX] = grey[y * width + x] ?? 0;
    }
  }
  return { width: outWidth, height: across ? width : height, grey: out };
}

/** The simplest format there is (PGM), for the engine to take in. */
export function asFile({ width, height, grey }: GreyPicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + grey.length);
  file.set(header);
  file.set(grey, header.length);
  return file;
}

/** Luminance, what is transparent on white. */
function greyOf(pixels: Uint8Array): Uint8Array {
  const grey = new Uint8Array(pixels.length >> 2);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    const light = 0.299 * (pixels[from] ?? 0) + 0.587 * (pixels[from + 1] ?? 0) + 0.114 * (pixels[from + 2] ?? 0);
    const cover = (pixels[from + 3] ?? 255) / 255;
    grey[at] = light * cover + 255 * (1 - cover);
  }
  return grey;
}

/** One pixel in a hundred may be lost at each end. */
function stretched(grey: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  const cut = grey.length / 100;
  let low = 0;
  for (let seen = 0; low < 255 && seen + (counts[low] ?? 0) < cut; low += 1) seen += counts[low] ?? 0;
  let high = 255;
  for (let seen = 0; high > low && seen + (counts[high] ?? 0) < cut; high -= 1) seen += counts[high] ?? 0;
  if (high - low < 24) return grey;
  return grey.map((value) => Math.max(0, Math.min(255, ((value - low) * 255) / (high - low))));
}
