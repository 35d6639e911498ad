import { useEffect, useState } from 'react';
import { useAsk } from '@regiotafel/web-data';
import { SearchQuery, type Hit, type LessonHit } from './search.query.js';

const TYPING_MS = 300;
/** At least three characters are looked for. */
const LOOKED_FOR = /^.{3,40}$/;
/** A number has a figure in it; numbers are not looked for by words. */
const FIGURE = /\d/;

/** What the service found: things by their number, and lessons with the words in them. */
export type Hits = { readonly hits: readonly Hit[]; readonly lessons: readonly LessonHit[] };
const NOTHING: Hits = { hits: [], lessons: [] };

/** What the service finds for what is typed, asked when typing pauses. Nothing is kept in the browser. */
export const useHits = (typed: string, learns: boolean): Hits => {
  const ask = useAsk(SearchQuery);
  const text = typed.trim();
  const [found, setFound] = useState<(Hits & { readonly text: string }) | null>(null);
  useEffect(() => {
    const hasFigure = FIGURE.test(text);
    if (!LOOKED_FOR.test(text) || !(hasFigure || learns)) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void ask({ text, hasFigure, learns }).then(({ data }) => {
        const lessons = data?.lessons?.edges.map(({ node }) => node) ?? [];
        if (isWanted) setFound({ text, hits: data?.search ?? [], lessons });
      });
    }, TYPING_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, learns, text]);
  return found?.text === text ? found : NOTHING;
};
