/**
 * The contact ladder as data: who is told on which day, by how many channels, with whose approval, and how that
 * differs by country and by what is exposed. Read from YAML; the packaged default is in default-policy.ts.
 */
import { z } from 'zod';
import { roles } from '../../../contracts/party-words.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be lower-case words joined by hyphens');
const day = z.number().int().min(0).max(365);
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as BR');

export const noticeKinds = ['first', 'reminder', 'host', 'mediator', 'cert', 'regulator', 'final'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** When a rung, or another day for it, counts. Every condition that is given must hold. */
const condition = z
  .strictObject({
    /** Health data or what the law holds as dear. */
    sensitive: z.boolean().optional().describe('Whether health or other specially protected data is exposed.'),
    thirdParty: z.boolean().optional().describe('Whether somebody else was in the store or left a ransom note.'),
    countries: z.array(country).min(1).optional().describe("Any of these is the owner's, the host's or a data subject's country."),
  })
  .describe('Holds when every condition that is given holds.');

export type Condition = z.infer<typeof condition>;

const rung = z.strictObject({
  id,
  title: z.string().min(1).max(120),
  to: z.enum([...roles, 'decision']).describe('Role of the party that is told; "decision" is the decision on publication.'),
  notice: z.enum(noticeKinds).optional().describe('Which notice is drafted; none for a decision.'),
  day: day.describe('Days after somebody was named.'),
  channels: z.number().int().min(1).max(4).default(1).describe('On how many channels the party is told.'),
  persons: z.number().int().min(1).max(3).default(1).describe('How many persons must approve.'),
  counsel: z.boolean().default(false).describe('Whether counsel must approve as well.'),
  escalates: z.boolean().default(false).describe('Whether it tells others than owner and operator.'),
  /** Told even where an owner has answered; other rungs wait while somebody is acting. */
  always: z.boolean().default(false).describe('Whether it is due even while the owner is acting.'),
  when: condition.optional().describe('The rung counts only then.'),
  overrides: z
    .array(
      z.strictObject({
        when: condition,
        day: day.optional(),
        persons: z.number().int().min(1).max(3).optional(),
        counsel: z.boolean().optional(),
        always: z.boolean().optional(),
        why: z.string().min(1).max(200),
      }),
    )
    .default([])
    .describe('Changes of this rung; the last one that holds decides.'),
});

export const ladderSchema = z
  .strictObject({
    version: z.literal(1),
    name: z.string().min(1).max(80),
    confidenceFloor: z.number().min(0).max(1).describe('Below it an owner is written to only for a written reason.'),
    approvalHours: z.number().int().min(1).max(720).describe('How long an approval holds.'),
    answerDays: z.number().int().min(1).max(90).describe('Days without an answer after which a party is held to be silent.'),
    draftDays: z.number().int().min(1).max(90).describe('Days that the owner has the draft before anything is published.'),
    rungs: z.array(rung).min(1).max(40),
  })
  .superRefine((policy, context) => {
    const seen = new Set<string>();
    for (const [index, { id: name, to, notice, persons }] of policy.rungs.entries()) {
      if (seen.has(name)) context.addIssue({ code: 'custom', path: ['rungs', index, 'id'], message: `"${name}" is there twice` });
      seen.add(name);
      if ((to === 'decision') !== (notice === undefined))
        context.addIssue({
          code: 'custom',
          path: ['rungs', index, 'notice'],
          message: 'a decision has no notice, every other rung has one',
        });
      if (to === 'decision' && persons < 2)
        context.addIssue({ code: 'custom', path: ['rungs', index, 'persons'], message: 'a publication needs two persons' });
    }
  });

export type LadderPolicy = z.infer<typeof ladderSchema>;
export type Rung = LadderPolicy['rungs'][number];
