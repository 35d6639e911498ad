import type { Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { newId, type Uuid } from '@regiotafel/kernel';
import type { FastifyRequest } from 'fastify';
import { EdgeModule } from '../edge/edge.module.js';
import type { EdgeOptions, SubgraphAddress } from '../edge/edge-options.js';
import { SubgraphModule } from '../scope/subgraph.module.js';
import type { Caller } from '../context.js';
import { CasesScope } from './cases/cases.scope.js';
import { HelpScope } from './help/help.scope.js';
import { PeopleScope } from './people/people.scope.js';

const SCOPES: readonly { scope: string; module: Type }[] = [
  { scope: 'people', module: PeopleScope },
  { scope: 'cases', module: CasesScope },
  { scope: 'help', module: HelpScope },
];

const ZERO = '00000000-0000-4000-8000-000000000000' as Uuid;

const text = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

/** A caller named by `authorization: <person id>`; nobody without it. */
export const callerOf = async (request: FastifyRequest): Promise<Caller> => {
  const subject = text(request, 'authorization');
  const operation = (text(request, 'x-operation') || newId()) as Uuid;
  return {
    actor: subject
      ? { kind: 'SEAT', tenantId: ZERO, memberId: ZERO, issuer: 'test', subject, operation, expires: Infinity }
      : null,
    operation,
    locale: text(request, 'accept-language').startsWith('nl') ? 'nl' : 'en',
    headers: {
      'x-operation': operation,
      'accept-language': text(request, 'accept-language'),
      ...(subject ? { authorization: subject } : {}),
    },
  };
};

/** A running application and its address. */
export interface Running {
  readonly app: NestFastifyApplication;
  readonly url: string;
}

const started = async (...imports: NonNullable<Parameters<typeof appOf>[0]>): Promise<Running> => {
  const app = await NestFactory.create<NestFastifyApplication>(appOf(imports), new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  return { app, url: `${await app.getUrl()}/graphql` };
};

const appOf = (imports: readonly (Type | ReturnType<typeof EdgeModule.register>)[]) => ({
  module: class Root {},
  imports: [...imports],
});

type Options = Partial<EdgeOptions>;
const options = (given: Options): EdgeOptions => ({ mode: 'demo', manifest: {}, contextOf: callerOf, ...given });

/** Everything in one process. */
export const oneProcess = (given: Options = {}): Promise<Running> =>
  started(...SCOPES.map(({ module }) => module), EdgeModule.register({ shape: 'one', ...options(given) }));

/** A service per scope and an edge before them. */
export interface ManyProcesses extends Running {
  readonly services: ReadonlyMap<string, Running>;
  close(): Promise<void>;
}

/** One scope as a service. */
export const service = (name: string, given: Options = {}): Promise<Running> => {
  const found = SCOPES.find(({ scope }) => scope === name);
  if (!found) throw new Error(`no scope ${name}`);
  return started(found.module, SubgraphModule.register({ mode: 'demo', contextOf: given.contextOf ?? callerOf }));
};

/** An edge over services. */
export const edgeOver = (subgraphs: readonly SubgraphAddress[], given: Options = {}): Promise<Running> =>
  started(EdgeModule.register({ shape: 'many', subgraphs, ...options(given) }));

export const manyProcesses = async (given: Options = {}): Promise<ManyProcesses> => {
  const services = new Map<string, Running>();
  for (const { scope } of SCOPES) services.set(scope, await service(scope, given));
  const edge = await edgeOver(
    [...services].map(([scope, { url }]) => ({ scope, url })),
    given,
  );
  const close = async (): Promise<void> => {
    await edge.app.close();
    for (const { app } of services.values()) await app.close();
  };
  return { ...edge, services, close };
};
