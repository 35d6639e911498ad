import { type Day, isDay } from '@regiotafel/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}(?::?\d{2})?)$/;

const wrong = (scalar: string): GraphQLError => new GraphQLError(`Not a ${scalar}`);

/** Text as PostgreSQL or a client writes it: `2026-03-02T09:00:00Z`, `2026-03-02 09:00:00.123456+00`. */
const momentOf = (value: unknown): Date => {
  const text = value instanceof Date ? value.toISOString() : value;
  if (typeof text !== 'string' || !MOMENT.test(text)) throw wrong('DateTime');
  const moment = new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
  if (Number.isNaN(moment.getTime())) throw wrong('DateTime');
  return moment;
};

const dayOf = (value: unknown): Day => {
  if (typeof value !== 'string' || !isDay(value)) throw wrong('Day');
  return value;
};

/** A moment: `Date` or PostgreSQL text inside, ISO 8601 in UTC with milliseconds outside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601: `2026-03-02T09:00:00.000Z`.',
  serialize: (value) => momentOf(value).toISOString(),
  parseValue: momentOf,
  parseLiteral: (node) => momentOf(node.kind === Kind.STRING ? node.value : undefined),
});

/** A calendar day without a time zone. */
export const DayScalar = new GraphQLScalarType<Day, string>({
  name: 'Day',
  description: 'A calendar day: `2026-03-02`.',
  serialize: dayOf,
  parseValue: dayOf,
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : undefined),
});

/** Resolvers of every scope for the shared scalars. */
export const scalarResolvers = { DateTime, Day: DayScalar };
