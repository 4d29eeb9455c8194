/**
 * Flags that make a Java server start fast and stay small, since a dozen of them share one machine:
 * the quick compiler only, the collector without helper threads, a small heap.
 */
export const LEAN_JVM: readonly string[] = [
  '-Xms256m',
  '-Xmx512m',
  '-Xshare:auto',
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-XX:-UsePerfData',
  '-Dfile.encoding=UTF-8',
  '-Djava.awt.headless=true',
];
