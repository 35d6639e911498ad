/** How copying went: `BY_HAND` where the browser does not allow it, and the text is selected instead. */
export type Copied = 'NOT_YET' | 'COPIED' | 'BY_HAND';

/** Puts a text that stands at `place` on the clipboard. */
export const copyText = async (text: string, place: HTMLElement | null): Promise<Copied> => {
  try {
    await navigator.clipboard.writeText(text);
    return 'COPIED';
  } catch {
    if (place !== null) getSelection()?.selectAllChildren(place);
    return 'BY_HAND';
  }
};
