/**
 * The targets that a scan is pointed at: arguments, lines of standard input for "-", and files of other tools
 * for --import, and with --from-imports the endpoints that imports reported. What cannot be read is told on standard error and the rest goes on.
 */
import { AppError, type Problem } from '../../../errors.ts';
import { protocols } from '../../../protocols/registry.generated.ts';
import { type Line, readLines } from '../../../stages/discover/lines.ts';
import { importTargets } from '../../../stages/discover/read-import.ts';
import { readTargets, type TargetList, withEndpoint } from '../../../stages/discover/target-list.ts';
import { usualPorts } from '../../../stages/discover/usual-ports.ts';
import type { CompiledScope } from '../../../stages/scope/compile-scope.ts';
import { formatTarget } from '../../../target.ts';
import type { CommandContext } from '../command.ts';
import { inputBytes } from '../imports/input-bytes.ts';
import { keptTargets } from '../imports/kept-targets.ts';
import { printable } from '../terminal/printable.ts';

const LONGEST_LINE = 4096;

/**
 * @returns undefined when none are given: everything that the scope covers is meant.
 * @throws AppError TARGET_MALFORMED, IMPORT_MALFORMED
 */
export async function givenTargets(context: CommandContext, scope: CompiledScope): Promise<readonly string[] | undefined> {
  const files = context.settings.list('import');
  const fromImports = context.settings.is('from-imports');
  if (context.args.length === 0 && files.length === 0 && !fromImports) return undefined;
  const ports = usualPorts(protocols);
  const found = new Set<string>(fromImports ? await keptTargets(context, scope) : []);
  const keep = async (from: string, { targets, problems }: TargetList) => {
    for (const target of targets) found.add(formatTarget(target));
    for (const problem of problems) await tell(context, from, problem);
  };
  await keep(
    'argument',
    await readTargets(
      context.args.filter((arg) => arg !== '-'),
      scope,
      ports,
    ),
  );
  if (context.args.includes('-'))
    await keep('line', await readTargets(texts(readLines(inputBytes(context, '-'), LONGEST_LINE)), scope, ports));
  for (const file of files) await keep(`${file}, line`, await readFile(context, file, scope));
  if (found.size === 0) throw new AppError('TARGET_MALFORMED', { detail: 'No target could be read.' });
  return [...found];
}

async function readFile(context: CommandContext, file: string, scope: CompiledScope): Promise<TargetList> {
  const { targets, problems } = await importTargets(inputBytes(context, file), file);
  return { targets: targets.map((target) => (target.kind === 'bucket' ? withEndpoint(target, scope) : target)), problems };
}

async function tell(context: CommandContext, from: string, { line, message }: Problem): Promise<void> {
  await context.streams.err.write(`${printable(`${from} ${line}: ${message}`)}\n`);
}

async function* texts(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  for await (const { text } of lines) yield text;
}
