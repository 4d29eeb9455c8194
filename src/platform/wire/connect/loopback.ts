/** Whether a host is this machine by its literal address: a name could lead anywhere. */
export function isLoopback(host: string): boolean {
  return host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
