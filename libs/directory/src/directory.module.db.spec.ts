import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { SubgraphModule } from '@regiotafel/graphql/server';
import { newId, ROLES, type SeatActor } from '@regiotafel/kernel';
import { DatabaseAccess, heldBy, TenancyModule } from '@regiotafel/tenancy';
import { LEGAL_REGIMES, MANDATE_TASKS, PARTNER_DOMAINS, PARTNER_TIERS, PARTY_TYPES } from './contract/closed-lists.js';
import { memberIdOf, tenantIdOf } from './contract/ids.js';
import { DirectoryApiModule } from './directory.module.js';
import { DEN, FILE, ImportedRegion, without } from './region/testing/an-imported-region.js';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { extensions: { code: string } }[];
}

const REGION = `{ region { name municipalities { name sizeClass } organisations { name partyType domain tier } themes { code regime }
  members(first: 10) { edges { node { name tenantName } } }
  covenants { name regime from until runOutDays parties { municipality { name } organisation { name } signedOn leftOn } }
  mandates { municipality { name } member { name jobTitle } worksFor { name } tasks from until } } }`;
const ME = '{ me { roles member { name partyType organisation { name } } municipality { name } region { name } } }';

describe('the directory in the graph', () => {
  let region: ImportedRegion;
  let app: INestApplication;
  let url: string;
  const seats = new Map<string, () => SeatActor>();

  beforeAll(async () => {
    region = await ImportedRegion.open();
    await region.world.setNow(new Date('2026-03-02T08:00:00Z'));
    await region.apply(FILE);
    const elsewhere = await region.world.partnership('elders');
    const strangers = {
      foreign: await region.world.seat(elsewhere, ['COORDINATOR', 'ADMIN']),
      analyst: await region.world.seat(await region.world.network('net'), ['ANALYST']),
    };
    for (const [name, { as }] of Object.entries(strangers)) seats.set(name, as);
    for (const [tenant, subject] of [
      ['testoord', 'ann'],
      ['testoord', 'bo'],
      ['berk', 'cas'],
    ] as const)
      seats.set(subject, () => region.seat(tenant, subject));
    seats.set('deputy', () => region.seat('berk', 'dik', DEN, 'Zx_81'));
    const { url: databaseUrl, secrets } = region.database;
    const module = await Test.createTestingModule({
      imports: [
        TenancyModule.forRoot(new DatabaseAccess(databaseUrl, heldBy(secrets), 2)),
        SubgraphModule.register({
          mode: 'demo',
          contextOf: (request) =>
            Promise.resolve({
              actor: seats.get(String(request.headers['x-as']))?.() ?? null,
              operation: newId(),
              locale: 'nl',
            }),
        }),
        DirectoryApiModule,
      ],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    url = `${await app.getUrl()}/graphql`;
  });
  afterAll(async () => {
    await app.close();
    await region.close();
  });

  const ask = async (as: string, query: string, variables: object = {}): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', 'x-as': as };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await answer.json()) as Answer;
  };
  const member = (as: string, id: string) =>
    ask(as, 'query ($id: ID!) { member(id: $id) { name } }', { id: `member_${id}` });

  test('tells each seat who it is, by role and party', async () => {
    expect((await ask('bo', ME)).data).toEqual({
      me: {
        roles: ['WEIGHING_MEMBER'],
        member: { name: 'Bo', partyType: 'POLICE', organisation: { name: 'Politie' } },
        municipality: null,
        region: { name: 'Regio Testoord' },
      },
    });
    expect((await ask('cas', ME)).data).toMatchObject({ me: { municipality: { name: 'Berk' }, roles: ['LIAISON'] } });
  });

  test('shows the region with its agreements to everybody who works there', async () => {
    const shown = await ask('ann', REGION);
    expect(shown.data).toEqual({
      region: {
        name: 'Regio Testoord',
        municipalities: [
          { name: 'Berk', sizeClass: 'SMALL' },
          { name: 'Den', sizeClass: 'SMALL' },
        ],
        organisations: [{ name: 'Politie', partyType: 'POLICE', domain: 'SAFETY', tier: 'CORE' }],
        themes: [{ code: 'RADICALISATION', regime: 'WET_PGA' }],
        members: {
          edges: [
            { node: { name: 'Ann', tenantName: 'Regio Testoord' } },
            { node: { name: 'Bo', tenantName: 'Regio Testoord' } },
            { node: { name: 'Cas', tenantName: 'Berk' } },
            { node: { name: 'Dik', tenantName: 'Den' } },
            { node: { name: 'Dik', tenantName: 'Berk' } },
          ],
        },
        covenants: [
          {
            name: 'Convenant',
            regime: 'WET_PGA',
            from: '2025-01-01',
            until: '2026-12-31',
            runOutDays: 30,
            parties: [
              { municipality: { name: 'Berk' }, organisation: null, signedOn: '2024-12-01', leftOn: null },
              { municipality: null, organisation: { name: 'Politie' }, signedOn: '2024-12-02', leftOn: null },
            ],
          },
        ],
        mandates: [
          {
            municipality: { name: 'Berk' },
            member: { name: 'Dik', jobTitle: 'Plaatsvervanger' },
            worksFor: { name: 'Den' },
            tasks: ['DEPUTY_LIAISON'],
            from: '2026-01-01',
            until: '2026-06-30',
          },
        ],
      },
    });
    for (const colleague of ['bo', 'cas', 'deputy']) expect(await ask(colleague, REGION)).toEqual(shown);
  });

  test.each(['foreign', 'analyst'])('is nothing at all to %s', async (stranger) => {
    expect(await ask(stranger, REGION)).toEqual({ data: { region: null } });
    const cas = await member(stranger, memberIdOf('berk', 'cas'));
    expect(cas).toEqual({ data: { member: null } });
    expect(cas).toEqual(await member(stranger, newId()));
  });

  test('answers nobody without a seat', async () => {
    expect((await ask('nobody', ME)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('hides seats and municipalities of another region behind references too', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Member { name } ... on Municipality { name } ... on Organisation { name } } }`;
    const of = [
      { __typename: 'Member', id: `member_${memberIdOf('berk', 'cas')}` },
      { __typename: 'Municipality', id: `municipality_${tenantIdOf('berk')}` },
      { __typename: 'Member', id: `member_${newId()}` },
    ];
    expect((await ask('ann', query, { of })).data).toEqual({ _entities: [{ name: 'Cas' }, { name: 'Berk' }, null] });
    expect((await ask('foreign', query, { of })).data).toEqual({ _entities: [null, null, null] });
  });

  test('names a theme by its code, in the own region only', async () => {
    const shown = await ask('cas', '{ region { themes { id } } }');
    expect(shown.data).toEqual({ region: { themes: [{ id: 'theme_RADICALISATION' }] } });
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Theme { code } } }';
    const of = ['theme_RADICALISATION', 'theme_NONE'].map((id) => ({ __typename: 'Theme', id }));
    expect((await ask('cas', query, { of })).data).toEqual({ _entities: [{ code: 'RADICALISATION' }, null] });
    expect((await ask('foreign', query, { of })).data).toEqual({ _entities: [null, null] });
  });

  test('knows every value of the closed lists, and no other', async () => {
    const lists = {
      PartyType: PARTY_TYPES,
      PartnerDomain: PARTNER_DOMAINS,
      PartnerTier: PARTNER_TIERS,
      LegalRegime: LEGAL_REGIMES,
      MandateTask: MANDATE_TASKS,
      Role: ROLES,
    };
    const fields = Object.keys(lists).map((name) => `${name}: __type(name: "${name}") { enumValues { name } }`);
    const { data } = await ask('ann', `{ ${fields.join(' ')} }`);
    expect(data).toEqual(
      Object.fromEntries(
        Object.entries(lists).map(([name, values]) => [name, { enumValues: values.map((value) => ({ name: value })) }]),
      ),
    );
  });

  test('closes the desk a second after a mandate has ended, and at once for whoever is gone from the file', async () => {
    expect((await ask('deputy', ME)).data).toMatchObject({ me: { municipality: { name: 'Berk' } } });
    await region.world.setNow(new Date('2026-06-30T22:00:01Z'));
    expect((await ask('deputy', ME)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const names = (await ask('ann', '{ region { members(first: 10) { edges { node { name } } } } }')).data;
    expect(JSON.stringify(names).match(/Dik/g)).toHaveLength(1);
    await region.apply(without('bo'));
    expect((await ask('bo', ME)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
