/**
 * Recognises the text on a picture: finds the script and the way up, sets the lines straight, and reads with the
 * languages of that script. The engine's files live in its own memory; nothing is written to disk or fetched. It
 * computes without a pause, so whoever runs it limits its time from outside.
 */
import type { Api, Engine } from 'tesseract.js-core/*';
import { cleanPicture } from './clean-picture.ts';
import { asFile, decodePicture, type GreyPicture, turned } from './decode-picture.ts';
import { isInstalled, languagesOf, missingForRecognition, ORIENTATION, readLanguage, scripts } from './languages.ts';

export type Recognition =
  | { readonly is: 'read'; readonly text: string; readonly script: string; readonly confidence: number }
  | { readonly is: 'unread'; readonly why: string };

export interface Recogniser {
  recognise(picture: Uint8Array): Promise<Recognition>;
}

/** One block of text with lines of different sizes: columns would part labels from what follows them. */
const ONE_BLOCK = '6';
const LSTM = 1;
/** Below this the words are guesses; borders and dust lower it for a page that is legible. */
const LEGIBLE = 45;
/** Above this no other script is tried. */
const CLEAR = 72;
const SURE_OF_SCRIPT = 0.8;
const SURE_OF_WAY_UP = 2;
/** Radians; less does not hurt. */
const LEAST_SLOPE = 0.004;

export function createRecogniser(): Recogniser {
  let loaded: Promise<Reader> | undefined;
  return {
    async recognise(picture) {
      const missing = missingForRecognition();
      if (missing !== undefined) return { is: 'unread', why: missing };
      let grey: GreyPicture;
      try {
        grey = cleanPicture(await decodePicture(picture));
      } catch {
        return { is: 'unread', why: 'it cannot be decoded' };
      }
      loaded ??= loadEngine().then((engine) => new Reader(engine));
      return (await loaded).read(grey);
    },
  };
}

async function loadEngine(): Promise<Engine> {
  try {
    return await (await import('tesseract.js-core/tesseract-core-simd.js')).default({});
  } catch {
    // A processor without vector instructions.
    return await (await import('tesseract.js-core/tesseract-core.js')).default({});
  }
}

class Reader {
  readonly #engine: Engine;
  readonly #api: Api;
  readonly #data = new Set<string>();
  #ready = '';

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#api = new engine.TessBaseAPI();
  }

  read(picture: GreyPicture): Recognition {
    const { script, quarters } = this.#lookAt(picture);
    if (script !== undefined && languagesOf(script).length === 0)
      return {
        is: 'unread',
        why: scripts.includes(script) ? 'the language of its text is not installed' : 'no language of its script is known',
      };
    const upright = turned(picture, quarters);
    let best: Extract<Recognition, { is: 'read' }> | undefined;
    // Poor light makes one script look like another: what reads badly is tried as the others, too.
    for (const each of script === undefined ? scripts : [script, ...scripts.filter((other) => other !== script)]) {
      const read = this.#readAs(each, upright);
      if (read !== undefined && read.confidence > (best?.confidence ?? 0)) best = read;
      if (best !== undefined && best.confidence >= CLEAR) break;
    }
    if (best === undefined || best.text.trim() === '') return { is: 'unread', why: 'no text was found on it' };
    return best.confidence < LEGIBLE ? { is: 'unread', why: 'the text on it is not legible' } : best;
  }

  /** Too little text says nothing of either. */
  #lookAt(picture: GreyPicture): { readonly script: string | undefined; readonly quarters: number } {
    if (!isInstalled(ORIENTATION) || !this.#begin(ORIENTATION, 0)) return { script: undefined, quarters: 0 };
    if (!this.#take(picture, 0)) return { script: undefined, quarters: 0 };
    const results = new this.#engine.OSResults();
    if (!this.#api.DetectOS(results)) return { script: undefined, quarters: 0 };
    const { script_id, sconfidence, orientation_id, oconfidence } = results.best_result;
    const script = results.unicharset.get_script_from_script_id(script_id);
    // The engine counts quarters that the page was turned, counter-clockwise.
    const quarters = oconfidence >= SURE_OF_WAY_UP ? orientation_id % 4 : 0;
    return { script: sconfidence >= SURE_OF_SCRIPT ? script : undefined, quarters };
  }

  #readAs(script: string, picture: GreyPicture): Extract<Recognition, { is: 'read' }> | undefined {
    const languages = languagesOf(script).join('+');
    if (languages === '' || !this.#begin(languages, LSTM)) return undefined;
    this.#api.SetVariable('tessedit_pageseg_mode', '3');
    if (!this.#take(picture, 0)) return undefined;
    this.#api.FindLines();
    const slope = this.#api.GetGradient();
    this.#api.SetVariable('tessedit_pageseg_mode', ONE_BLOCK);
    this.#take(picture, Math.abs(slope) >= LEAST_SLOPE && Number.isFinite(slope) ? slope : 0);
    this.#api.Recognize(null);
    const text = this.#api.GetUTF8Text();
    const confidence = this.#api.MeanTextConf();
    this.#engine.FS.writeFile('/input', new Uint8Array());
    return { is: 'read', text, script, confidence };
  }

  #begin(languages: string, mode: number): boolean {
    if (this.#ready === languages) return true;
    for (const language of languages.split('+')) {
      if (this.#data.has(language)) continue;
      const data = readLanguage(language);
      if (data === undefined) return false;
      this.#engine.FS.writeFile(`./${language}.traineddata`, data);
      this.#data.add(language);
    }
    if (this.#ready !== '') this.#api.End();
    this.#ready = this.#api.Init(null, languages, mode) === 0 ? languages : '';
    if (this.#ready !== '') this.#api.SetVariable('debug_file', '/dev/null');
    return this.#ready !== '';
  }

  #take(picture: GreyPicture, slope: number): boolean {
    this.#engine.FS.writeFile('/input', asFile(picture));
    return this.#api.SetImageFile(1, slope) !== 1;
  }
}
