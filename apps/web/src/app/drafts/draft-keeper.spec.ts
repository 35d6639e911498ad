import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { DraftKeeper, type DraftStore, type KeeperState, type SaveAnswer, type StoredDraft } from './draft-keeper.js';

/** The service as two tabs of one person meet it; it can be out of reach, and slow. */
class Service {
  kept: { version: number; values: string } | null = null;
  isDown = false;
  saves = 0;
  hold: Promise<unknown> = Promise.resolve();

  readonly store: DraftStore = {
    load: async () => (this.kept ? { ...this.kept, base: null, savedAt: new Date(0) } : null),
    save: async (values, version): Promise<SaveAnswer> => {
      await this.hold;
      this.saves += 1;
      if (this.isDown) return { kind: 'LOST' };
      if ((this.kept?.version ?? null) !== version) return { kind: 'ELSEWHERE' };
      this.kept = { version: (version ?? 0) + 1, values };
      return { kind: 'SAVED', version: this.kept.version, savedAt: new Date(0) };
    },
    discard: async () => {
      this.kept = null;
    },
  };
}

class Tab {
  text = '';
  state: KeeperState['kind'] = 'EMPTY';
  readonly keeper: DraftKeeper;
  readonly show = ({ values }: StoredDraft): void => void (this.text = values);
  readonly reset = (): void => void (this.text = '');

  constructor({ store }: Service) {
    this.keeper = new DraftKeeper({
      store,
      read: () => this.text,
      onState: ({ kind }) => (this.state = kind),
      quietMs: 1,
      retryMs: 50,
    });
  }

  /** Types and waits until it was tried to keep it. */
  async types(text: string): Promise<void> {
    this.text = text;
    this.keeper.touch();
    await jest.advanceTimersByTimeAsync(10);
  }
}

let service: Service;
beforeEach(() => {
  jest.useFakeTimers();
  service = new Service();
});

afterEach(() => {
  jest.useRealTimers();
});

test('what was typed is kept, and stands in the form again in another browser', async () => {
  await new Tab(service).types('een verhaal');
  const there = new Tab(service);
  await there.keeper.load(there.show);
  expect([there.text, there.state]).toEqual(['een verhaal', 'SAVED']);
  await there.types('een verhaal en meer');
  expect(service.kept).toEqual({ version: 2, values: 'een verhaal en meer' });
});

test('of two tabs the later one asks before it replaces what the other kept', async () => {
  const [one, other] = [new Tab(service), new Tab(service)];
  await one.types('van een');
  await other.types('van twee');
  expect([other.state, service.kept?.values]).toEqual(['ELSEWHERE', 'van een']);
  await other.types('van twee, verder');
  expect(service.kept?.values).toBe('van een');
  await other.keeper.keepMine();
  expect([other.state, service.kept?.values]).toEqual(['SAVED', 'van twee, verder']);
  await one.types('van een, ook verder');
  await one.keeper.takeTheirs(one.show, one.reset);
  expect([one.state, one.text]).toEqual(['SAVED', 'van twee, verder']);
});

test('a lost connection is told, and tried again until it is kept', async () => {
  const tab = new Tab(service);
  service.isDown = true;
  await tab.types('niet verloren');
  expect([tab.state, tab.text, tab.keeper.isQuiet]).toEqual(['LOST', 'niet verloren', false]);
  service.isDown = false;
  await jest.advanceTimersByTimeAsync(100);
  expect([tab.state, service.kept?.values, tab.keeper.isQuiet]).toEqual(['SAVED', 'niet verloren', true]);
});

test('a form that was sent leaves nothing behind, also not what was on its way', async () => {
  const tab = new Tab(service);
  let arrive = (): void => undefined;
  service.hold = new Promise<void>((resolve) => (arrive = resolve));
  await tab.types('verstuurd');
  const forgotten = tab.keeper.forget();
  arrive();
  await forgotten;
  expect(service.kept).toBeNull();
  await tab.types('na het versturen');
  expect(service.kept).toBeNull();
});

test('what is typed while something is on its way is kept after it', async () => {
  const tab = new Tab(service);
  let arrive = (): void => undefined;
  service.hold = new Promise<void>((resolve) => (arrive = resolve));
  await tab.types('eerst');
  tab.text = 'eerst en daarna';
  tab.keeper.touch();
  arrive();
  await jest.advanceTimersByTimeAsync(100);
  expect(service.kept).toEqual({ version: 2, values: 'eerst en daarna' });
});

test('a draft that is thrown away is gone, and typing begins a new one', async () => {
  const tab = new Tab(service);
  await tab.types('weg ermee');
  await tab.keeper.discard(tab.reset);
  expect([tab.text, tab.state, service.kept]).toEqual(['', 'EMPTY', null]);
  await tab.types('opnieuw');
  expect(service.kept).toEqual({ version: 1, values: 'opnieuw' });
});

test('who types before the draft has come keeps both', async () => {
  await new Tab(service).types('van gisteren');
  const tab = new Tab(service);
  tab.text = 'van nu';
  await tab.keeper.load(tab.show);
  expect([tab.state, tab.text, service.kept?.values]).toEqual(['ELSEWHERE', 'van nu', 'van gisteren']);
});
