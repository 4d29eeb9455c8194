/**
 * What attribution said, as a case carries it: claims with their contacts, which are nobody's parties yet.
 */
import { z } from 'zod';
import { channelIds, roles } from '../../../contracts/party-words.ts';

const words = z.string().max(2000);

export const proposedPartySchema = z.strictObject({
  claim: z.strictObject({
    role: z.enum(roles),
    name: z.string().min(1).max(200),
    country: z.string().length(2).nullable(),
    language: z.string().min(2).max(35),
    confidence: z.number().min(0).max(1),
    disputed: z.boolean(),
    evidence: z.array(words).max(100).readonly(),
    evidenceAgainst: z.array(words).max(100).readonly(),
  }),
  contacts: z
    .array(z.strictObject({ channel: z.enum(channelIds), address: z.string().max(520), source: words }))
    .max(50)
    .readonly(),
});
export type ProposedParty = z.infer<typeof proposedPartySchema>;

export const proposalSchema = z.strictObject({
  /** When the sources were asked. */
  at: z.iso.datetime(),
  parties: z.array(proposedPartySchema).max(60).readonly(),
});
export type Proposal = z.infer<typeof proposalSchema>;
