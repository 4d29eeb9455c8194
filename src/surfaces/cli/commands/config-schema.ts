/** `openward config schema`: the JSON Schema of openward.yaml, made from the list of settings. */
import { type Setting, settings } from '../../../settings.ts';
import type { CommandRun } from '../command.ts';
import { openOutput } from '../output/results.ts';

export const run: CommandRun = async (context) => {
  const output = await openOutput(context);
  await output.write(`${JSON.stringify(configSchema(), undefined, 2)}\n`);
  await output.close();
  return 0;
};

export function configSchema(): object {
  const lasting: readonly Setting[] = settings.filter((setting) => setting.lasting);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of Openward (openward.yaml)',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(lasting.map((setting) => [setting.key, propertyOf(setting)])),
  };
}

function propertyOf(setting: Setting): object {
  const facts = { description: setting.help, ...(setting.default === undefined ? {} : { default: setting.default }) };
  switch (setting.type) {
    case 'text':
    case 'path':
      return { type: 'string', minLength: 1, ...facts };
    case 'choice':
      return { enum: setting.choices ?? [], ...facts };
    case 'switch':
      return { type: 'boolean', ...facts };
    case 'list':
      return { type: 'array', items: { type: 'string', minLength: 1 }, ...facts };
    case 'whole':
    case 'count':
      return { type: 'integer', minimum: setting.least ?? 0, ...(setting.most === undefined ? {} : { maximum: setting.most }), ...facts };
  }
}
