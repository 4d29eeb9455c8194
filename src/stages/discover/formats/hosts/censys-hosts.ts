/** Hosts as both of Censys' products write them, for the two formats that differ in names and wrapping. */
import { z } from 'zod';
import { rowBy } from '../reading/json-rows.ts';
import { looseNumber, looseText, someText } from '../reading/loose-schemas.ts';
import type { Said } from '../reading/row-format.ts';

const MOST_SERVICES = 65_535;

const serviceSchema = z.object({
  port: looseNumber,
  transport_protocol: looseText,
  service_name: looseText,
  extended_service_name: looseText,
  protocol: looseText,
  observed_at: looseText,
  scan_time: looseText,
});

const hostSchema = z.object({
  ip: someText,
  services: z.array(serviceSchema).max(MOST_SERVICES),
  last_updated_at: looseText,
});

export function censysHost(row: unknown): readonly Said[] | undefined {
  const host = rowBy(hostSchema, row);
  return host?.services.map((service) => ({
    address: host.ip,
    port: service.port,
    // QUIC is UDP, and the only transport that is named otherwise.
    transport: service.transport_protocol?.toLowerCase() === 'quic' ? 'udp' : service.transport_protocol,
    seenAt: service.scan_time ?? service.observed_at ?? host.last_updated_at,
    service: service.protocol ?? service.extended_service_name ?? service.service_name,
  }));
}
