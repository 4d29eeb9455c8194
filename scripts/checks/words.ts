/**
 * Words that must never stand in the repository: machine paths, registry hosts, and addresses or domains that could
 * be somebody's. Documentation ranges, loopback and reserved domains are what examples use.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly except?: RegExp;
}

const rules: readonly Rule[] = [
  { name: 'a path of one machine', pattern: /\/(?:root|home\/[a-z]+|Users\/[A-Za-z]+|work\/main)\/[A-Za-z.]/ },
  {
    name: 'a registry host',
    pattern: /registry\.npmj[s]\.org|registry\.yarnpk[g]|pyp[i]\.org|repo1?\.mave[n]|proxy\.golan[g]|index\.crate[s]/,
  },
  {
    name: 'an e-mail address outside the reserved domains',
    pattern: /[a-z0-9._-]+@(?!.*\.(?:example|test|invalid|localhost)\b)[a-z0-9-]+\.(?:com|org|net|de|fr|br)\b/,
  },
];

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && !/^(package-lock\.json|LICENSE)$/.test(path) && !path.startsWith('scripts/checks/'));

const problems: string[] = [];
for (const path of files) {
  const lines = readFileSync(path, 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    for (const rule of rules) if (rule.pattern.test(line)) problems.push(`${path}:${index + 1} holds ${rule.name}`);
  }
}
if (problems.length > 0) {
  console.error(problems.slice(0, 40).join('\n'));
  process.exitCode = 1;
} else {
  console.log(`words: ${files.length} files are clean`);
}
