import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Conflict, newId, NotFound } from '@regiotafel/kernel';
import fc from 'fast-check';
import { MONDAY } from '../signal/testing/a-signal.js';
import { SurroundingsService } from '../surroundings/surroundings.service.js';
import { FullCase } from './testing/a-full-case.js';
import { TestRegion } from './testing/a-region.js';
import { type Asked, allAsked, schemaOf } from './testing/asked-of-schema.js';
import { isPublic, kindAt } from './testing/id-places.js';

fc.configureGlobal({ seed: 20_260_302 });

/** The access that was given until the day after Monday is over. */
const A_WEEK_LATER = new Date(MONDAY.getTime() + 7 * 24 * 3_600_000);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

interface Outsider {
  readonly subject: string | null;
  /** Kinds of things that they know of for a reason of its own, and what tells them of one. */
  readonly knows?: readonly string[];
}

/** What a desk and its region have beside cases and signals: its liaisons work with them. */
const OF_HIS_DESK = ['covenant', 'exercise', 'reportSystem'];

const OUTSIDERS: readonly (readonly [string, Outsider])[] = [
  ['the liaison of another municipality', { subject: 'anne', knows: ['covenant'] }],
  ['a colleague who is not involved', { subject: 'frits', knows: ['covenant'] }],
  ['an expert whose access is over', { subject: 'leila', knows: ['covenant'] }],
  ['a liaison whom a conflict of interest keeps away', { subject: 'sven', knows: OF_HIS_DESK }],
  ['the liaison of another region', { subject: 'noor@noorderbrink' }],
  ['nobody who signed in', { subject: null }],
];

describe('to an outsider what is there answers like what is not', () => {
  let full: FullCase;
  let asked: readonly Asked[];

  beforeAll(async () => {
    const region = await TestRegion.open();
    full = await FullCase.play(region, MONDAY, [await TestRegion.in(region.database, 'noorderbrink')]);
    await full.around();
    asked = allAsked(await schemaOf(full.graph));
    await full.learn(asked);
    await full.table.setNow(A_WEEK_LATER);
  }, 120_000);
  afterAll(() => full.close());

  /** What is asked about real things, or about things that never were, answers; ids are alike. */
  const answerOf = async ({ subject }: Outsider, one: Asked, isThere: (place: string) => boolean): Promise<string> => {
    const idAt = (place: string) => {
      const kind = kindAt(place);
      return isThere(place) || isPublic(kind) ? full.oneOf(kind) : `${kind}_${newId()}`;
    };
    const answer = await full.graph.ask(subject, one.document, one.variables(idAt));
    return JSON.stringify(answer).replace(UUID, '*');
  };
  const secretsOf = ({ places }: Asked): string[] => places.map(kindAt).filter((kind) => !isPublic(kind));

  const all = () => true;
  const none = () => false;

  /** What tells real things from things that never were, for somebody. */
  const toldApart = async (outsider: Outsider, those: readonly Asked[] = asked): Promise<string[]> => {
    const found: string[] = [];
    for (const one of those) {
      const secrets = secretsOf(one);
      if (secrets.length === 0) continue;
      if ((await answerOf(outsider, one, all)) !== (await answerOf(outsider, one, none))) found.push(one.name);
    }
    return found;
  };

  test('every id that anything asks for is one of a thing that is there', () => {
    const kinds = new Set(asked.flatMap(({ places }) => places.map(kindAt)));
    expect([...kinds].filter((kind) => !isPublic(kind) && full.oneOf(kind) === null)).toEqual([]);
  });

  test('what is asked is asked well: say in `valid-texts` what a new input takes', async () => {
    const refused: string[] = [];
    for (const one of asked.filter((each) => secretsOf(each).length > 0)) {
      const answer = await answerOf({ subject: 'frits' }, one, none);
      if (/INVALID_INPUT|BAD_USER_INPUT|INTERNAL/.test(answer)) refused.push(`${one.name}: ${answer}`);
    }
    expect(refused).toEqual([]);
  });

  test.each(OUTSIDERS)('%s', async (_name, outsider) => {
    const told = await toldApart(outsider);
    const { knows = [] } = outsider;
    const isKnown = (one: Asked) => [one.name, ...secretsOf(one)].some((each) => knows.includes(each));
    const known = asked.filter(isKnown).map(({ name }) => name);
    expect(told.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('whichever of the things it is about are there', async () => {
    const several = asked.filter((one) => secretsOf(one).length > 1);
    const drawn = fc.record({
      one: fc.constantFrom(...several),
      outsider: fc.constantFrom(...OUTSIDERS.map(([, outsider]) => outsider)),
      real: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ one, outsider, real }) => {
        const said = await answerOf(outsider, one, (place) => real[one.places.indexOf(place)] ?? false);
        fc.pre(!outsider.knows?.includes(one.name));
        expect([one.name, said]).toEqual([one.name, await answerOf(outsider, one, none)]);
      }),
      { numRuns: 100 },
    );
  });

  test.each(OUTSIDERS)('no list names anything of it to %s', async (_name, outsider) => {
    const { knows = [] } = outsider;
    const secrets = full.known().filter((id) => !knows.some((kind) => id.startsWith(`${kind}_`)));
    const isList = (each: Asked) => !each.isCommand && !each.isEntity && secretsOf(each).length === 0;
    for (const one of asked.filter(isList)) {
      const answer = await full.graph.ask(
        outsider.subject,
        one.document,
        one.variables(() => null),
      );
      const text = JSON.stringify(answer);
      expect([one.name, secrets.filter((id) => text.includes(id)), text.includes('Kanarie')]).toEqual([
        one.name,
        [],
        false,
      ]);
    }
  });

  test('a command that tells them apart is seen', async () => {
    const talkative = jest.spyOn(SurroundingsService.prototype, 'addRelative');
    talkative.mockImplementation(async (_who, { caseId }) => {
      const [row] = await full.region.database.sql('select 1 from cases.case_files where id = $1', [caseId]);
      throw row ? new Conflict() : new NotFound();
    });
    const told = await toldApart({ subject: 'frits' });
    talkative.mockRestore();
    expect(told).toEqual(['addRelative']);
  });

  test('a database that forgets who is kept away is seen', async () => {
    const kept = { subject: 'sven' };
    const some = asked.filter(({ name }) => ['caseFile', 'addRelative', '_entities CaseFile'].includes(name));
    expect(await toldApart(kept, some)).toEqual([]);
    const { database } = full.region;
    const defined = await database.sql<{ text: string }>(
      `select pg_get_functiondef(f) as text from unnest(array['cases.kept_from_me()', 'cases.closed_to_me()']::regprocedure[]) f`,
    );
    for (const { text } of defined)
      await database.sql(text.replace(/\$function\$[\s\S]*\$function\$/, '$$$$ select array[]::uuid[] $$$$'));
    await database.sql('drop policy own_blocks on cases.case_blocks');
    const told = await toldApart(kept, some);
    for (const { text } of defined) await database.sql(text);
    await database.sql(
      'create policy own_blocks on cases.case_blocks for select to rt_grants using (member_id = (select sec.m()))',
    );
    expect(told).toEqual(['caseFile', 'addRelative', '_entities CaseFile']);
  });
});
