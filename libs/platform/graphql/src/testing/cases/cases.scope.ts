import { Injectable, Module } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, ResolveReference, Resolver, Subscription } from '@nestjs/graphql';
import { NotFound } from '@regiotafel/kernel';
import { type GraphContext, loaderFor } from '../../context.js';
import { scopeGraph } from '../../scope/scope-graph.js';
import { Feed } from '../feed.js';

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly state: string;
  readonly tags: readonly string[];
  readonly openedAt: string;
  readonly leadId: string | null;
  readonly memberIds: readonly string[];
  readonly score: number | string | null;
}

const row = (id: string, title: string | null, more: Partial<Row> = {}): Row => ({
  id,
  title,
  state: 'OPEN',
  tags: [],
  openedAt: '2026-03-02T09:00:00Z',
  leadId: 'p1',
  memberIds: [],
  score: 1,
  ...more,
});

const person = (id: string) => ({ __typename: 'Person', id });

@Injectable()
export class Cards {
  readonly feed = new Feed<{ cardMoved: Row | null }>();
  readonly #rows = new Map(
    [
      row('c1', 'First', { memberIds: ['p1', 'p2', 'p3'], tags: ['a', 'b'] }),
      row('c2', 'Second', { leadId: 'gone', memberIds: ['p2', 'gone', 'forbidden', 'p1'] }),
      row('c3', null, { leadId: 'forbidden', score: 'much' }),
      row('c4', 'Fourth', { leadId: null, state: 'CLOSED', score: null }),
      row('c5', 'Fifth', { leadId: 'p3', memberIds: ['p4', 'p3'] }),
      row('c6', 'Sixth', { leadId: 'broken' }),
    ].map((card) => [card.id, card]),
  );

  one(id: string): Row {
    const card = this.#rows.get(id);
    if (!card) throw new NotFound();
    return card;
  }

  all(): Row[] {
    return [...this.#rows.values()];
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Row>> {
    return new Map(this.all().flatMap((card) => (ids.includes(card.id) ? [[card.id, card] as const] : [])));
  }

  open(title: string, leadId: string, tags: readonly string[]): Row {
    const card = row(`c${this.#rows.size + 1}`, title, { leadId, tags });
    this.#rows.set(card.id, card);
    return card;
  }
}

@Resolver('Card')
export class CardResolver {
  constructor(private readonly cards: Cards) {}

  @Query()
  card(@Args('id') id: string) {
    return this.cards.one(id);
  }

  @Query('cards')
  list(@Args('first') first: number | undefined) {
    return this.cards.all().slice(0, first ?? 10);
  }

  @Query()
  async strictCards() {
    return this.cards.all();
  }

  @Query()
  found(@Args('text') text: string) {
    return text === 'note'
      ? [
          { text: 'a note', byId: 'p2' },
          { text: 'an orphan', byId: 'gone' },
        ]
      : [this.cards.one('c1'), person('p1'), person('gone'), { text, byId: 'p1' }];
  }

  @Query()
  latest() {
    return person('p2');
  }

  @Query()
  deadline(@Args('from') from: Date, @Args('day') day: string | undefined) {
    return { at: new Date(from.getTime() + 86_400_000), day: day ?? '2026-01-01' };
  }

  @Mutation()
  openCard(@Args('input') input: { title: string; leadId: string; tags: string[] }) {
    return this.cards.open(input.title, input.leadId, input.tags);
  }

  @Mutation()
  breakCard() {
    throw new NotFound();
  }

  @Subscription()
  cardMoved(@Args('id') id: string) {
    this.cards.one(id);
    return this.cards.feed.events();
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loaderFor(context, 'cases.card', (ids) => this.cards.byIds(ids)).load(id);
  }

  @ResolveField()
  lead({ leadId }: Row) {
    return leadId === null ? null : { id: leadId };
  }

  @ResolveField()
  async members({ memberIds }: Row) {
    return memberIds.map((id) => ({ id }));
  }

  @ResolveField()
  strictMembers({ memberIds }: Row) {
    return memberIds.map((id) => ({ id }));
  }

  @ResolveField()
  notes({ id }: Row) {
    return [{ text: `note of ${id}`, byId: 'p1' }];
  }
}

@Resolver('Note')
export class NoteResolver {
  @ResolveField()
  by({ byId }: { byId: string }) {
    return { id: byId };
  }
}

@Resolver('Found')
export class FoundResolver {
  @ResolveField('__resolveType')
  type(value: object) {
    if ('title' in value) return 'Card';
    return 'text' in value ? 'Note' : 'Person';
  }
}

@Resolver('Person')
export class LeaderResolver {
  constructor(private readonly cards: Cards) {}

  @ResolveField()
  leads({ id }: { id: string }) {
    return this.cards.all().filter(({ leadId }) => leadId === id);
  }
}

@Module({ providers: [Cards, CardResolver, NoteResolver, FoundResolver, LeaderResolver], exports: [Cards] })
export class CasesApi {}

@Module({ imports: [CasesApi, scopeGraph('cases', { sdl: import.meta.dirname, include: [CasesApi] })] })
export class CasesScope {}
