const DIRECTIVES = ['@key', '@shareable', '@external', '@inaccessible', '@tag'];

/**
 * Opens the schema of every scope. Types that several scopes use stand here and nowhere else; they have no resolvers.
 * `@cacheTag`, `@cost` and `@listSize` are unknown to the composition and stay out of the link.
 */
export const SHARED_SDL = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${DIRECTIVES.map((name) => `"${name}"`).join(', ')}])

"A moment in UTC, ISO 8601: \`2026-03-02T09:00:00.000Z\`."
scalar DateTime

"A calendar day: \`2026-03-02\`."
scalar Day

"Where a page of a list ends."
type PageInfo @shareable {
  "Whether there is more after this page."
  hasNextPage: Boolean!
  "Give it as \`after\` to read on; null for an empty page."
  endCursor: String
}

"Something with a global id, \`<prefix>_<uuid>\`."
interface Node {
  id: ID!
}
`;

/** Names defined by the text above. */
export const SHARED_TYPES: ReadonlySet<string> = new Set(['DateTime', 'Day', 'PageInfo', 'Node']);
