/**
 * Dumps of PostgreSQL, MySQL, MariaDB and SQLite in SQL: rows of INSERT and COPY, one collection per table, columns by
 * their names from the statement or from CREATE TABLE. Nothing is executed.
 */
import { AppError } from '../../../errors.ts';
import type { FileReader, Intake } from '../reader.ts';
import { looksLikeSql, SqlScanner } from '../sql/scanner.ts';
import { decodeChunks } from '../text.ts';

export const sqlDump: FileReader = {
  id: 'sql-dump',
  title: 'SQL dump',
  extensions: ['sql', 'dump', 'ddl'],

  recognise: ({ text }) => (looksLikeSql(text) ? 0.95 : 0),

  async read(source, sink, limits) {
    const tables = new Map<string, Intake>();
    let long = 0;
    const backslashes = /MySQL dump|MariaDB dump|mysqldump|phpMyAdmin|ENGINE=|`/.test(source.head.text);
    const scanner = new SqlScanner(
      limits.record,
      { backslashes },
      {
        row(table, columns, cells, weight) {
          const intake = tables.get(table) ?? sink.open(table === '' ? source.stem : table);
          tables.set(table, intake);
          intake.add(Object.fromEntries(cells.map((cell, at) => [columns?.[at] ?? `c${at + 1}`, cell])), weight);
        },
        tooLong: () => {
          long += 1;
        },
      },
    );
    for await (const text of decodeChunks(source.chunks())) scanner.push(text);
    scanner.end();
    sink.passedOver(long, 'statements or rows that are too long');
    if (!scanner.complete) throw new AppError('FILE_MALFORMED', { detail: `${source.name} breaks off inside a statement.` });
  },
};
