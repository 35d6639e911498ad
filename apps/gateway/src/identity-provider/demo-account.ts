/** An invented person who can sign in to a demo by a click. */
export interface DemoAccount {
  readonly subject: string;
  readonly name: string;
  /** What this person does, for the sign-in page. */
  readonly description: { readonly nl: string; readonly en: string };
}
