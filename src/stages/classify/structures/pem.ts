/** PEM blocks: keys and certificates in base64 between their marker lines. The kind is told, the block is not read. */
import { Content } from '../documents/records.ts';
import type { Structure } from './structure.ts';

const MARK = /^\s{0,8}-----BEGIN ([A-Z0-9 ]{1,40})-----/;

export const pem: Structure = {
  id: 'pem',
  title: 'PEM block',
  marked: false,
  longest: 20_000,
  whole: false,
  fits: (text) => MARK.test(text.slice(0, 80)),
  open: (text) => {
    const label = MARK.exec(text.slice(0, 80))?.[1];
    if (label === undefined) return undefined;
    const kind =
      label.endsWith('PRIVATE KEY') || label.startsWith('PGP PRIVATE')
        ? 'private-key'
        : label.includes('CERTIFICATE')
          ? 'certificate'
          : 'block';
    // A private key stays the text that its detector knows; others are contents.
    return { value: new Content(`application/pem-${kind}`, `${text.length}:${text.slice(60, 160)}`), alsoText: kind === 'private-key' };
  },
  hits: [
    {
      text: '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUf\n-----END CERTIFICATE-----\n',
      holds: { '': 'application/pem-certificate' },
    },
    {
      text: '-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKj34Gky\n-----END RSA PRIVATE KEY-----',
      holds: { '': 'application/pem-private-key' },
    },
  ],
  misses: ['-----BEGIN', '----- BEGIN NOTE -----', 'see -----BEGIN CERTIFICATE-----'],
};
