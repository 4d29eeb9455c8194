/**
 * What the machine at hand offers: commands on the path and a Java development kit of a fitting age.
 * Answers are sentences for the "skipped" line of a person, never exceptions.
 */
import { execFile } from 'node:child_process';
import { constants, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

/** The oldest and youngest Java under which every server of the lab was seen to start. */
const JAVA_AGES = { least: 17, most: 23 } as const;
const JVM_FOLDER = '/usr/lib/jvm';

export interface Java {
  readonly java: string;
  readonly javac: string;
  readonly jar: string;
}

export async function findCommand(name: string, folders: readonly string[] = []): Promise<string | undefined> {
  for (const folder of [...folders, ...(process.env['PATH'] ?? '').split(delimiter)]) {
    if (folder === '') continue;
    const path = join(folder, name);
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return undefined;
}

/** Undefined when all are there, otherwise a sentence that names the first that is not. */
export async function missingCommand(...names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    if ((await findCommand(name)) === undefined) return `needs the command "${name}", which is not on the path`;
  }
  return undefined;
}

/** `OPENWARD_LAB_JAVA_HOME` wins; then the path, `JAVA_HOME` and the system's folder of JVMs. */
export async function findJava(): Promise<Java | undefined> {
  for (const home of await javaHomes()) {
    const kit = { java: join(home, 'bin', 'java'), javac: join(home, 'bin', 'javac'), jar: join(home, 'bin', 'jar') };
    const age = javaAge(home);
    if (age >= JAVA_AGES.least && age <= JAVA_AGES.most && existsSync(kit.javac) && existsSync(kit.jar)) return kit;
  }
  return undefined;
}

export async function missingJava(): Promise<string | undefined> {
  if ((await findJava()) !== undefined) return undefined;
  return `needs a Java development kit ${JAVA_AGES.least} to ${JAVA_AGES.most} (with javac); set OPENWARD_LAB_JAVA_HOME to one`;
}

/** Runs a command to its end; a failure carries the last lines that it printed. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, [...args], { ...options, maxBuffer: 64 * 2 ** 20 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${command} failed: ${lastLines(`${stdout}\n${stderr}`, 12)}`, { cause: error }));
    });
  });
}

export function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n');
}

async function javaHomes(): Promise<readonly string[]> {
  const onPath = await findCommand('java');
  const system = existsSync(JVM_FOLDER) ? readdirSync(JVM_FOLDER).map((name) => join(JVM_FOLDER, name)) : [];
  const homes = [
    process.env['OPENWARD_LAB_JAVA_HOME'],
    onPath === undefined ? undefined : dirname(dirname(realpathSync(onPath))),
    process.env['JAVA_HOME'],
    ...system,
  ];
  return homes.filter((home) => home !== undefined).filter((home) => home !== '');
}

function javaAge(home: string): number {
  try {
    return Number(/^JAVA_VERSION="(\d+)/m.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
