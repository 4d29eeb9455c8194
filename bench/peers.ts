/**
 * What well-known scanners were seen to do on the same kind of work, measured once on two shared cores over
 * loopback. They are told beside our figures and never mixed with them: another day, another state of the machine.
 */
export const peersMeasuredOn = '2026-11-24';

/** Program, wall seconds, CPU seconds, memory in MB, remark. */
export const sweepPeers: readonly (readonly string[])[] = [
  ['zmap, SYN packets', '3.0', '1.0', '6', 'needs raw sockets and root'],
  ['nmap -sT -T5 -Pn -n', '2.9 – 5.1', '2.8 – 3.4', '21', 'the best scanner that connects'],
  ['plain Go loop, 200 in flight', '3.7 – 6.3', '3.6 – 4.9', '14', 'a reference'],
  ['nmap -sS -T5', '5.6 – 5.7', '3.3', '23', ''],
  ['plain Node loop, 500 in flight', '7.1 – 9.2', '4.7 – 6.5', '105', 'a reference, on an older Node'],
  ['naabu -s c -c 500 -rate 100000', '10.8 – 13.8', '9.6 – 10.8', '535', 'loses hosts at a higher rate, without an error'],
];

export const verdictPeers: readonly (readonly string[])[] = [
  ['l9explore, 2,000 threads, 3 s', '3.6', '2.4', '135', 'a refusal, a timeout and a parse error are all "no"'],
  ['zgrab2 mongodb, 4,096 senders, 3 s', '3.9', '1.1', '84', 'an empty list can mean three things'],
  ['zgrab2 http, 4,096 senders, 3 s', '4.0', '1.7', '211', 'the raw answer, no verdict'],
  ['plain Go loop, 500 in flight, 3 s', '4.0', '0.9', '52', 'a reference'],
  ['plain Node loop over net, 500 in flight, 3 s', '4.3', '1.1', '73', 'a reference, on an older Node'],
  ['Node fetch, 500 in flight, 1 s', '6.9', '5.7', '266', 'wrong verdicts under load in two runs of three'],
  ['nuclei mongodb-unauth, raised', '7.4', '1.4', '200', 'a match or nothing'],
  ['nuclei, elasticsearch template, raised', '15.3', '6.5', '347', 'tells the product, not whether data can be read'],
  ['l9explore mongodb, 500 threads', '17.1', '9.0', '90', ''],
  ['httpx /_cat/indices, 500 threads, 3 s', '17.9', '14.4', '400', 'status and body'],
];
