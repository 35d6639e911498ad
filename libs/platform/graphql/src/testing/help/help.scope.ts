import { Injectable, Module } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { NotFound } from '@regiotafel/kernel';
import { scopeGraph } from '../../scope/scope-graph.js';

interface Row {
  readonly id: string;
  readonly need: string;
  readonly cardId: string;
  readonly expertId: string | null;
}

@Injectable()
export class Requests {
  readonly #rows: Row[] = [
    { id: 'r1', need: 'a psychiatrist', cardId: 'c1', expertId: 'p2' },
    { id: 'r2', need: 'a lawyer', cardId: 'c9', expertId: 'forbidden' },
    { id: 'r3', need: 'somebody', cardId: 'c3', expertId: null },
  ];

  all(): Row[] {
    return this.#rows;
  }

  one(id: string): Row {
    const request = this.#rows.find((candidate) => candidate.id === id);
    if (!request) throw new NotFound();
    return request;
  }

  ask(cardId: string, need: string): Row {
    const request = { id: `r${this.#rows.length + 1}`, need, cardId, expertId: 'p2' };
    this.#rows.push(request);
    return request;
  }
}

@Resolver('Request')
export class RequestResolver {
  constructor(private readonly requests: Requests) {}

  @Query('requests')
  list() {
    return this.requests.all();
  }

  @Query()
  request(@Args('id') id: string) {
    return this.requests.one(id);
  }

  @Mutation()
  ask(@Args('input') { cardId, need }: { cardId: string; need: string }) {
    return { request: this.requests.ask(cardId, need), card: { id: cardId } };
  }

  @ResolveReference()
  reference({ id }: { id: string }) {
    return this.requests.all().find((request) => request.id === id) ?? null;
  }

  @ResolveField()
  card({ cardId }: Row) {
    return { id: cardId };
  }

  @ResolveField()
  expert({ expertId }: Row) {
    return expertId === null ? null : { id: expertId };
  }

  @ResolveField()
  grid({ id }: Row) {
    return id === 'r1' ? [[{ id: 'p1' }, null], [{ id: 'gone' }, { id: 'p2' }], null] : [];
  }
}

@Resolver('Card')
export class CardNeedsResolver {
  constructor(private readonly requests: Requests) {}

  @ResolveField('requests')
  ofCard({ id }: { id: string }) {
    return this.requests.all().filter(({ cardId }) => cardId === id);
  }

  @ResolveField()
  urgent({ id }: { id: string }) {
    return id === 'c1';
  }
}

@Resolver('Person')
export class PersonNeedsResolver {
  constructor(private readonly requests: Requests) {}

  @ResolveField('requests')
  ofPerson({ id }: { id: string }) {
    return this.requests.all().filter(({ expertId }) => expertId === id);
  }
}

@Module({ providers: [Requests, RequestResolver, CardNeedsResolver, PersonNeedsResolver], exports: [Requests] })
export class HelpApi {}

@Module({ imports: [HelpApi, scopeGraph('help', { sdl: import.meta.dirname, include: [HelpApi] })] })
export class HelpScope {}
