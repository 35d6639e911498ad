import type { Locator, Page } from 'playwright-core';

const MOST_TABS = 60;

const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate(
    (element: { ownerDocument: { activeElement: unknown } }) => element === element.ownerDocument.activeElement,
  );

/** A keyboard and no mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes to a thing with the Tab key. @throws Error when it cannot be reached */
  async tabTo(place: Locator): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await hasFocus(place)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${place.toString()}`);
  }

  async press(name: string): Promise<void> {
    await this.tabTo(this.page.getByRole('button', { name }));
    await this.page.keyboard.press('Enter');
  }

  async write(label: string, text: string): Promise<void> {
    await this.tabTo(this.page.getByRole('textbox', { name: label }));
    await this.page.keyboard.type(text);
  }

  /** Chooses an option of a question with the arrow keys. */
  async choose(question: string, option: RegExp): Promise<void> {
    const radios = this.page.getByRole('radiogroup', { name: question }).getByRole('radio');
    const wanted = this.page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: option });
    await this.tabTo(radios.first());
    await this.page.keyboard.press('Space');
    for (let steps = await radios.count(); steps > 0 && !(await hasFocus(wanted)); steps -= 1)
      await this.page.keyboard.press('ArrowDown');
    if (!(await wanted.isChecked())) throw new Error(`the keyboard does not choose ${option}`);
  }
}
