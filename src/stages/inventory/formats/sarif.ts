/**
 * The inventory as SARIF 2.1.0, for tools that gather findings about files: one result for each class of a field.
 * Locations are files and field names; there are no snippets, since a snippet would be a value.
 */
import { createHash } from 'node:crypto';
import { factsOf, isDataClassId } from '../../classify/index.ts';
import type { Inventory, InventoryCollection, InventoryField } from '../inventory.ts';

export interface Tool {
  readonly version: string;
}

type Found = InventoryField['classes'][number];

export function toSarif({ files, collections }: Inventory, { version }: Tool): object {
  const ids = [...new Set(collections.flatMap(({ fields }) => fields.flatMap(({ classes }) => classes.map(({ id }) => id))))].toSorted();
  const failed = files.filter(({ state }) => state === 'failed');
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Openward', semanticVersion: version, rules: ids.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ name }) => ({ location: { uri: uriOf(name) } })),
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: files
              .filter(({ reason }) => reason !== undefined)
              .map(({ name, state, reason = '' }) => ({
                level: state === 'failed' ? 'error' : 'warning',
                message: { text: reason },
                locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) } } }],
              })),
          },
        ],
        results: collections.flatMap((collection) =>
          collection.fields.flatMap((field) =>
            field.classes.map((found) => resultOf(collection, field.path, found, ids.indexOf(found.id))),
          ),
        ),
      },
    ],
  };
}

function ruleOf(id: string): object {
  const { title, sensitive, parent } = isDataClassId(id) ? factsOf(id) : { title: id, sensitive: false, parent: 'none' };
  return {
    id,
    name: title.replace(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    defaultConfiguration: { level: sensitive ? 'warning' : 'note' },
    properties: { tags: [parent, ...(sensitive ? ['sensitive'] : [])] },
  };
}

function resultOf(collection: InventoryCollection, path: string, { id, confidence, role, n, reasons }: Found, ruleIndex: number): object {
  const sensitive = isDataClassId(id) && factsOf(id).sensitive;
  const title = isDataClassId(id) ? factsOf(id).title : id;
  const where = `${collection.name}: ${path}`;
  return {
    ruleId: id,
    ruleIndex,
    level: sensitive ? 'warning' : 'note',
    message: { text: `${title} (${role}) in ${where}, confidence ${confidence.toFixed(2)}.` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(collection.file) } },
        logicalLocations: [{ name: path, fullyQualifiedName: where, kind: 'member' }],
      },
    ],
    partialFingerprints: { 'openwardField/v1': fingerprint([collection.file, collection.name, path, id]) },
    properties: { confidence, role, n, reasons, documents: collection.documents },
  };
}

/** The same field of the same file has the same fingerprint in every run. */
function fingerprint(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
}

/** Paths as relative references; a first segment that looks like a scheme must not become one. */
function uriOf(name: string): string {
  const encoded = name
    .split(/[/\\]/)
    .map((part) => encodeURIComponent(part))
    .join('/');
  return encoded === '-' || encoded === '' ? 'stdin' : encoded;
}
