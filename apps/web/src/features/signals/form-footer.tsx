import { Button, useText } from '@regiotafel/web-ui';

export type FormFooterProps = {
  /** What happens, as the button says it. */
  readonly confirm: string;
  readonly isSending: boolean;
  readonly onCancel: () => void;
};

/** The end of a form that opens inside a panel: send it or leave it. */
export const FormFooter = ({ confirm, isSending, onCancel }: FormFooterProps) => {
  const t = useText();
  return (
    <div className="rt-form__actions">
      <Button look="primary" type="submit" isPending={isSending}>
        {confirm}
      </Button>
      <Button look="quiet" onPress={onCancel}>
        {t('signals.cancel')}
      </Button>
    </div>
  );
};
