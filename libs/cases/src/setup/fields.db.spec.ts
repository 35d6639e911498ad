import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { TenantTx } from '@regiotafel/tenancy';
import type { GraphQLSchema } from 'graphql';
import { CaseParts } from '../case-file/case-part.service.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { FullCase } from './testing/a-full-case.js';
import { TestRegion } from './testing/a-region.js';
import { type Asked, fieldsAsked, schemaOf } from './testing/asked-of-schema.js';
import { kindAt } from './testing/id-places.js';

/**
 * Who sees something in each field of what can be led to, when the case of Lindehoven is full. Noor leads it; Marit and Leila
 * were asked for advice, Bram is at the meeting, Koen was offered the case, Karim coordinates the region. Sven is kept away
 * and Frits is a colleague: neither sees anything. A new field fails here until somebody says who may.
 */
const WHO_SEES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  CaseFile: {
    'noor marit bram leila koen':
      `id version number municipality theme kind regime purpose urgency status openedAt caseManager
      isExercise narrative mayWritePlan mayGrant mayLead isRestricted isClosedToMe readsAllContributions mayHandOver mayWriteSurroundings
      mayInvolve mayReopen maySetKind mayContribute
      grants plan interestWeighings regimeProposals timeline`.split(/\s+/),
    'noor marit bram': ['signal'],
    'noor bram': ['contributions', 'unagreedForLaterAccess', 'unagreedForMinutes', 'documents', 'parties'],
    'noor koen': ['handovers'],
    noor: `card involved identity whoIsTold myParts commands accessRequests answerers end blocks ladder involvements references relatives`.split(
      ' ',
    ),
    '': [
      'closedAt',
      'restriction',
      'invitees',
      'joinedSignals',
      'planHeadings',
      'processCoordinators',
      'regimesToPropose',
      'takeovers',
    ],
  },
  Signal: {
    'noor marit bram':
      `id version municipality theme status channel reporterType receivedAt acknowledgeBy acknowledgedAt
      feedbackBy dueAt isExercise narrative interpretation offer conclusion weighing`.split(/\s+/),
    noor: ['steps', 'identity', 'whoIsTold', 'reporter', 'caseFile', 'questions', 'blockable'],
    '': 'blocks feedback joinableCases joinedCases redirect references reportedBy review splitFrom splits withdrawal'.split(
      ' ',
    ),
  },
  PoolCard: {
    'noor karim':
      'id version number municipality theme urgency status respondBy caseManager isExercise regime accessRequests'.split(
        ' ',
      ),
    noor: ['caseFile'],
    '': ['assignee', 'takeover'],
  },
  Weighing: {
    'noor marit bram karim':
      `id version number municipality theme urgency status isExercise openedAt judgeBy composition members criteria
      outcome concludedAt`.split(/\s+/),
    'noor marit bram': ['signal', 'texts'],
    'marit bram': ['judgements'],
    '': ['moreFrom', 'moreBy', 'steps'],
  },
};
const READERS = ['noor', 'marit', 'bram', 'leila', 'koen', 'karim', 'sven', 'frits'];

/**
 * Readings that show nothing of a person, or only what their reader wrote: rows of the region carry a number and no pseudonym,
 * the asker of a request knows none.
 */
const OF_NOBODY = [
  'pool.read',
  'weighing.read',
  'weighing.seat-choices',
  'told-age.list',
  'criteria.list',
  'consent.read',
  'access-request.list',
  'case.read',
];

/** A field of something as somebody sees it, and the readings behind it that left no trace of whom it is about. */
interface Seen {
  readonly field: string;
  readonly reader: string;
  readonly isShown: boolean;
  readonly unlogged: readonly string[];
}

const isShown = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

describe('every field of the graph, for every reader', () => {
  let full: FullCase;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    full = await FullCase.play(await TestRegion.open(), MONDAY);
    schema = await schemaOf(full.graph);
  }, 120_000);
  afterAll(() => full.close());

  /** Readings of the last question that wrote no row about a person in their own transaction. */
  const unlogged = async (): Promise<string[]> => {
    const rows = await full.region.database.sql<{ action: string }>(
      `select a.action from evidence.audit_log a where a.operation_id = $1 and a.action <> 'seen'
         and not exists (select from evidence.processing_log p where p.operation_id = a.operation_id and p.xmin = a.xmin)`,
      [full.graph.operation],
    );
    return rows.map(({ action }) => action);
  };

  const look = async (one: Asked, reader: string): Promise<Seen> => {
    const answer = await full.graph.ask(
      reader,
      one.document,
      one.variables((place) => full.oneOf(kindAt(place))),
    );
    const [, field = ''] = one.name.split('.');
    const [entity] = (answer.data?.['_entities'] ?? []) as Record<string, unknown>[];
    return { field, reader, isShown: isShown(entity?.[field]), unlogged: await unlogged() };
  };

  const lookAt = async (entity: string, readers: readonly string[] = READERS): Promise<Seen[]> => {
    const seen: Seen[] = [];
    for (const one of fieldsAsked(schema, entity)) for (const reader of readers) seen.push(await look(one, reader));
    return seen;
  };

  const readersOf = (seen: readonly Seen[]): Record<string, string> =>
    Object.fromEntries(
      [...Map.groupBy(seen, ({ field }) => field)].map(([field, of]) => [
        field,
        of.flatMap((each) => (each.isShown ? [each.reader] : [])).join(' '),
      ]),
    );

  /** Who saw what without a row about whom it was. */
  const traceless = (seen: readonly Seen[]): string[] =>
    seen
      .filter((each) => each.isShown && each.unlogged.some((action) => !OF_NOBODY.includes(action)))
      .map(({ field, reader, unlogged: actions }) => `${field} to ${reader} by ${actions.join()}`);

  test.each(Object.entries(WHO_SEES))('%s: who sees what, and that they saw it', async (entity, rules) => {
    const seen = await lookAt(entity);
    const said = Object.entries(rules).flatMap(([readers, fields]) => fields.map((field) => [field, readers]));
    expect(readersOf(seen)).toEqual(Object.fromEntries(said));
    expect(traceless(seen)).toEqual([]);
  });

  test('every entity of the schema is in the table', () => {
    const union = schema.getType('_Entity');
    const names = union && 'getTypes' in union ? union.getTypes().map(({ name }) => name) : [];
    const elsewhere = ['Member', 'Municipality', 'Organisation', 'Theme'];
    expect(names.filter((name) => !elsewhere.includes(name)).sort()).toEqual(Object.keys(WHO_SEES).sort());
  });

  test('a field that asks nobody is seen', async () => {
    const careless = jest.spyOn(CaseParts.prototype, 'identities');
    const person = { name: 'Kanarie', birthDate: null, address: null };
    careless.mockImplementation(async (_who, ids) => new Map(ids.map((id) => [id, person])));
    const { identity } = readersOf(await lookAt('CaseFile', ['noor', 'leila']));
    careless.mockRestore();
    expect(identity).toBe('noor leila');
  });

  test('a reading that leaves no trace is seen', async () => {
    const forgetful = jest.spyOn(TenantTx.prototype, 'seen').mockResolvedValue();
    const seen = await lookAt('CaseFile', ['noor']);
    forgetful.mockRestore();
    expect(traceless(seen).map((each) => each.split(' ')[0])).toEqual(
      expect.arrayContaining(['narrative', 'identity', 'contributions', 'references']),
    );
  });
});
