import { compiledEngine } from '../execution/compiled-engine.js';
import type { Engine } from '../execution/engine.js';
import { stitchedEngine } from '../execution/stitched-engine.js';
import { attach } from '../in-place/attach.js';
import { composed } from '../scope/composition.js';
import type { GraphShape } from '../scope/graph-shape.module.js';
import { requireRules } from '../scope/rules.js';
import type { Subgraph } from '../scope/subgraph.js';
import type { EdgeOptions } from './edge-options.js';
import { reachedServices } from './reached-services.js';

/** The graph of scopes in this process. @throws Error when they do not form one graph that could also be split */
export const inPlaceEngine = (subgraphs: readonly Subgraph[]): Engine => {
  requireRules(subgraphs);
  const { api } = composed(subgraphs);
  return compiledEngine(attach(api, subgraphs));
};

/** What answers the edge's documents in the shape this process has. */
export const edgeEngine = async (shape: GraphShape, { subgraphs = [] }: EdgeOptions): Promise<Engine> =>
  shape.kind === 'one' ? inPlaceEngine(shape.subgraphs) : stitchedEngine(await reachedServices(subgraphs));
