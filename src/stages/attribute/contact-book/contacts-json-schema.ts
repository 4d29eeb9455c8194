/** The contact book's format as JSON Schema 2020-12, for editors; schemas/contacts.schema.json is this. */
import { z } from 'zod';
import { contactBookSchema } from './contact-book.ts';

export function contactsJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(contactBookSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    $id: 'https://openward.example/schemas/contacts.schema.json',
    title: 'Openward contact book',
    description:
      'Parties that one has dealt with before, with their domains, address ranges and dated contacts. YAML 1.2 (or JSON) of at most 4 MiB, without aliases.',
    ...schema,
  };
}
