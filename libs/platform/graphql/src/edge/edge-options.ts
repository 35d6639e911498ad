import type { Mode } from '../server/mode.js';
import type { StreamRules } from '../streams/sse.js';
import type { Manifest } from './manifest.js';

/** Where a scope answers in the many-process shape. */
export interface SubgraphAddress {
  readonly scope: string;
  /** The service's graph: `http://127.0.0.1:4101/graphql`. */
  readonly url: string;
}

/** What the edge needs to know. */
export interface EdgeOptions extends StreamRules {
  readonly mode: Mode;
  readonly manifest: Manifest;
  /** The services, in the many-process shape; empty in one process. */
  readonly subgraphs?: readonly SubgraphAddress[];
}
