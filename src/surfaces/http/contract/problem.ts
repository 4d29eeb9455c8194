/** How every failure is answered: RFC 9457, with the code of the error catalogue. */
import { z } from '@hono/zod-openapi';

export const problemSchema = z
  .object({
    type: z.string().openapi({ description: 'Address of a page on this code.', example: '/problems/CASE_CHANGED' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** What to do next. */
    hint: z.string(),
    instance: z.string().openapi({ description: 'Path of the request.' }),
    code: z.string().openapi({ description: 'Code of the error catalogue.', example: 'CASE_CHANGED' }),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          pointer: z.string().openapi({ description: 'JSON Pointer into the body or the query; of a scope, the key.' }),
          message: z.string(),
          line: z.number().int().optional().openapi({ description: 'Of the text that was sent, counted from 1.' }),
          column: z.number().int().optional(),
        }),
      )
      .optional(),
  })
  .openapi('Problem');

export type ProblemView = z.infer<typeof problemSchema>;
