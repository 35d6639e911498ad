import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, Notice, useText } from '@regiotafel/web-ui';
import { Page } from './page.js';

/** A screen that broke. The rest of the application goes on. */
export const ScreenError = ({ reset }: ErrorComponentProps) => {
  const t = useText();
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t('failure.title')}>
      <Notice tone="negative" role="alert" actions={<Button onPress={retry}>{t('failure.retry')}</Button>}>
        {t('failure.text')}
      </Notice>
    </Page>
  );
};
