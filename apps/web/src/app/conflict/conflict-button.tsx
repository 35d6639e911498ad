import { HandHelping } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button, useText } from '@regiotafel/web-ui';
import { language } from '../language.js';

const load = () => import('./conflict-dialog.js');
const ConflictDialog = lazy(async () => ({ default: (await load()).ConflictDialog }));

export type ConflictButtonProps = {
  /** The weighing or case, by its global id. */
  readonly about: string;
};

/** For whoever sits at a table or has access by name. The form and its words are loaded when somebody asks. */
export const ConflictButton = ({ about }: ConflictButtonProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const open = async (): Promise<void> => {
    await Promise.all([language.need(['conflict']), load()]);
    setOpen(true);
  };
  return (
    <>
      <Button icon={HandHelping} onPress={() => void open()}>
        {t('conflict.ask')}
      </Button>
      {isOpen && (
        <Suspense>
          <ConflictDialog about={about} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
