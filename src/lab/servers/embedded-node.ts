/**
 * Starts one node of Elasticsearch 6 or 7, or of OpenSearch 2, inside a small Java program: these
 * generations are published as jars, not as distributions. Only the HTTP and transport module is loaded,
 * which halves start-up and memory; the answers are the server's own.
 */
import { join } from 'node:path';
import type { StartOptions } from '../server.ts';
import { installOnce } from './cache.ts';
import { LEAN_JVM } from './jvm.ts';
import { type Artifact, classPath, compileStarter, copyArtifacts, requireJava } from './maven.ts';
import { type RealServer, type Site, startReal } from './real-server.ts';
import { searchBackDoor, searchIsReady } from './search-back-door.ts';

export interface EmbeddedNode {
  readonly id: string;
  readonly name: string;
  /** Name of the installation in the cache. */
  readonly install: string;
  readonly artifacts: readonly Artifact[];
  readonly starter: 'EmbeddedElasticsearch' | 'EmbeddedOpenSearch';
  readonly transportPortSetting: string;
  readonly defaultCluster: string;
  readonly typed: boolean;
  readonly modules: readonly string[];
  readonly plugins?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly authorization?: string;
  /** Writes configuration files before the start. */
  readonly configure?: (site: Site) => Promise<void>;
}

export async function installEmbedded(node: EmbeddedNode): Promise<{ home: string; classes: string }> {
  const home = await installOnce(node.install, (directory) => copyArtifacts(directory, node.artifacts));
  const classes = await compileStarter(node.starter, home, (library) => ['-cp', join(library, '*')]);
  return { home, classes };
}

export function startEmbedded(node: EmbeddedNode, options: StartOptions): Promise<RealServer> {
  return startReal(node.id, node.name, options, async (site) => {
    const { java } = await requireJava();
    const { home, classes } = await installEmbedded(node);
    await node.configure?.(site);
    const { address, port, sidePort } = site.place;
    const settings: Record<string, string> = {
      'cluster.name': options.clusterName ?? node.defaultCluster,
      'network.host': address,
      'http.port': String(port),
      [node.transportPortSetting]: String(sidePort),
      'cluster.routing.allocation.disk.threshold_enabled': 'false',
      ...node.settings,
    };
    const door = {
      url: `http://${address}:${port}`,
      typed: node.typed,
      ...(node.authorization === undefined ? {} : { authorization: node.authorization }),
    };
    return {
      command: java,
      args: [
        ...LEAN_JVM,
        '--add-opens=java.base/java.lang=ALL-UNNAMED',
        '--add-opens=java.base/java.nio=ALL-UNNAMED',
        '-Dlog4j2.formatMsgNoLookups=true',
        '-cp',
        classPath(classes, join(home, 'lib', '*')),
        node.starter,
        join(site.directory, 'data'),
        node.modules.join(','),
        (node.plugins ?? []).join(',') || '-',
        ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
      ],
      ready: () => searchIsReady(door),
      backDoor: searchBackDoor(door),
    };
  });
}
