import * as v from 'valibot';

const word = v.fallback(v.string(), '');
const maybe = v.fallback(v.optional(v.string()), undefined);
const list = <T>(item: v.GenericSchema<unknown, T>) => v.fallback(v.array(item), []);
const part = <E extends v.ObjectEntries>(entries: E) => {
  const schema = v.object(entries);
  return v.fallback(schema, () => v.parse(schema, {}));
};

const person = part({
  subject: word,
  municipality: maybe,
  organisation: maybe,
  deputyOf: maybe,
  provider: maybe,
  subjectAtProvider: maybe,
  partyType: word,
  roles: list(word),
});

/** The names in a region file and what they refer to. Nothing else is asked of it, so that they are checked in a file with wrong fields too; a name that is no text is empty here. */
const namesSchema = part({
  region: part({ slug: word, provider: maybe }),
  municipalities: list(part({ slug: word, code: word, neighbours: list(word), provider: maybe })),
  organisations: list(part({ key: word, provider: maybe })),
  people: list(person),
  regimes: list(part({ regime: word })),
  measures: list(part({ code: word, contradicts: list(word) })),
  themes: list(part({ code: word, composition: list(word), criteria: list(part({ code: word })) })),
  weighingTeams: list(part({ theme: word, members: list(word) })),
  experts: list(part({ subject: word, home: maybe, skills: list(part({ skill: word })) })),
  rooms: list(part({ key: word, municipality: maybe })),
  series: list(part({ key: word, chair: maybe })),
  covenants: list(
    part({
      key: word,
      regime: word,
      from: word,
      until: word,
      parties: list(part({ municipality: maybe, organisation: maybe })),
    }),
  ),
  mandates: list(
    part({ key: word, municipality: word, person: word, deputyOf: maybe, tasks: list(word), from: word, until: word }),
  ),
});
export type FileNames = v.InferOutput<typeof namesSchema>;

/** Reads the names out of anything. */
export const namesOf = (raw: unknown): FileNames => v.parse(namesSchema, raw);

const networkSchema = part({ network: part({ provider: maybe }), people: list(person) });

/** Reads the names out of a network file as if it were a region without municipalities. */
export const networkNamesOf = (raw: unknown): Pick<FileNames, 'people'> & { readonly provider: string | undefined } => {
  const { network, people } = v.parse(networkSchema, raw);
  return { provider: network.provider, people };
};
