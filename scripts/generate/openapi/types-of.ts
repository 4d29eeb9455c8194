/**
 * TypeScript types of an API document, in the shape that openapi-fetch reads: `paths` with parameters, bodies and
 * answers, and one type for every named schema. Knows what our own document holds and refuses the rest.
 */
import { z } from 'zod';

const content = z.record(z.string(), z.object({ schema: z.unknown().optional() })).optional();
const operationSchema = z.object({
  summary: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['query', 'path', 'header', 'cookie']),
        required: z.boolean().default(false),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z.object({ required: z.boolean().default(false), content }).optional(),
  responses: z.record(z.string(), z.object({ content })),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
type Operation = z.infer<typeof operationSchema>;

export function typesOf(document: unknown): string {
  const { paths, components } = documentSchema.parse(document);
  const schemas = Object.entries(components.schemas).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    '/** Types of the HTTP API. Generated from schemas/openapi.json by "npm run generate". */\n',
    ...schemas.map(([name, schema]) => `${comment(schema, '')}export type ${name} = ${typeOf(schema, '')};\n`),
    'export interface paths {',
    ...Object.entries(paths).map(([path, methods]) => pathType(path, methods)),
    '}\n',
  ].join('\n');
}

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

function pathType(path: string, operations: Readonly<Record<string, Operation>>): string {
  const lines = Object.entries(operations).map(
    ([method, operation]) => `    /** ${operation.summary} */\n    ${method}: ${operationType(operation)};`,
  );
  const absent = methods.filter((method) => operations[method] === undefined).map((method) => `    ${method}?: never;`);
  return [`  ${JSON.stringify(path)}: {`, ...lines, ...absent, '  };'].join('\n');
}

function operationType({ parameters, requestBody, responses }: Operation): string {
  const places = (['query', 'header', 'path', 'cookie'] as const).map((place) => {
    const own = parameters.filter((one) => one.in === place);
    if (own.length === 0) return `        ${place}?: never;`;
    const optional = own.every(({ required }) => !required);
    const fields = own.map(
      ({ name, required, schema }) => `          ${JSON.stringify(name)}${required ? '' : '?'}: ${typeOf(schema, '          ')};`,
    );
    return [`        ${place}${optional ? '?' : ''}: {`, ...fields, '        };'].join('\n');
  });
  const body =
    requestBody === undefined
      ? '      requestBody?: never;'
      : `      requestBody${requestBody.required ? '' : '?'}: { content: ${contentType(requestBody.content)} };`;
  const answers = Object.entries(responses).map(([status, answer]) => {
    const name = status === 'default' ? 'default' : status;
    return `        ${name}: { headers: { [name: string]: unknown }; content${answer.content === undefined ? '?: never' : `: ${contentType(answer.content)}`} };`;
  });
  return ['{', '      parameters: {', ...places, '      };', body, '      responses: {', ...answers, '      };', '    }'].join('\n');
}

function contentType(content: Operation['responses'][string]['content']): string {
  const kinds = Object.entries(content ?? {}).map(([type, { schema }]) => `${JSON.stringify(type)}: ${typeOf(schema, '        ')}`);
  return `{ ${kinds.join('; ')} }`;
}

const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
  description: z.string().optional(),
});

function typeOf(given: unknown, indent: string): string {
  const schema = schemaShape.parse(given ?? {});
  if (schema.$ref !== undefined) return schema.$ref.replace('#/components/schemas/', '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((word) => JSON.stringify(word)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map((one) => typeOf(one, indent)))].join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map((one) => typeOf(one, indent)).join(' & ');
  const types = [schema.type ?? 'unknown'].flat();
  return types.map((type) => typeNamed(type, schema, indent)).join(' | ');
}

function typeNamed(type: string, schema: z.infer<typeof schemaShape>, indent: string): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
    case 'unknown':
      return type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      // Not readonly: the client maps over arrays, and takes a readonly one for an object.
      return `(${typeOf(schema.items, indent)})[]`;
    case 'object':
      return objectType(schema, indent);
    default:
      throw new Error(`The document has a type that the client does not know: ${type}`);
  }
}

function objectType({ properties, required, additionalProperties }: z.infer<typeof schemaShape>, indent: string): string {
  if (properties === undefined) return `{ readonly [key: string]: ${typeOf(additionalProperties, indent)} }`;
  const fields = Object.entries(properties).map(([name, schema]) => {
    const optional = required.includes(name) ? '' : '?';
    const key = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : JSON.stringify(name);
    return `${comment(schema, `${indent}  `)}${indent}  readonly ${key}${optional}: ${typeOf(schema, `${indent}  `)};`;
  });
  return ['{', ...fields, `${indent}}`].join('\n');
}

function comment(given: unknown, indent: string): string {
  const { description } = schemaShape.parse(given ?? {});
  return description === undefined ? '' : `${indent}/** ${description.replaceAll('*/', '* /')} */\n`;
}
