/** The completion script of PowerShell. */
import type { CompletionWords } from './words.ts';

export function powershellCompletion({ first, verbs, commands }: CompletionWords): string {
  const table = (entries: readonly (readonly [string, readonly string[]])[]): string =>
    entries.map(([key, words]) => `    ${quoted(key)} = @(${words.map(quoted).join(', ')})`).join('\n');
  const flags = commands.map(({ name, flags: known, words }) => [name, [...words, ...known.map(({ flag }) => flag), '--help']] as const);
  const choices = new Map(
    commands.flatMap(({ flags: known }) =>
      known.filter(({ takes }) => takes === 'choice').map(({ flag, choices: words }) => [flag, words] as const),
    ),
  );
  return `# PowerShell completion of openward
Register-ArgumentCompleter -Native -CommandName openward -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $verbs = @{
${table([...verbs].map(([group, words]) => [group, words.map(({ word }) => word)]))}
  }
  $flags = @{
${table(flags)}
  }
  $choices = @{
${table([...choices])}
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  if ($wordToComplete) { $words = @($words | Select-Object -SkipLast 1) }
  $name = if ($words.Count -gt 2 -and $verbs.ContainsKey($words[1])) { "$($words[1]) $($words[2])" } elseif ($words.Count -gt 1) { $words[1] } else { '' }
  $previous = $words[-1]
  $offered = if ($choices.ContainsKey($previous)) { $choices[$previous] }
    elseif ($words.Count -eq 1) { @(${first.map(({ word }) => quoted(word)).join(', ')}) }
    elseif ($words.Count -eq 2 -and $verbs.ContainsKey($words[1])) { $verbs[$words[1]] }
    elseif ($flags.ContainsKey($name)) { $flags[$name] }
    else { @() }
  $offered | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
