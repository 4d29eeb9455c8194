/** The query of an address: its names and values are read beside the address itself, which stays what it is. */
import { Entries } from '../documents/records.ts';
import { readPairs } from './form.ts';
import type { Structure } from './structure.ts';

export const query: Structure = {
  id: 'query',
  title: 'Query of an address',
  marked: true,
  longest: 8_000,
  whole: true,
  fits: (text) => /^(https?:\/\/|\/)[^\s?]{0,200}\?/.test(text.slice(0, 240)),
  open: (text) => {
    const from = text.indexOf('?') + 1;
    const fragment = text.indexOf('#', from);
    const pairs = readPairs(`${text.slice(from, fragment < 0 ? undefined : fragment)}&_=`);
    const named = pairs?.filter(([name]) => name !== '_') ?? [];
    return named.length === 0 ? undefined : { value: new Entries(named), alsoText: true };
  },
  hits: [
    {
      text: 'https://clinic.example/book?name=Ana+Silva&dob=1950-01-02#top',
      holds: { '#query.name': 'Ana Silva', '#query.dob': '1950-01-02' },
    },
    { text: '/search?cpf=529.982.247-25', holds: { '#query.cpf': '529.982.247-25' } },
  ],
  misses: ['https://clinic.example/book', '/is it true?', 'https://clinic.example/?', 'why? name=Ana'],
};
