/** schemas/scope.schema.json from the schema that validates scope files. */
import { scopeJsonSchema } from '../../src/stages/scope/scope-json-schema.ts';

export function generateScopeSchema() {
  return [{ path: 'schemas/scope.schema.json', content: `${JSON.stringify(scopeJsonSchema(), null, 2)}\n` }];
}
