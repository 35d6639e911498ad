import { Injectable, Module } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type Actor, type Day, NotFound } from '@regiotafel/kernel';
import { type GraphContext, loaderFor } from '../../context.js';
import { Public, Who } from '../../decorators.js';
import { scopeGraph } from '../../scope/scope-graph.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly bornOn: Day | null;
  readonly seenAt: Date | string | null;
  readonly friendId: string | null;
}

const row = (id: string, name: string, more: Partial<Row> = {}): Row => ({
  id,
  name,
  role: 'LIAISON',
  bornOn: null,
  seenAt: null,
  friendId: null,
  ...more,
});

@Injectable()
export class People {
  /** Ids of every batch, to see that references are read together. */
  readonly batches: string[][] = [];
  readonly #rows = new Map(
    [
      row('p1', 'Noor', { bornOn: '1980-02-29' as Day, seenAt: '2026-03-02 09:00:00.123456+00', friendId: 'p2' }),
      row('p2', 'Bram', { role: 'EXPERT', seenAt: new Date(0), friendId: 'p9' }),
      row('p3', 'Fail', { friendId: 'p1' }),
      row('p4', 'Odd', { role: 'CAPTAIN' }),
    ].map((person) => [person.id, person]),
  );

  async byIds(_who: Actor, ids: readonly string[]): Promise<Map<string, Row>> {
    this.batches.push([...ids]);
    return new Map(ids.flatMap((id) => (this.#rows.has(id) ? [[id, this.one(id)] as const] : [])));
  }

  one(id: string): Row {
    const person = this.#rows.get(id);
    if (!person) throw new NotFound();
    return person;
  }

  page(first: number): Row[] {
    return [...this.#rows.values()].slice(0, first);
  }

  rename(id: string, name: string): Row {
    const renamed = { ...this.one(id), name };
    this.#rows.set(id, renamed);
    return renamed;
  }
}

@Resolver('Person')
export class PersonResolver {
  constructor(private readonly people: People) {}

  @Query()
  me(@Who() who: Actor) {
    return this.people.one(who.kind === 'SEAT' ? who.subject : '');
  }

  @Query()
  person(@Args('id') id: string) {
    return this.people.one(id);
  }

  @Query('people')
  list(@Args('first') first: number | undefined) {
    const nodes = this.people.page(first ?? 2);
    return { nodes, pageInfo: { hasNextPage: true, endCursor: nodes.at(-1)?.id ?? null } };
  }

  @Public()
  @Query()
  greeting(@Args('name') name: string | null, @Context() context: GraphContext) {
    return `${context.locale === 'nl' ? 'Dag' : 'Hello'} ${name ?? 'all'}`;
  }

  @Public()
  @Query()
  whoami(@Context() { actor }: GraphContext) {
    return actor?.kind === 'SEAT' ? actor.subject : null;
  }

  @Mutation()
  rename(@Args('input') input: { id: string; name: string }) {
    return this.people.rename(input.id, input.name);
  }

  @ResolveReference()
  reference(reference: { id: string }, context: GraphContext) {
    const { actor } = context;
    if (reference.id === 'forbidden' || actor === null) throw new NotFound();
    if (reference.id === 'broken') throw new Error('secret detail of the store');
    return loaderFor(context, 'people.person', (ids) => this.people.byIds(actor, ids)).load(reference.id);
  }

  @ResolveField()
  initials({ name }: Row) {
    return name.slice(0, 1);
  }

  @ResolveField()
  async phone(@Parent() { id, name }: Row) {
    if (name === 'Fail') throw new NotFound();
    return `06-${id}`;
  }

  @ResolveField()
  badge({ id, name }: Row) {
    if (name === 'Fail') throw new Error('the badge printer at 10.0.0.7 is down');
    return name === 'Odd' ? null : `badge ${id}`;
  }

  @ResolveField()
  friend({ friendId }: Row, _args: unknown, context: GraphContext) {
    return friendId === null ? null : this.reference({ id: friendId }, context);
  }
}

@Module({ providers: [People, PersonResolver], exports: [People] })
export class PeopleApi {}

@Module({ imports: [PeopleApi, scopeGraph('people', { sdl: import.meta.dirname, include: [PeopleApi] })] })
export class PeopleScope {}
