/** The part of the recognition engine that is used here; the package brings no types. */
declare module 'tesseract.js-core/*' {
  export interface Engine {
    readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
    readonly TessBaseAPI: new () => Api;
    readonly OSResults: new () => OrientationAndScript;
  }

  export interface Api {
    /** -1 where the languages cannot be loaded. */
    Init(dataPath: null, languages: string, mode: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Takes the file "/input"; 1 where it cannot be read. */
    SetImageFile(orientation: number, radians: number): number;
    FindLines(): number;
    /** Slope of the lines in radians. */
    GetGradient(): number;
    DetectOS(results: OrientationAndScript): boolean;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
    /** From 0 to 100. */
    MeanTextConf(): number;
    End(): void;
  }

  export interface OrientationAndScript {
    readonly best_result: {
      readonly orientation_id: number;
      readonly script_id: number;
      readonly sconfidence: number;
      readonly oconfidence: number;
    };
    readonly unicharset: { get_script_from_script_id(id: number): string };
  }

  const load: (options: object) => Promise<Engine>;

  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export { load as default };
}
