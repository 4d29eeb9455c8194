/** How likely so many hits are by chance alone. */

/** P(X ≥ `count`) for X hits among `n`, each by `chance`. */
export function binomialTail(count: number, n: number, chance: number): number {
  if (count <= 0) return 1;
  if (chance <= 0 || count > n) return 0;
  if (chance >= 1) return 1;
  const odds = Math.log(chance) - Math.log1p(-chance);
  // From k to k + 1 hits the logarithm of the probability changes by that of (n − k) / (k + 1) times the odds.
  let log = n * Math.log1p(-chance);
  let sum = 0;
  for (let k = 0; k <= n; k += 1) {
    if (k >= count) sum += Math.exp(log);
    log += Math.log((n - k) / (k + 1)) + odds;
  }
  return Math.min(1, sum);
}
