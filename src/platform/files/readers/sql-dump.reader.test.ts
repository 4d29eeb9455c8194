import { expect, test } from 'vitest';
import { collect, countsOf } from '../collect.fixture.ts';
import { CANARY, describeEncodings, describeReader } from '../reader.conformance.ts';
import { sqlDump } from './sql-dump.ts';

const postgres = `--
-- PostgreSQL database dump
--
SET statement_timeout = 0;
CREATE FUNCTION f() RETURNS trigger AS $body$ BEGIN x := ';'; END; $body$ LANGUAGE plpgsql;
CREATE TABLE public.patients (
    id integer NOT NULL,
    name text DEFAULT 'a, (b)'::text,
    born date,
    CONSTRAINT patients_pkey PRIMARY KEY (id)
);
COPY public.patients (id, name, born) FROM stdin;
1\t${CANARY} A\t1950-02-03
2\t${CANARY}\\tB\t\\N
\\.

INSERT INTO public.visits (patient_id, "reason of visit", cost) VALUES (1, '${CANARY}; it''s (fine), -- yes', 12.5), (2, NULL, NULL);
INSERT INTO patients VALUES (3, 'C', '1960-01-01'::date);
SELECT pg_catalog.setval('public.visits_id_seq', 2, true);
`;

const fixture = {
  name: 'clinic.sql',
  file: postgres,
  counts: { patients: 3, visits: 2 },
  strangers: ['-- a list of words\n- one', '{"a":1}', 'a,b\n1,2', '<a/>', 'INSERT the coin'],
};

describeReader(sqlDump, fixture);
describeEncodings(sqlDump, fixture);

test('columns have their names, from the statement or from the table', async () => {
  const { collections } = await collect(postgres);

  expect(collections.get('patients')).toEqual([
    { id: '1', name: `${CANARY} A`, born: '1950-02-03' },
    { id: '2', name: `${CANARY}\tB`, born: null },
    { id: 3, name: 'C', born: '1960-01-01' },
  ]);
  expect(collections.get('visits')?.[0]).toEqual({ patient_id: 1, 'reason of visit': `${CANARY}; it's (fine), -- yes`, cost: 12.5 });
});

test('dumps of MySQL escape with backslashes and quote names with accents', async () => {
  const dump =
    "-- MySQL dump 10.13\n/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `pa tients`;\nCREATE TABLE `pa tients` (`id` int, `note` varchar(20) COMMENT 'a;b', PRIMARY KEY (`id`)) ENGINE=InnoDB;\nINSERT INTO `pa tients` VALUES (1,'it\\'s'),(2,_binary 'x\\\\'),(3,0x4142);\n";

  expect((await collect(dump)).collections.get('pa tients')).toEqual([
    { id: 1, note: "it's" },
    { id: 2, note: 'x\\' },
    { id: 3, note: '0x4142' },
  ]);
});

test('dumps of SQLite are read', async () => {
  const dump =
    'PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE IF NOT EXISTS "visits" (id INTEGER, [at] TEXT);\nINSERT INTO visits VALUES(1,\'2020\');\nCOMMIT;\n';

  expect((await collect(dump)).collections.get('visits')).toEqual([{ id: 1, at: '2020' }]);
});

test('megabytes inside of one string, or of one comment, stay linear', async () => {
  const long = 'x'.repeat(8_000_000);

  expect(countsOf(await collect(`INSERT INTO a VALUES ('${long}');\nINSERT INTO a VALUES (1);\n`, { chunk: 16_384 }))).toEqual({ a: 2 });
  const commented = await collect(`INSERT INTO a VALUES (1);/*${long.repeat(3)}*/\nINSERT INTO a VALUES (1);\n`, { chunk: 16_384 });
  expect(commented.reports[0]?.state).toBe('partly');
});
