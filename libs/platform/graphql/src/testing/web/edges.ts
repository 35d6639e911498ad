import { once } from 'node:events';
import fastify, { type FastifyInstance } from 'fastify';
import { inPlaceEngine } from '../../edge/edge-engine.js';
import { edgeStep } from '../../edge/edge-step.js';
import { type Manifest, trustedDocuments } from '../../edge/manifest.js';
import { compiledEngine } from '../../execution/compiled-engine.js';
import type { Engine } from '../../execution/engine.js';
import { stitchedEngine } from '../../execution/stitched-engine.js';
import { withRejectingReferences, type Subgraph } from '../../scope/subgraph.js';
import { beforeApollo } from '../../server/route.js';
import { serviceStep } from '../../server/service-step.js';
import { Streams } from '../../streams/sse.js';
import { callerOf } from '../two-shapes.js';

/** An edge of one of the two shapes, and the way to stop it. */
export interface Edge {
  readonly url: string;
  readonly engine: Engine;
  close(): Promise<void>;
}

const PRODUCTION = { mode: 'production', contextOf: callerOf } as const;

const listening = async (step: Parameters<typeof beforeApollo>[1]): Promise<{ app: FastifyInstance; url: string }> => {
  const app = fastify();
  beforeApollo(app, step);
  app.post('/graphql', async (_request, reply) => reply.code(418).send('left to Apollo'));
  await app.listen({ port: 0, host: '127.0.0.1' });
  if (!app.server.listening) await once(app.server, 'listening');
  const address = app.server.address();
  return { app, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql` };
};

const edgeOn = async (engine: Engine, manifest: Manifest, others: readonly FastifyInstance[] = []): Promise<Edge> => {
  const documents = trustedDocuments(engine, manifest);
  const { app, url } = await listening(
    edgeStep({ engine, streams: new Streams(PRODUCTION), documents, options: PRODUCTION }),
  );
  const close = async (): Promise<void> => {
    for (const one of [app, ...others]) await one.close();
  };
  return { url, engine, close };
};

/** The edge of one process, in which nothing is left for Apollo to answer. */
export const edgeOfOne = (subgraphs: readonly Subgraph[], manifest: Manifest): Promise<Edge> =>
  edgeOn(inPlaceEngine(subgraphs), manifest);

/** The edge of many processes over a service per scope; none of them leaves anything to Apollo. */
export const edgeOfMany = async (subgraphs: readonly Subgraph[], manifest: Manifest): Promise<Edge> => {
  const services = [];
  for (const { scope, schema, sdl } of subgraphs) {
    const engine = compiledEngine(withRejectingReferences(schema));
    const step = serviceStep({ engine, streams: new Streams(PRODUCTION), options: PRODUCTION });
    services.push({ scope, sdl, ...(await listening(step)) });
  }
  return edgeOn(
    stitchedEngine(services),
    manifest,
    services.map(({ app }) => app),
  );
};
