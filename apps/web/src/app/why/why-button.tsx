import { CircleHelp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button, useText } from '@regiotafel/web-ui';
import { language } from '../language.js';

const load = () => import('./why-dialog.js');
const WhyDialog = lazy(async () => ({ default: (await load()).WhyDialog }));

export type WhyButtonProps = { readonly id: string; readonly regime?: string };

/** Stands on every file. The answer and its words are loaded when somebody asks. */
export const WhyButton = ({ id, regime }: WhyButtonProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const open = async (): Promise<void> => {
    await Promise.all([language.need(['why', 'access']), load()]);
    setOpen(true);
  };
  return (
    <>
      <Button icon={CircleHelp} onPress={() => void open()}>
        {t('why.ask')}
      </Button>
      {isOpen && (
        <Suspense>
          <WhyDialog id={id} regime={regime ?? null} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
