/**
 * Installs Java programs by their Maven coordinates and compiles the starters beside this file. Maven
 * itself decides where artifacts come from, as the machine is set up.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { installOnce } from './cache.ts';
import { findJava, type Java, missingCommand, missingJava, runCommand } from './machine.ts';

export interface Artifact {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly type?: 'zip';
}

export async function missingForJava(): Promise<string | undefined> {
  return (await missingJava()) ?? (await missingCommand('mvn'));
}

export async function requireJava(): Promise<Java> {
  const java = await findJava();
  if (java === undefined) throw new Error(`The lab ${(await missingJava()) ?? 'needs Java'}.`);
  return java;
}

/** Puts the artifacts, and for jars everything that they need, into `directory/lib`. */
export async function copyArtifacts(directory: string, artifacts: readonly Artifact[]): Promise<void> {
  await writeFile(join(directory, 'pom.xml'), projectFile(artifacts));
  const alone = artifacts.every(({ type }) => type === 'zip');
  const goal = ['dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime', `-DexcludeTransitive=${alone}`];
  await runCommand('mvn', ['-q', '-B', ...goal], { cwd: directory });
}

/** Compiles `java/NAME.java` once per content and returns the folder of its classes. */
export async function compileStarter(name: string, server: string, flags: (library: string) => readonly string[]): Promise<string> {
  const source = join(import.meta.dirname, 'java', `${name}.java`);
  const digest = createHash('sha256')
    .update(await readFile(source))
    .digest('hex')
    .slice(0, 12);
  const { javac } = await requireJava();
  return installOnce(`starter-${name}-${digest}-${server.slice(server.lastIndexOf('/') + 1)}`, async (directory) => {
    await runCommand(javac, ['-nowarn', '-d', directory, ...flags(join(server, 'lib')), source]);
  });
}

export function classPath(...parts: readonly string[]): string {
  return parts.join(delimiter);
}

function projectFile(artifacts: readonly Artifact[]): string {
  const wanted = artifacts.map(
    ({ group, artifact, version, type }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>` +
      `${type === undefined ? '' : `<type>${type}</type>`}</dependency>`,
  );
  return (
    '<project><modelVersion>4.0.0</modelVersion><groupId>openward</groupId><artifactId>lab</artifactId>' +
    `<version>1</version><dependencies>${wanted.join('')}</dependencies></project>`
  );
}
