import { useEffect, useState } from 'react';
import { useAsk } from '@regiotafel/web-data';
import { SearchQuery, type Hit } from './search.query.js';

const TYPING_MS = 300;
/** A number has a figure in it, and at least three characters are looked for. */
const LOOKS_LIKE_NUMBER = /^(?=.*\d).{3,40}$/;

/** What the service finds for what is typed, asked when typing pauses. Nothing is kept in the browser. */
export const useHits = (typed: string): readonly Hit[] => {
  const ask = useAsk(SearchQuery);
  const text = typed.trim();
  const [found, setFound] = useState<{ readonly text: string; readonly hits: readonly Hit[] } | null>(null);
  useEffect(() => {
    if (!LOOKS_LIKE_NUMBER.test(text)) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void ask({ text }).then(({ data }) => {
        if (isWanted) setFound({ text, hits: data?.search ?? [] });
      });
    }, TYPING_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, text]);
  return found?.text === text ? found.hits : [];
};
