import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button, IconButton, type ButtonLook } from '../controls/button.js';
import { useText } from '../text/use-text.js';
import './dialog.css';

export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom; the one that continues comes first. */
  readonly actions?: ReactNode;
  readonly size?: 'medium' | 'wide';
  /** `false` when leaving would lose text: no closing by a press outside. */
  readonly isDismissable?: boolean;
};

/** A task on top of the screen. Focus stays inside and returns to where it was. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'medium',
  isDismissable = true,
}: DialogProps) => {
  const t = useText();
  return (
    <ModalOverlay
      className="rt-overlay"
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`rt-modal rt-modal--${size}`}>
        <AriaDialog className="rt-dialog">
          <header className="rt-dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label={t('ui.close')} onPress={onClose} />
          </header>
          <div className="rt-dialog__body">{children}</div>
          {actions && <footer className="rt-dialog__foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};

export type AlertDialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
  /** Says what happens: “Aanvraag intrekken”, never “OK”. */
  readonly confirm: string;
  readonly cancel?: string;
  readonly look?: ButtonLook;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** A question that must be answered before anything else. */
export const AlertDialog = ({
  title,
  isOpen,
  children,
  confirm,
  cancel,
  look = 'primary',
  isPending = false,
  onConfirm,
  onCancel,
}: AlertDialogProps) => {
  const t = useText();
  return (
    <ModalOverlay className="rt-overlay" isOpen={isOpen} onOpenChange={(open) => !open && onCancel()}>
      <Modal className="rt-modal rt-modal--medium">
        <AriaDialog role="alertdialog" className="rt-dialog">
          <header className="rt-dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </header>
          <div className="rt-dialog__body">{children}</div>
          <footer className="rt-dialog__foot">
            <Button look={look} isPending={isPending} onPress={onConfirm}>
              {confirm}
            </Button>
            <Button onPress={onCancel}>{cancel ?? t('ui.cancel')}</Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
