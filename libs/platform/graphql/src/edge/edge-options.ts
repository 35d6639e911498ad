import type { FastifyRequest } from 'fastify';
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
  /**
   * Lets a request for these root fields go on, or throws the refusal; asked before anything runs. A field under several
   * names is given as often.
   */
  readonly admit?: (request: FastifyRequest, rootFields: readonly string[]) => void;
  readonly mode: Mode;
  readonly manifest: Manifest;
  /** The services, in the many-process shape; empty in one process. */
  readonly subgraphs?: readonly SubgraphAddress[];
}
