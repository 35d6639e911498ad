export { makeClient } from './client.js';
export type { ApiClientOptions } from './client.js';
export { KNOWN_CODES, messageIdOf, problemOf } from './errors.js';
export type { ApiFieldError, ErrorSource, Problem } from './errors.js';
export { graphql, readFragment } from './graphql.js';
export type { FragmentOf, ResultOf, VariablesOf } from './graphql.js';
export { documentId } from './trusted-documents.js';
export type { DocumentIds } from './trusted-documents.js';
