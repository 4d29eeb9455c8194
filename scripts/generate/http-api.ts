/** The API document, and the types of the client that is made from it. */
import { apiDocument } from '../../src/surfaces/http/document.ts';
import { openApp } from '../../src/surfaces/http/open-app.ts';
import { typesOf } from './openapi/types-of.ts';

export function generateHttpApi(): readonly { path: string; content: string }[] {
  const app = openApp(() => {
    throw new TypeError('A document is made without means.');
  });
  const document = JSON.stringify(apiDocument(app), null, 2);
  return [
    { path: 'schemas/openapi.json', content: `${document}\n` },
    { path: 'src/surfaces/http/client/api.generated.ts', content: typesOf(JSON.parse(document)) },
  ];
}
