/** What the service keeps of a form. */
export type StoredDraft = {
  readonly version: number;
  readonly base: number | null;
  readonly values: string;
  readonly savedAt: Date;
};

/** `ELSEWHERE`: it was saved, sent or thrown away in another tab or browser since. `LOST`: no answer came; it is tried again. */
export type SaveAnswer =
  | { readonly kind: 'SAVED'; readonly version: number; readonly savedAt: Date }
  | { readonly kind: 'ELSEWHERE' }
  | { readonly kind: 'LOST' }
  | { readonly kind: 'REFUSED' };

/** Where drafts are kept. */
export type DraftStore = {
  /** Null when there is none, or nothing could be read. */
  readonly load: () => Promise<StoredDraft | null>;
  readonly save: (values: string, version: number | null) => Promise<SaveAnswer>;
  readonly discard: () => Promise<unknown>;
};

export type KeeperState = {
  readonly kind: 'EMPTY' | 'SAVED' | 'LOST' | 'ELSEWHERE';
  readonly savedAt: Date | null;
};

type Options = {
  readonly store: DraftStore;
  /** What stands in the form now. */
  readonly read: () => string;
  readonly onState: (state: KeeperState) => void;
  /** Milliseconds of quiet before a save, and before another try. */
  readonly quietMs?: number;
  readonly retryMs?: number;
};

const QUIET_MS = 1_500;
const RETRY_MS = 10_000;

/** Keeps one form at its store: one save at a time, after a moment of quiet, and never over what another tab has kept. */
export class DraftKeeper {
  #version: number | null = null;
  #saved: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #isStopped = false;
  #isForgotten = false;
  #isTyped = false;
  #store: DraftStore;

  constructor(private readonly options: Options) {
    this.#saved = options.read();
    this.#store = options.store;
  }

  /** The same place, which may have become newer. */
  follow(store: DraftStore): void {
    this.#store = store;
  }

  /** What stands in the form is kept, or no longer wanted. */
  get isQuiet(): boolean {
    return this.#isForgotten || !this.#isTyped || (this.#saving === null && this.options.read() === this.#saved);
  }

  /** What was kept before. `show` puts it into the form; a form in which somebody types already is left as it is. */
  async load(show: (draft: StoredDraft) => void): Promise<void> {
    const draft = await this.#store.load();
    if (!draft || this.#isStopped) return;
    if (this.options.read() !== this.#saved) return this.#pause();
    this.#adopt(draft, show);
  }

  /** Something was typed. */
  touch(): void {
    if (this.options.read() === this.#saved) return;
    this.#isTyped = true;
    if (this.#isStopped) return;
    this.#wait(this.options.quietMs ?? QUIET_MS);
  }

  /** Keeps at once what waits, for whoever leaves the form. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.#clear();
    void this.#save();
  }

  /** The form was sent or given up: nothing is kept any more, not even what is on its way. */
  async forget(): Promise<void> {
    this.#isStopped = true;
    this.#isForgotten = true;
    this.#clear();
    const wasKept = this.#version !== null || this.#saving !== null;
    await this.#saving;
    if (wasKept) await this.#store.discard();
  }

  /** Throws away what was kept; `reset` empties the form, which is kept again once somebody types. */
  async discard(reset: () => void): Promise<void> {
    this.#clear();
    await this.#saving;
    await this.#store.discard();
    reset();
    this.#version = null;
    this.#saved = this.options.read();
    this.options.onState({ kind: 'EMPTY', savedAt: null });
  }

  /** After `ELSEWHERE`: what stands here replaces what was kept there. */
  async keepMine(): Promise<void> {
    this.#version = (await this.#store.load())?.version ?? null;
    this.#saved = '';
    this.#isStopped = false;
    await this.#save();
  }

  /** After `ELSEWHERE`: what was kept there comes here. */
  async takeTheirs(show: (draft: StoredDraft) => void, reset: () => void): Promise<void> {
    const draft = await this.#store.load();
    this.#isStopped = false;
    if (draft) return this.#adopt(draft, show);
    reset();
    this.#version = null;
    this.#saved = this.options.read();
    this.options.onState({ kind: 'EMPTY', savedAt: null });
  }

  #adopt(draft: StoredDraft, show: (draft: StoredDraft) => void): void {
    show(draft);
    this.#version = draft.version;
    this.#saved = this.options.read();
    this.options.onState({ kind: 'SAVED', savedAt: draft.savedAt });
  }

  #pause(): void {
    this.#isStopped = true;
    this.#clear();
    this.options.onState({ kind: 'ELSEWHERE', savedAt: null });
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(ms: number): void {
    this.#clear();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#save();
    }, ms);
  }

  async #save(): Promise<void> {
    if (this.#saving) return this.#wait(this.options.quietMs ?? QUIET_MS);
    this.#saving = this.#send(this.options.read());
    await this.#saving;
    this.#saving = null;
    if (!this.#isStopped && this.#timer === undefined) this.touch();
  }

  async #send(values: string): Promise<void> {
    const answer = await this.#store.save(values, this.#version);
    switch (answer.kind) {
      case 'SAVED':
        this.#version = answer.version;
        this.#saved = values;
        if (!this.#isStopped) this.options.onState({ kind: 'SAVED', savedAt: answer.savedAt });
        break;
      case 'LOST':
        if (this.#isStopped) break;
        this.options.onState({ kind: 'LOST', savedAt: null });
        this.#wait(this.options.retryMs ?? RETRY_MS);
        break;
      case 'ELSEWHERE':
        if (!this.#isStopped) this.#pause();
        break;
      case 'REFUSED':
        this.#isStopped = true;
        break;
    }
  }
}
