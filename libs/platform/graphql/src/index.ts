export { contextFor, loaderFor } from './context.js';
export type { Caller, ContextOf, GraphContext, Locale } from './context.js';
export { dayFrom, dayInput, dayUpTo, dayWithin, idempotencyKey, idOf, phoneOrBlank, textOf } from './input/fields.js';
export { connection, PAGE_MAX, pageOf } from './input/page.js';
export type { Connection, Edge, PageArgs, PageRequest, Position, SortColumn } from './input/page.js';
export { parse } from './input/parse.js';
export type { Batch } from './loaders.js';
export { eventStream } from './streams/event-stream.js';
export type { EventStream, Start } from './streams/event-stream.js';
