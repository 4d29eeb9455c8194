/** A dialog over the page: keeps the focus inside, closes with Escape, and gives the focus back. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** A question that must be answered before anything else. */
  readonly alert?: boolean;
  readonly children: ReactNode;
}

export function ModalDialog({ title, onClose, alert = false, children }: Props) {
  return (
    <ModalOverlay isOpen isDismissable={!alert} onOpenChange={(open) => (open ? undefined : onClose())} className="veil">
      <Modal className="dialog">
        <Dialog role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
