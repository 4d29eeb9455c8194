/**
 * Puts a real server together: a throw-away directory, the program at a private place, a counting front
 * door at the asked address, and a back door that fills and measures it past the front.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFront } from '../front.ts';
import type { Dataset, LabServer, Measured, StartOptions } from '../server.ts';
import { choosePlace, type Place, requireLoopback } from './place.ts';
import { type ProgramOptions, startProgram } from './program.ts';

/** A real server also tells what it costs. */
export interface RealServer extends LabServer {
  readonly pid: number;
  /** Where the program itself listens; connections there are not counted. */
  readonly back: { readonly address: string; readonly port: number };
  /** Resident memory now, in bytes; undefined where the system does not tell. */
  memory(): number | undefined;
}

export interface BackDoor {
  load(dataset: Dataset): Promise<void>;
  measure(): Promise<readonly Measured[]>;
}

export interface Recipe extends Omit<ProgramOptions, 'name' | 'directory'> {
  readonly backDoor: BackDoor;
}

export interface Site {
  readonly directory: string;
  readonly place: Place;
  readonly front: { readonly address: string; readonly port: number };
}

export async function startReal(
  id: string,
  name: string,
  options: StartOptions,
  prepare: (site: Site) => Promise<Recipe>,
): Promise<RealServer> {
  requireLoopback(options.address);
  const place = await choosePlace();
  const { address, port, certificate } = options;
  const front = await openFront({ address, port, back: place, ...(certificate === undefined ? {} : { certificate }) });
  try {
    const directory = await mkdtemp(join(tmpdir(), `openward-lab-${id}-`));
    const { backDoor, ...recipe } = await prepare({ directory, place, front });
    const program = await startProgram({ ...recipe, name, directory });
    return {
      name,
      real: true,
      address: front.address,
      port: front.port,
      get connections() {
        return front.connections;
      },
      pid: program.pid,
      back: { address: place.address, port: place.port },
      memory: program.memory,
      load: backDoor.load,
      measure: backDoor.measure,
      become: front.become,
      close: async () => {
        await front.close();
        await program.stop();
      },
    };
  } catch (error) {
    await front.close();
    throw error;
  }
}
