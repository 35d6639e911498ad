import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Dialog, Notice, useText } from '@regiotafel/web-ui';
import { copyText, type Copied } from '../../app/copy-text.js';
import type { IssuedKey } from './report-systems.query.js';

export type KeyDialogProps = { readonly issued: IssuedKey; readonly onClose: () => void };

/** The key of a system, shown this once. */
export const KeyDialog = ({ issued, onClose }: KeyDialogProps) => {
  const t = useText();
  const place = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<Copied>('NOT_YET');
  return (
    <Dialog
      title={t('reportSystems.keyOf', { name: issued.system.name })}
      isOpen
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" icon={Copy} onPress={() => void copyText(issued.key, place.current).then(setCopied)}>
            {t('reportSystems.copy')}
          </Button>
          <Button onPress={onClose}>{t('reportSystems.kept')}</Button>
        </>
      }
    >
      <Notice tone="warning" title={t('reportSystems.once')}>
        {t('reportSystems.onceText')}
      </Notice>
      <p className="rt-report-systems__key">
        <code ref={place}>{issued.key}</code>
      </p>
      <p>{t('reportSystems.handOver')}</p>
      <p role="status">{copied !== 'NOT_YET' && t(`reportSystems.${copied}`)}</p>
    </Dialog>
  );
};
