import { readFileSync, writeFileSync } from 'node:fs';
import type { Answer } from './answer.js';
import { normalised } from './same.js';

/** The last answer to every question that was asked, without generated ids and moments. */
export class Transcript {
  private readonly answers = new Map<string, string>();

  keep(who: string, document: string, variables: object, answer: Answer): void {
    const asked = normalised({ status: 0, body: { data: variables } });
    this.answers.set(`${who} ${document} ${asked}`, normalised(answer));
  }

  write(file: string): void {
    writeFileSync(file, JSON.stringify([...this.answers], null, 1));
  }

  /** Questions that were answered otherwise in the record of another run, or not asked there at all. */
  differences(file: string): string[] {
    const other = new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, string][]);
    const keys = new Set([...this.answers.keys(), ...other.keys()]);
    return [...keys]
      .filter((key) => this.answers.get(key) !== other.get(key))
      .map((key) => `${key}\n  ${this.answers.get(key)}\n  ${other.get(key)}`);
  }
}
