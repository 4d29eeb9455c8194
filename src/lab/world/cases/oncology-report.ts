/** The long parts of an oncology observation: the pathologist's report and the coverage of every exon of the panel. */
import { list } from '../people/person.ts';
import { randomFor } from '../random.ts';

const findings = list(
  'Tumor cellularity of the submitted section is adequate for analysis.,The neoplastic cells are arranged in irregular glands and nests.,Immunohistochemistry shows strong membranous staining.,No lymphovascular invasion is identified in the planes examined.,The margin is free of tumor by more than two millimeters.,Focal necrosis and a brisk inflammatory infiltrate are present.,The variant was confirmed by an orthogonal method.,Germline origin cannot be excluded and counseling is recommended.,Microsatellite status is stable on the markers tested.,Tumor mutational burden is low for this histology.,The patient tolerated the biopsy well and reports mild fatigue.,Family history includes a first-degree relative with breast cancer.',
);

/** Four to nine sentences. */
export function reportText(seed: string, index: number): string {
  const random = randomFor(`${seed}/report`, index);
  return Array.from({ length: random.int(4, 9) }, () => random.pick(findings)).join(' ');
}

/** Reads per exon, as sequencing panels list them. */
export function exonCoverage(seed: string, index: number): number[] {
  const random = randomFor(`${seed}/coverage`, index);
  return Array.from({ length: 860 }, () => random.int(180, 2400));
}
