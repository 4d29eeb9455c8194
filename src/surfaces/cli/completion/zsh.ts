/** The completion script of zsh. */
import type { CompletedFlag, CompletionWords } from './words.ts';

export function zshCompletion({ first, verbs, commands }: CompletionWords): string {
  const groups = [...verbs].map(
    ([group, words]) =>
      `    ${group}) if ((CURRENT == 3)); then local -a verbs=(${described(words)}); _describe verb verbs; return; fi; name="$words[2] $words[3]" ;;`,
  );
  const cases = commands.map(({ name, flags, words }) => {
    const depth = name.split(' ').length;
    const rest = words.length > 0 ? `'1:word:(${words.join(' ')})'` : "'*:file:_files'";
    return `    '${name}') words=(openward "\${(@)words[${depth + 2},-1]}"); ((CURRENT -= ${depth})); _arguments -s ${flags.map(flagSpec).join(' ')} ${rest} ;;`;
  });
  return `#compdef openward
_openward() {
  local name="$words[2]"
  if ((CURRENT == 2)); then
    local -a commands=(${described(first)})
    _describe command commands
    return
  fi
  case "$words[2]" in
${groups.join('\n')}
  esac
  case "$name" in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _openward ]]; then _openward "$@"; else compdef _openward openward; fi
`;
}

function described(words: readonly { readonly word: string; readonly help: string }[]): string {
  return words.map(({ word, help }) => quoted(`${word}:${help}`)).join(' ');
}

function flagSpec({ flag, help, takes, choices }: CompletedFlag): string {
  const text = `${flag}[${help.replaceAll(/[[\]:]/g, ' ')}]`;
  if (takes === 'nothing') return quoted(text);
  if (takes === 'choice') return quoted(`${text}:value:(${choices.join(' ')})`);
  const action = takes === 'directory' ? '_files -/' : takes === 'file' ? '_files' : ' ';
  return quoted(`${text}:value:${action}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
