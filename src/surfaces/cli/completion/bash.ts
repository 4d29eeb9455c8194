/** The completion script of bash. */
import type { CompletedFlag, CompletionWords } from './words.ts';

export function bashCompletion({ first, verbs, commands }: CompletionWords): string {
  const cases = commands.map(({ name, flags, words }) => {
    const valued = flags
      .filter(({ takes }) => takes !== 'nothing')
      .map(({ flag, short }) => (short === undefined ? flag : `${flag}|${short}`));
    const values = flags
      .filter(({ takes }) => takes !== 'nothing')
      .map((flag) => `        ${flag.flag}${flag.short === undefined ? '' : `|${flag.short}`}) ${valueReply(flag)}; return ;;`);
    const plain = words.length > 0 ? `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$cur"))` : 'COMPREPLY=($(compgen -f -- "$cur"))';
    return [
      `    "${name}")`,
      ...(valued.length === 0 ? [] : ['      case "$prev" in', ...values, '      esac']),
      `      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "${flags.map(({ flag }) => flag).join(' ')} --help" -- "$cur"))`,
      `      else ${plain}; fi ;;`,
    ].join('\n');
  });
  const groups = [...verbs].map(
    ([group, words]) => `    ${group}) COMPREPLY=($(compgen -W "${words.map(({ word }) => word).join(' ')}" -- "$cur")); return ;;`,
  );
  return `# bash completion of openward
_openward() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then COMPREPLY=($(compgen -W "${first.map(({ word }) => word).join(' ')} --help --version" -- "$cur")); return; fi
  if ((COMP_CWORD == 2)); then case "$command" in
${groups.join('\n')}
  esac; fi
  case "$command" in ${[...verbs.keys()].join('|')}) command="$command \${COMP_WORDS[2]}" ;; esac
  case "$command" in
${cases.join('\n')}
  esac
}
complete -o filenames -o bashdefault -F _openward openward
`;
}

function valueReply({ takes, choices }: CompletedFlag): string {
  if (takes === 'choice') return `COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$cur"))`;
  if (takes === 'directory') return 'COMPREPLY=($(compgen -d -- "$cur"))';
  return takes === 'file' ? 'COMPREPLY=($(compgen -f -- "$cur"))' : 'COMPREPLY=()';
}
