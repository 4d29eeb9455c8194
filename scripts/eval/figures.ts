/** The figures that stay with the sets: what a change of the recognisers must not make worse. */
import { z } from 'zod';
import { f1, type JudgedField, type Scores } from './score.ts';

export const figuresSchema = z.strictObject({
  macro: z.number(),
  micro: z.number(),
  sensitive: z.number(),
  falseAlarms: z.number(),
  classes: z.record(z.string(), z.number()),
  /** Fields that are judged wrongly, and how. */
  wrong: z.array(z.string()),
});

export type Figures = z.infer<typeof figuresSchema>;

/** Any retraining tips fields that stand on the edge; changes smaller than these are let pass. */
const SLACK = 0.006;
const SLACK_OF_ALARMS = 0.015;

export function figuresOf(judged: readonly JudgedField[], scores: Scores): Figures {
  return {
    macro: round(scores.macro),
    micro: round(scores.micro),
    sensitive: round(scores.sensitive),
    falseAlarms: round(scores.falseAlarms),
    classes: Object.fromEntries([...scores.classes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, tally]) => [id, round(f1(tally))])),
    wrong: judged.flatMap(wrongOf).toSorted(),
  };
}

/** What became worse, in words; nothing when all held. */
export function fallen(before: Figures, now: Figures): string[] {
  const drops: string[] = [];
  for (const name of ['macro', 'micro', 'sensitive'] as const)
    if (now[name] < before[name] - SLACK) drops.push(`${name} F1 fell from ${before[name]} to ${now[name]}`);
  if (now.falseAlarms > before.falseAlarms + SLACK_OF_ALARMS)
    drops.push(`false alarms rose from ${before.falseAlarms} to ${now.falseAlarms}`);
  if (drops.length === 0) return [];
  for (const [id, value] of Object.entries(before.classes))
    if ((now.classes[id] ?? 0) < value) drops.push(`  ${id}: F1 ${value} to ${now.classes[id] ?? 0}`);
  const known = new Set(before.wrong);
  return [...drops, ...now.wrong.filter((line) => !known.has(line)).map((line) => `  newly wrong: ${line}`)];
}

function wrongOf(field: JudgedField): string[] {
  const at = `${field.set} ${field.collection} ${field.path}`;
  return [...field.missed.map((id) => `${at} lacks ${id}`), ...field.wrong.map((id) => `${at} is no ${id}`)];
}

const round = (value: number): number => Number(value.toFixed(4));
