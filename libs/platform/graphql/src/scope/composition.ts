import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { buildASTSchema, type GraphQLSchema, isScalarType, parse } from 'graphql';
import { scalarResolvers } from '../scalars.js';

/** A scope's federated schema text and, in the many-process shape, where it answers. */
export interface Service {
  readonly scope: string;
  readonly sdl: string;
  readonly url?: string;
}

export interface Composition {
  /** What clients may ask, with the shared scalars. */
  readonly api: GraphQLSchema;
  readonly supergraphSdl: string;
}

/** Gives the shared scalars of a schema their meaning. */
const withScalars = (schema: GraphQLSchema): GraphQLSchema => {
  for (const [name, scalar] of Object.entries(scalarResolvers)) {
    const type = schema.getType(name);
    if (isScalarType(type)) {
      type.serialize = scalar.serialize;
      type.parseValue = scalar.parseValue;
      type.parseLiteral = scalar.parseLiteral;
    }
  }
  return schema;
};

/** The one graph of these scopes: the same composition in both process shapes. @throws Error when they contradict each other */
export const composed = (services: readonly Service[]): Composition => {
  const result = composeServices(
    services.map(({ scope, sdl, url }) => ({ name: scope, typeDefs: parse(sdl), url: url ?? `http://${scope}` })),
  );
  if (compositionHasErrors(result)) {
    throw new Error(`The scopes do not compose:\n- ${result.errors.map(({ message }) => message).join('\n- ')}`);
  }
  return { api: withScalars(buildASTSchema(result.publicDocumentNode)), supergraphSdl: result.supergraphSdl };
};
