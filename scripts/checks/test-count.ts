/** Adds up the test runner's own reports and closes with one line, `N passed, N failed, N skipped`. */
import { readFileSync } from 'node:fs';

const total = { passed: 0, failed: 0, skipped: 0 };
for (const path of process.argv.slice(2)) {
  const report: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
  total.passed += Number(report['numPassedTests'] ?? 0);
  total.failed += Number(report['numFailedTests'] ?? 0);
  total.skipped += Number(report['numPendingTests'] ?? 0) + Number(report['numTodoTests'] ?? 0);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
