import { useCallback, useEffect, useState } from 'react';
import { useAsk } from '@regiotafel/web-data';
import { Button, Notice, useText } from '@regiotafel/web-ui';
import { TextWarningsQuery, type TextWarning } from './text-warnings.query.js';
import { piecesOf, without } from './pieces.js';
import './text-warnings.css';

const TYPING_MS = 700;

type Looked = { readonly text: string; readonly warnings: readonly TextWarning[] };

export type LookedText = {
  readonly warnings: readonly TextWarning[];
  /** Looks at once; false when that brought warnings that did not stand on the screen yet. */
  readonly isSeen: () => Promise<boolean>;
};

/** Looks for personal data in a text each time typing pauses. The text is not kept anywhere. */
export const useTextWarnings = (text: string): LookedText => {
  const ask = useAsk(TextWarningsQuery);
  const [looked, setLooked] = useState<Looked>({ text: '', warnings: [] });
  const isLooked = text.trim() === '' || text === looked.text;
  const look = useCallback(async (): Promise<readonly TextWarning[]> => {
    const { data } = await ask({ text });
    const warnings = data?.textWarnings ?? [];
    setLooked({ text, warnings });
    return warnings;
  }, [ask, text]);
  useEffect(() => {
    if (isLooked) return undefined;
    const timer = setTimeout(() => void look(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [isLooked, look]);
  return {
    warnings: looked.text === text ? looked.warnings : [],
    isSeen: async () => isLooked || (await look()).length === 0,
  };
};

export type TextWarningsProps = {
  readonly text: string;
  readonly warnings: readonly { readonly code: string; readonly start: number; readonly end: number }[];
  /** Left out where the text cannot be changed. */
  readonly onChange?: (text: string) => void;
};

/** What in a text may lead to a person, each piece with its reason. It advises and never blocks. */
export const TextWarnings = ({ text, warnings, onChange }: TextWarningsProps) => {
  const t = useText();
  return (
    <div aria-live="polite">
      {warnings.length > 0 && (
        <Notice tone="warning" title={t('textWarnings.title')}>
          <p>{t('textWarnings.text')}</p>
          <ul className="rt-warnings">
            {piecesOf(text, warnings).map(({ code, text: piece, start }) => (
              <li key={start}>
                <q>{piece}</q> {t(`textWarnings.${code}`)}
                {onChange && (
                  <Button
                    size="small"
                    aria-label={t('textWarnings.leaveOutPiece', { piece })}
                    onPress={() => onChange(without(text, piece, t('textWarnings.mark')))}
                  >
                    {t('textWarnings.leaveOut')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
};
